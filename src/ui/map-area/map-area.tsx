import { Suspense, useEffect, useRef } from 'react';
import { loadDemo } from '../../commands/load-demo.ts';
import { startImport, startSampleImport } from '../../commands/start-import.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';

const Timeline = lazyPart(async () => (await import('../timeline/timeline.tsx')).Timeline);
const BackdropNote = lazyPart(async () => (await import('../backdrop/backdrop-note.tsx')).default);
const MapTools = lazyPart(async () => (await import('../draw/map-tools.tsx')).default);

/** Draws the map into a container and returns how to remove it. The app gives it: the ui knows no map. */
export type MountMap = (container: HTMLElement) => () => void;

/** The map's place: the map itself, what to do when there is no ledger, and where files are dropped. */
export function MapArea({ mountMap }: { readonly mountMap: MountMap }) {
  const t = useTranslate();
  const container = useRef<HTMLDivElement>(null);
  const { page } = useApp();
  const hasBackdrop = useAppState(({ view }) => view.backdrop.choice !== null) || page.asksOthers;
  const mapReady = useAppState(({ view }) => view.mapReady);
  const timelineOpen = useAppState(({ view }) => view.timelineOpen);
  const mapNumber = useAppState(({ view }) => view.mapNumber);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number asks for another map.
  useEffect(() => mountMap(container.current!), [mountMap, mapNumber]);
  return (
    <main className="map-area" aria-label={t('map.label')}>
      <div ref={container} className="map-canvas" />
      {mapReady ? (
        <Suspense>
          <MapTools />
        </Suspense>
      ) : (
        <p className="map-veil">{t('map.loading')}</p>
      )}
      <EmptyLedger />
      <Suspense>{timelineOpen && <Timeline />}</Suspense>
      {hasBackdrop && (
        <Suspense>
          <BackdropNote />
        </Suspense>
      )}
    </main>
  );
}

function EmptyLedger() {
  const t = useTranslate();
  const app = useApp();
  const isEmpty = useAppState(
    ({ project, analysis }) =>
      project.ledger === null && (analysis.phase.status === 'done' || analysis.phase.status === 'failed'),
  );
  if (!isEmpty) return null;
  return (
    <div className="map-card">
      <h2>{t('map.emptyTitle')}</h2>
      <p>{t('map.emptyHint')}</p>
      <div className="row">
        <button
          type="button"
          className="button button-primary"
          onClick={() => void startSampleImport(app, t('map.sampleName'))}
        >
          {t('map.useSample')}
        </button>
        <button type="button" className="button" onClick={() => void startImport(app)}>
          {t('map.choose')}
        </button>
        <button type="button" className="button" onClick={() => void loadDemo(app)}>
          {t('map.useDemo')}
        </button>
      </div>
    </div>
  );
}
