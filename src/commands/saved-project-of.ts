import type { SavedLedger, SavedProject } from '../data/storage/saved-project.ts';
import type { AppState } from '../state/store.ts';
import { savedViewOf } from './saved-view.ts';

/** What is kept of the state. Shares its columns and lists with the state: never mutate. */
export function savedProjectOf(state: AppState): SavedProject {
  const { params, layers, bookmarks, reference } = state.project;
  const view = savedViewOf(state.view);
  const dataHash = reference?.dataHash ?? '';
  return { dataHash, params, view, ledger: savedLedgerOf(state), layers, bookmarks };
}

function savedLedgerOf({ project, keeping }: AppState): SavedLedger | null {
  const { ledger } = project;
  if (ledger === null) return keeping.phase === 'demo' ? { kind: 'demo' } : null;
  const { columns, origin } = ledger;
  return origin.kind === 'demo' ? { kind: 'demo' } : { kind: 'file', columns, reports: origin.reports };
}
