import type { AppState } from './store.ts';
import { selectionPart, sharedConditions } from './write-address.ts';

/** What a shared link cannot carry. */
export type StaysHere =
  | { readonly what: 'ledger'; readonly name: string; readonly count: number }
  | { readonly what: 'layers'; readonly names: readonly string[] }
  | { readonly what: 'bookmarks' | 'stories'; readonly count: number }
  | { readonly what: 'project' | 'filter' | 'selection' | 'overrides' | 'large' };

/** Everything of the state that only this browser has, to be named when a link is shared. */
export function selectStaysHere(state: AppState): readonly StaysHere[] {
  const { project, view, selection, keeping, large } = state;
  const origin = project.ledger?.origin;
  const stays: StaysHere[] = [];
  if (origin?.kind === 'file') {
    const name = origin.reports.map(({ provenance }) => provenance.fileName).join(' + ');
    stays.push({ what: 'ledger', name, count: project.ledger!.columns.count });
  }
  if (project.layers.length > 0)
    stays.push({ what: 'layers', names: project.layers.map(({ name }) => name) });
  if (large !== null) stays.push({ what: 'large' });
  if (project.bookmarks.length > 0) stays.push({ what: 'bookmarks', count: project.bookmarks.length });
  if (project.stories.length > 0) stays.push({ what: 'stories', count: project.stories.length });
  if (keeping.name !== null) stays.push({ what: 'project' });
  const { filter } = view.table;
  if (sharedConditions(state).length < filter.conditions.length || filter.within.length > 0)
    stays.push({ what: 'filter' });
  const hasSelection = selection.boiler !== null || (selection.picked?.features.length ?? 0) > 0;
  if (hasSelection && selectionPart(state) === '') stays.push({ what: 'selection' });
  const bundled = new Set(project.reference?.units.map(({ unitId }) => unitId));
  if (Object.keys(project.params.unitOverrides).some((unitId) => !bundled.has(unitId)))
    stays.push({ what: 'overrides' });
  return stays;
}

/** What it does carry. */
export function selectTravels(state: AppState) {
  const always = ['view', 'params', 'layers', 'table', 'language'] as const;
  return selectionPart(state) === '' ? always : ([...always, 'selection'] as const);
}
