import { Suspense } from 'react';
import { showTab } from '../commands/arrange-panels.ts';
import { useApp, useAppState, useTranslate } from './app-context.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { CrashCard } from './crash-card.tsx';
import { FileIntake } from './file-intake.tsx';
import { focusTable } from './focus-table.ts';
import { LayerPanel } from './layers/layer-panel.tsx';
import { lazyPart } from './lazy-part.ts';
import { MapArea, type MountMap } from './map-area/map-area.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { ResultPanel } from './results/result-panel.tsx';
import { TopBar } from './top-bar/top-bar.tsx';

// None of them is on the first screen.
const DetailPanel = lazyPart(async () => (await import('./details/detail-panel.tsx')).default);
const KeepingBar = lazyPart(async () => (await import('./projects/keeping-bar.tsx')).KeepingBar);
const UpdateBar = lazyPart(async () => (await import('./update-bar.tsx')).UpdateBar);
const StoryPanel = lazyPart(async () => (await import('./present/story-panel.tsx')).default);
const GuidePanel = lazyPart(async () => (await import('./guide/guide-panel.tsx')).default);
const LaterParts = lazyPart(async () => (await import('./later-parts.tsx')).LaterParts);

/** The first stop of the keyboard: past controls and layers to the table. */
function SkipLink() {
  const app = useApp();
  const t = useTranslate();
  return (
    <button
      type="button"
      className="skip-link button button-primary"
      onClick={() => {
        showTab(app, 'screening');
        focusTable();
      }}
    >
      {t('app.skipToTable')}
    </button>
  );
}

/** The whole window. */
export function AppShell({ mountMap }: { readonly mountMap: MountMap }) {
  const hasDetails = useAppState(
    ({ selection, large }) =>
      selection.boiler !== null || selection.picked !== null || (large?.boiler ?? null) !== null,
  );
  const hasStories = useAppState(({ view }) => view.storyEditor !== null);
  const hasGuide = useAppState(({ view }) => view.guide !== null);
  return (
    <ErrorBoundary fallback={(failure, reset) => <CrashCard failure={failure} onAgain={reset} />}>
      <SkipLink />
      <div className="shell">
        <TopBar />
        <div className="middle">
          <LayerPanel />
          <div className="map-column">
            <Suspense>
              <KeepingBar />
              <UpdateBar />
            </Suspense>
            <NoticeBar />
            <MapArea mountMap={mountMap} />
          </div>
          {hasStories && (
            <Suspense>
              <StoryPanel />
            </Suspense>
          )}
          {hasGuide && (
            <Suspense>
              <GuidePanel />
            </Suspense>
          )}
          {hasDetails && (
            <Suspense>
              <DetailPanel />
            </Suspense>
          )}
        </div>
        <ResultPanel />
      </div>
      <FileIntake />
      <Suspense>
        <LaterParts />
      </Suspense>
    </ErrorBoundary>
  );
}
