import type { CommandContext } from '../commands/command-context.ts';
import { followView } from '../commands/follow-view.ts';
import { redrawMap } from '../commands/redraw-map.ts';
import { closeLargeBoiler, selectBoiler, showPicked } from '../commands/select-boiler.ts';
import type { MapView } from '../map/map-view.ts';
import type { createExtrasBuilder } from '../map/overlays/build-extras.ts';
import { createMapModelSelector } from '../state/select-map-model.ts';
import { type AppState, type AppStore, patchView } from '../state/store.ts';
import type { View } from '../state/view.ts';
import type { MountMap } from '../ui/map-area/map-area.tsx';

/** Zoom from which single boilers of a town are told apart. */
const BOILER_ZOOM = 10;

/**
 * Puts the map into the window and keeps it in step with the state. The map's code comes by a request of its
 * own, so that the numbers need not wait for it.
 */
export function createMountMap(context: CommandContext, dataUrl: string): MountMap {
  const { store } = context;
  // Asked for at once: it is the largest part to load.
  const loading = import('../map/map-view.ts');
  loading.catch(() => undefined);
  return (container) => {
    let removed = false;
    let remove = () => {
      removed = true;
    };
    loading
      .then(({ createMapView }) => {
        if (removed) return;
        const select = createMapModelSelector();
        const map = createMapView(container, {
          dataUrl,
          initial: select(store.getState()),
          onSelectBoiler: (boiler) => {
            if (boiler !== null) selectBoiler(context, boiler);
            closeLargeBoiler(context);
          },
          onSelectLarge: (index) =>
            void import('../commands/large-layer.ts').then(({ selectLargeBoiler }) =>
              selectLargeBoiler(context, index),
            ),
          onPick: (info) => showPicked(context, info.features.length === 0 ? null : info),
          onViewChange: (viewport) => followView(context, viewport),
          onReady: () => patchView(store, { mapReady: true }),
          onError: (error) => {
            const detail = 'detail' in error ? error.detail : '';
            patchView(store, { notice: { code: error.code, detail }, mapReady: true });
          },
          onRestored: () => redrawMap(context),
        });
        const { view } = store.getState();
        // A map that is made anew goes on where the one before was.
        if (view.viewport !== null) map.flyTo(view.viewport.lon, view.viewport.lat, view.viewport.zoom);
        // A project that was opened while the map was loading says where it was left.
        else fly(map, view);
        let extras: ReturnType<typeof createExtrasBuilder> | null = null;
        const apply = (state: AppState) => {
          const build = extras;
          map.apply(select(state), build === null ? undefined : (served) => build(state, served));
        };
        // Nothing of it is on the first screen.
        loadExtras(context).then(
          (builder) => {
            extras = builder;
            apply(store.getState());
          },
          (failure) => patchView(store, { notice: { code: 'map-error', detail: String(failure) } }),
        );
        let stopTool: Promise<() => void> | null = null;
        const stopFollowing = followState(
          store,
          () => !map.isIdle(),
          (state, before) => {
            apply(state);
            if (state.view.mapTool !== null) stopTool ??= mountTool(context, map);
            if (state.view.flight !== before.view.flight) fly(map, state.view);
          },
        );
        const resizing = new ResizeObserver(() => map.resize());
        resizing.observe(container);
        remove = () => {
          stopFollowing();
          void stopTool?.then((stop) => stop());
          resizing.disconnect();
          map.destroy();
        };
      })
      .catch((failure: unknown) => {
        patchView(store, { notice: { code: 'map-error', detail: String(failure) }, mapReady: true });
      });
    return () => remove();
  };
}

/** Drawing and measuring come with the first use. */
async function mountTool(context: CommandContext, map: MapView): Promise<() => void> {
  try {
    return (await import('./mount-map-tool.ts')).mountMapTool(context, map);
  } catch (failure) {
    patchView(context.store, { notice: { code: 'map-error', detail: String(failure) }, mapTool: null });
    return () => {};
  }
}

async function loadExtras(context: CommandContext): Promise<ReturnType<typeof createExtrasBuilder>> {
  const [{ createExtrasBuilder }, { recallBackdrop }] = await Promise.all([
    import('../map/overlays/build-extras.ts'),
    import('../commands/backdrop.ts'),
  ]);
  recallBackdrop(context);
  return createExtrasBuilder(context);
}

function fly(map: MapView, { flight, viewport }: View): void {
  if (flight === null) return;
  if (flight.to === 'area') map.flyToRegion(flight.area);
  else if (flight.to === 'bounds') map.flyToBounds(flight.bounds);
  else if (flight.to === 'scene') map.flyToScene(flight.bounds, flight.glideMs);
  else if (flight.to === 'view') map.flyTo(flight.lon, flight.lat, flight.zoom);
  else map.flyTo(flight.lon, flight.lat, Math.max(BOILER_ZOOM, viewport?.zoom ?? 0));
}

/** Longest that a change waits for the map to finish drawing the one before, milliseconds. */
const LONGEST_WAIT_MS = 400;

/**
 * Calls `follow` with the newest state, at most once a frame, and while the map is busy only now and then: a slow
 * machine that is handed every step of a slider would draw them long after it has stopped.
 */
function followState(
  store: AppStore,
  isBusy: () => boolean,
  follow: (state: AppState, before: AppState) => void,
): () => void {
  let before = store.getState();
  let frame = 0;
  let waitingSince = 0;
  const act = (now: number) => {
    if (isBusy() && now - waitingSince < LONGEST_WAIT_MS) {
      frame = requestAnimationFrame(act);
      return;
    }
    frame = 0;
    const state = store.getState();
    follow(state, before);
    before = state;
  };
  const unsubscribe = store.subscribe(() => {
    if (frame !== 0) return;
    waitingSince = performance.now();
    frame = requestAnimationFrame(act);
  });
  return () => {
    unsubscribe();
    cancelAnimationFrame(frame);
  };
}
