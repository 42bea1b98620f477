import { type CheckedBoilers, NONE_CHECKED } from './checked-boilers.ts';
import type { PickInfo } from './map-model.ts';
import type { AreaRef } from './theme-view.ts';

/** What the user points at. `boiler` and `checked` are indices into the ledger that is loaded. */
export interface Selection {
  /** The boiler whose reasoning is open. */
  readonly boiler: number | null;
  /** What lies under the last click on the map that met no boiler. */
  readonly picked: PickInfo | null;
  /** Area chosen in a table of targets or dust-fall; a click on the map takes its place. */
  readonly area: AreaRef | null;
  /** Boilers ticked in the table, for export. */
  readonly checked: CheckedBoilers;
}

export const NO_SELECTION: Selection = { boiler: null, picked: null, area: null, checked: NONE_CHECKED };
