import { type CheckedBoilers, NONE_CHECKED } from './checked-boilers.ts';
import type { PickInfo } from './map-model.ts';

/** What the user points at. `boiler` and `checked` are indices into the ledger that is loaded. */
export interface Selection {
  /** The boiler whose reasoning is open. */
  readonly boiler: number | null;
  /** What lies under the last click on the map that met no boiler. */
  readonly picked: PickInfo | null;
  /** Boilers ticked in the table, for export. */
  readonly checked: CheckedBoilers;
}

export const NO_SELECTION: Selection = { boiler: null, picked: null, checked: NONE_CHECKED };
