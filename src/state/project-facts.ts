import type { ProjectFacts } from '../domain/project-summary.ts';
import type { AppState } from './store.ts';

/** What a list of projects says of the open one. */
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
  return project.layers.length > 0 || project.stories.length > 0 || project.ledger?.origin.kind === 'file';
}

/** Whether closing the page now would lose data of the user's own. */
export function hasUnsavedData(state: AppState): boolean {
  const { save, readOnly } = state.keeping;
  return hasOwnData(state) && readOnly === null && (save.status === 'saving' || save.status === 'failed');
}
