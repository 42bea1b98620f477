import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_PAGE_LAYOUT } from '../domain/page-layout.ts';
import { DEFAULT_PARAMS } from '../domain/screening.ts';
import { type Analysis, NO_ANALYSIS } from './analysis.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { History } from './history.ts';
import { type Keeping, NOT_KEPT } from './keeping.ts';
import type { LargeLayer } from './large-layer.ts';
import type { Project } from './project.ts';
import { NO_SELECTION, type Selection } from './selection.ts';
import type { View } from './view.ts';

/** All state of the app. What can be computed from it is selected, never stored. */
export interface AppState {
  readonly project: Project;
  readonly selection: Selection;
  readonly analysis: Analysis;
  readonly view: View;
  /** The ledger that is read in parts as the map moves; null where none is open. */
  readonly large: LargeLayer | null;
  readonly keeping: Keeping;
  readonly history: History;
  readonly diagnostics: Diagnostics;
}

export type AppStore = StoreApi<AppState>;

/** An empty project under the default parameters. */
export function createAppStore(view: View): AppStore {
  return createStore<AppState>(() => ({
    project: {
      ledger: null,
      layers: [],
      params: DEFAULT_PARAMS,
      bookmarks: [],
      stories: [],
      pageLayout: DEFAULT_PAGE_LAYOUT,
      inputVersion: 0,
      reference: null,
      dustfall: null,
      plans: null,
    },
    selection: NO_SELECTION,
    analysis: NO_ANALYSIS,
    view,
    large: null,
    keeping: NOT_KEPT,
    // Spelled out: their modules are not of the first load.
    history: { past: [], future: [] },
    diagnostics: { troubles: [], timings: {}, check: null },
  }));
}

/** Merges a change into the view. */
export function patchView(store: AppStore, patch: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...patch } }));
}

/** Merges a change into what is known of keeping the project. */
export function patchKeeping(store: AppStore, patch: Partial<Keeping>): void {
  store.setState(({ keeping }) => ({ keeping: { ...keeping, ...patch } }));
}
