import { changeChecked, NONE_CHECKED } from '../state/checked-boilers.ts';
import type { MapViewport, PickInfo } from '../state/map-model.ts';
import type { AppState } from '../state/store.ts';
import type { Flight } from '../state/view.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Selects one boiler (null: none) in the table, on the map and in the details. The map moves only where the
 * boiler is out of sight (`reveal`) or where the user asks for it (`fly`).
 */
export function selectBoiler(
  { store }: CommandContext,
  boiler: number | null,
  move: 'stay' | 'reveal' | 'fly' = 'stay',
): void {
  store.setState((state) => ({
    selection: { ...state.selection, boiler, picked: null },
    view: { ...state.view, flight: flightTo(state, boiler, move) },
  }));
}

/** Closes the reasoning of a boiler of the large layer. */
export function closeLargeBoiler({ store }: CommandContext): void {
  store.setState(({ large }) => ({ large: large && { ...large, boiler: null } }));
}

/** Shows what lies under a click that met no boiler, in place of a boiler's reasoning. */
export function showPicked({ store }: CommandContext, picked: PickInfo | null): void {
  store.setState(({ selection }) => ({ selection: { ...selection, boiler: null, picked, area: null } }));
}

/** Ticks or unticks boilers for export. */
export function checkBoilers({ store }: CommandContext, boilers: ArrayLike<number>, on: boolean): void {
  store.setState(({ selection, project }) => {
    const ledgerCount = project.ledger?.columns.count ?? 0;
    return {
      selection: { ...selection, checked: changeChecked(selection.checked, boilers, on, ledgerCount) },
    };
  });
}

/** Unticks all boilers. */
export function clearChecked({ store }: CommandContext): void {
  store.setState(({ selection }) => ({ selection: { ...selection, checked: NONE_CHECKED } }));
}

function flightTo(
  { project, view }: AppState,
  boiler: number | null,
  move: 'stay' | 'reveal' | 'fly',
): Flight | null {
  const columns = project.ledger?.columns;
  if (boiler === null || columns === undefined || move === 'stay') return view.flight;
  const lon = columns.lon[boiler]!;
  const lat = columns.lat[boiler]!;
  if (move === 'reveal' && view.viewport !== null && isInView(view.viewport, lon, lat)) return view.flight;
  return { to: 'position', lon, lat };
}

function isInView({ bounds: [west, south, east, north] }: MapViewport, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
