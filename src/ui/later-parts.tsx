import { Suspense, useEffect } from 'react';
import { offerTour } from '../commands/tour.ts';
import { useApp, useAppState } from './app-context.ts';
import { lazyPart } from './lazy-part.ts';
import { Sheets } from './omni/sheets.tsx';

const AtlasDialog = lazyPart(async () => (await import('./atlas/atlas-dialog.tsx')).default);
const BackdropDialog = lazyPart(async () => (await import('./backdrop/backdrop-dialog.tsx')).default);
const BriefingDialog = lazyPart(async () => (await import('./briefing/briefing-dialog.tsx')).default);
const DustGridDialog = lazyPart(async () => (await import('./dust/dust-grid-dialog.tsx')).default);
const MarkCard = lazyPart(async () => (await import('./omni/mark-card.tsx')).default);
const ImportDialog = lazyPart(async () => (await import('./import/import-dialog.tsx')).default);
const Presenter = lazyPart(async () => (await import('./present/presenter.tsx')).default);
const PictureDialog = lazyPart(async () => (await import('./picture/picture-dialog.tsx')).default);
const PageDialog = lazyPart(async () => (await import('./page/page-dialog.tsx')).default);
const ReachDialog = lazyPart(async () => (await import('./reach/reach-dialog.tsx')).default);
const ThemeLoader = lazyPart(async () => (await import('./themes/theme-loader.tsx')).default);
const Tour = lazyPart(async () => (await import('./tour/tour.tsx')).default);

/** What the first screen does without: fetched as soon as it stands. Dialogs come with their first opening. */
export function LaterParts() {
  const isImporting = useAppState(({ view }) => view.importSession !== null);
  const hasTheme = useAppState(({ view }) => view.visibleLayers.targets || view.visibleLayers.dustfall);
  const isGridding = useAppState(({ view }) => view.dustGrid !== null);
  const hasMark = useAppState(({ view }) => view.mark !== null);
  const isChoosingBackdrop = useAppState(({ view }) => view.backdrop.isDialogOpen);
  const tour = useAppState(({ view }) => view.tour);
  const isPresenting = useAppState(({ view }) => view.presenting !== null);
  useOfferedTour();
  const hasAtlas = useAppState(({ view }) => view.atlas !== null);
  const isPicturing = useAppState(({ view }) => view.mapPicture !== null);
  const isLayingOut = useAppState(({ view }) => view.page !== null);
  const isBriefing = useAppState(({ view }) => view.briefing !== null);
  const isMeasuring = useAppState(({ view }) => view.reach !== null);
  return (
    <Suspense>
      {isChoosingBackdrop && <BackdropDialog />}
      {isBriefing && <BriefingDialog />}
      {isGridding && <DustGridDialog />}
      {hasTheme && <ThemeLoader />}
      {isLayingOut && <PageDialog />}
      {isMeasuring && <ReachDialog />}
      {isPresenting && <Presenter />}
      {hasAtlas && <AtlasDialog />}
      {isPicturing && <PictureDialog />}
      {isImporting && <ImportDialog />}
      {tour !== null && <Tour step={tour} />}
      {hasMark && <MarkCard />}
      <Sheets />
    </Suspense>
  );
}

/** Offers the tour once what it speaks of is on screen. */
function useOfferedTour(): void {
  const app = useApp();
  const isReady = useAppState(({ view, analysis }) => view.mapReady && analysis.phase.status === 'done');
  useEffect(() => {
    if (isReady) offerTour(app);
  }, [isReady, app]);
}
