import type { Backdrop } from '../domain/backdrop.ts';

/** The backdrop from a tile server: a choice of this machine, never part of a project or an address. */
export interface BackdropState {
  /** Null for the app's own ground. */
  readonly choice: Backdrop | null;
  readonly isDialogOpen: boolean;
  /** Why tiles do not come, as far as the part of the map in view goes. */
  readonly trouble: BackdropTrouble | null;
  /** Counts the times that the user asked to try again. */
  readonly attempt: number;
}

export interface BackdropTrouble {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export const NO_BACKDROP: BackdropState = { choice: null, isDialogOpen: false, trouble: null, attempt: 0 };
