import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapError } from '../../state/map-model.ts';
import type { IdleTracker } from '../idle-tracker.ts';
import type { BoilerOverlay, PickedBoiler, WantedBoilers } from './boiler-overlay.ts';

export interface BoilerPresenter {
  /** Draws these boilers as soon as deck.gl is there; loads it when first needed. */
  show(boilers: WantedBoilers): void;
  pick(x: number, y: number): PickedBoiler | null;
  remove(): void;
}

/** Loads deck.gl (some 200 kB gz) only when there are boilers to draw, and shows the latest that was asked for. */
export function createBoilerPresenter(
  map: MapLibreMap,
  idle: IdleTracker,
  onHover: (isOver: boolean) => void,
  onError: (error: MapError) => void,
): BoilerPresenter {
  let overlay: BoilerOverlay | undefined;
  let loading = false;
  let removed = false;
  let wanted: WantedBoilers | undefined;
  let shown: WantedBoilers | undefined;

  function draw(): void {
    if (overlay === undefined || wanted === undefined) return;
    if (shown !== undefined && isSame(shown, wanted)) return;
    shown = wanted;
    const done = idle.begin();
    overlay.show(wanted);
    // deck.gl takes new layers in at its next frame and draws them with the map in the one after.
    requestAnimationFrame(() => requestAnimationFrame(done));
  }

  async function load(): Promise<void> {
    loading = true;
    const done = idle.begin();
    try {
      const { addBoilerOverlay } = await import('./boiler-overlay.ts');
      if (removed) return;
      await whenIdleOrLoaded(map);
      if (removed) return;
      await new Promise<void>((resolve) => {
        overlay = addBoilerOverlay(map, {
          onReady: resolve,
          onHover,
          onError: (detail) => onError({ code: 'map-error', detail }),
        });
      });
      draw();
    } catch (error) {
      // Not remembered: the next boilers to show try again.
      onError({
        code: 'boilers-load-failed',
        detail: error instanceof Error ? error.message : String(error),
      });
    } finally {
      loading = false;
      done();
    }
  }

  return {
    show(boilers) {
      wanted = boilers;
      if (overlay !== undefined) draw();
      else if ((boilers.boilers ?? boilers.large) !== null && !loading && !removed) void load();
    },
    pick: (x, y) => overlay?.pick(x, y) ?? null,
    remove() {
      removed = true;
      overlay?.remove();
    },
  };
}

function isSame(a: WantedBoilers, b: WantedBoilers): boolean {
  return a.boilers === b.boilers && a.large === b.large && a.palette === b.palette && a.look === b.look;
}

/** Resolves once the style is whole, which deck.gl's place in the layer order depends on. */
async function whenIdleOrLoaded(map: MapLibreMap): Promise<void> {
  if (map.isStyleLoaded()) return;
  await new Promise<void>((resolve) => void map.once('idle', () => resolve()));
}
