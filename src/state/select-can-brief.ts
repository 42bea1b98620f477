import { selectCoverageIsCurrent, selectScreeningIsCurrent } from './selectors.ts';
import type { AppState } from './store.ts';

/** Whether what is shown is of the current input: a briefing's maps and its figures agree only then. */
export function selectCanBrief(state: AppState): boolean {
  return selectCoverageIsCurrent(state) && (state.project.ledger === null || selectScreeningIsCurrent(state));
}
