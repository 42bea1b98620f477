import type { SavedLedger, SavedProject, SavedView } from '../data/storage/saved-project.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import { withOwnState } from '../state/presenting.ts';
import type { AppState } from '../state/store.ts';
import { savedViewOf } from './saved-view.ts';

/** What is kept of the state. Shares its columns and lists with the state: never mutate. */
export function savedProjectOf(now: AppState): SavedProject {
  const state = withOwnState(now);
  const { params, layers, bookmarks, stories, pageLayout, reference } = state.project;
  const view = withoutGone(savedViewOf(state.view), layers);
  const dataHash = reference?.dataHash ?? '';
  const ledger = savedLedgerOf(state);
  return { dataHash, params, view, ledger, layers, bookmarks, stories, pageLayout };
}

/** A layer that is taken out may be put back, look and place and all, as long as the project is not saved and opened. */
function withoutGone(view: SavedView, layers: readonly UserLayer[]): SavedView {
  const isThere = (id: string) => id in view.visibleLayers || layers.some((layer) => layer.id === id);
  const gone = [...Object.keys(view.layerLooks), ...view.layerOrder].some((id) => !isThere(id));
  if (!gone) return view;
  return {
    ...view,
    layerLooks: Object.fromEntries(Object.entries(view.layerLooks).filter(([id]) => isThere(id))),
    layerOrder: view.layerOrder.filter(isThere),
  };
}

function savedLedgerOf({ project, keeping }: AppState): SavedLedger | null {
  const { ledger } = project;
  if (ledger === null) return keeping.phase === 'demo' ? { kind: 'demo' } : null;
  const { columns, origin } = ledger;
  return origin.kind === 'demo' ? { kind: 'demo' } : { kind: 'file', columns, reports: origin.reports };
}
