import type { SavedLedger, SavedProject } from '../data/storage/saved-project.ts';
import type { ProjectFacts } from '../domain/project-summary.ts';
import type { AppState } from '../state/store.ts';
import { savedViewOf } from './saved-view.ts';

/** What is kept of the state. Shares its columns and lists with the state: never mutate. */
export function savedProjectOf(state: AppState): SavedProject {
  const { params, layers, reference } = state.project;
  const view = savedViewOf(state.view);
  return { dataHash: reference?.dataHash ?? '', params, view, ledger: savedLedgerOf(state), layers };
}

function savedLedgerOf({ project, keeping }: AppState): SavedLedger | null {
  const { ledger } = project;
  if (ledger === null) return keeping.phase === 'demo' ? { kind: 'demo' } : null;
  const { columns, origin } = ledger;
  return origin.kind === 'demo' ? { kind: 'demo' } : { kind: 'file', columns, reports: origin.reports };
}

export function projectFactsOf(state: AppState): ProjectFacts {
  const { ledger, layers } = state.project;
  const origin = ledger?.origin;
  return {
    boilers: ledger?.columns.count ?? 0,
    layers: layers.length,
    isDemo: origin === undefined ? state.keeping.phase === 'demo' : origin.kind === 'demo',
    ledgerName: origin?.kind === 'file' ? (origin.reports[0]?.provenance.fileName ?? null) : null,
  };
}

/** Whether the project holds anything that only the user has. */
export function hasOwnData({ project }: AppState): boolean {
  return project.layers.length > 0 || project.ledger?.origin.kind === 'file';
}

/** Whether closing the page now would lose data of the user's own. */
export function hasUnsavedData(state: AppState): boolean {
  const { save, readOnly } = state.keeping;
  return hasOwnData(state) && readOnly === null && (save.status === 'saving' || save.status === 'failed');
}
