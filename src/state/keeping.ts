import type { ProjectSummary } from '../domain/project-summary.ts';
import type { StorageTrouble } from '../domain/storage-trouble.ts';

/** Where the newest state of the project stands. */
export type SaveState =
  /** Nothing was changed since it was opened. */
  | { readonly status: 'unchanged' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'failed'; readonly code: StorageTrouble; readonly detail: string };

/** The project as a thing that is kept; what is in it is the `Project`. */
export interface Keeping {
  readonly id: string;
  /** Null until the user gives one. */
  readonly name: string | null;
  /** ISO time. */
  readonly createdAt: string;
  /**
   * `opening`: what is on screen is not the project yet, and must not be saved as it. `demo`: it holds the bundled
   * example, which may still be on its way.
   */
  readonly phase: 'opening' | 'demo' | 'own';
  readonly save: SaveState;
  /** A link was opened: nothing is saved until something of the project is changed. */
  readonly visiting: boolean;
  /** Nothing is saved: another tab has the project, or took it over. */
  readonly readOnly: 'other-tab' | 'taken-over' | null;
  /** All projects; null until they are asked for. */
  readonly list: readonly ProjectSummary[] | null;
}

export const NOT_KEPT: Keeping = {
  id: '',
  name: null,
  createdAt: '',
  phase: 'opening',
  save: { status: 'unchanged' },
  visiting: false,
  readOnly: null,
  list: null,
};
