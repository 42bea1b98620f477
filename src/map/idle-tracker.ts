import type { Map as MapLibreMap } from 'maplibre-gl';

export type MapState = 'loading' | 'idle';

/** Knows whether the map shows everything that was asked of it; the state stands on the container for tests. */
export interface IdleTracker {
  readonly state: MapState;
  /** Says that work began which MapLibre does not know of; call the answer once when it is done. */
  begin(): () => void;
  /** Says that the map was changed and will draw again. */
  touch(): void;
}

/** `onFirstIdle` is called once, when everything that was asked for at the start is drawn. */
export function createIdleTracker(
  map: MapLibreMap,
  container: HTMLElement,
  onFirstIdle: () => void,
): IdleTracker {
  let pending = 0;
  let wasIdle = false;
  let state: MapState = 'loading';

  function set(next: MapState): void {
    state = next;
    container.dataset.mapState = next;
  }

  function touch(): void {
    set('loading');
    // An idle event follows the repaint, also when nothing turns out to have changed.
    map.triggerRepaint();
  }

  set('loading');
  map.on('movestart', () => set('loading'));
  map.on('dataloading', () => set('loading'));
  map.on('idle', () => {
    if (pending > 0) return;
    set('idle');
    if (!wasIdle) onFirstIdle();
    wasIdle = true;
  });

  return {
    get state() {
      return state;
    },
    touch,
    begin() {
      pending += 1;
      set('loading');
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        pending -= 1;
        if (pending === 0) touch();
      };
    },
  };
}
