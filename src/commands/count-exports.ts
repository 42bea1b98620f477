import { VERDICTS } from '../domain/vocabulary.ts';
import { selectScreened } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';

/** How many boilers "selected" means: those ticked, else the one that is open. */
export function countSelected({ selection }: Pick<AppState, 'selection'>): number {
  return selection.checked.count > 0 ? selection.checked.count : Number(selection.boiler !== null);
}

/** How many boilers the closure list on screen has. */
export function countClosing(state: AppState): number {
  const verdict = selectScreened(state)?.screening.result.verdict ?? new Uint8Array(0);
  const close = VERDICTS.indexOf('close');
  let count = 0;
  for (let boiler = 0; boiler < verdict.length; boiler++) if (verdict[boiler] === close) count++;
  return count;
}
