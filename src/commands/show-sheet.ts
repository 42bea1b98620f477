import { patchView } from '../state/store.ts';
import type { Sheet } from '../state/view.ts';
import type { CommandContext } from './command-context.ts';

/** Opens one of the sheets in place of another one; null closes. */
export function showSheet({ store }: CommandContext, sheet: Sheet | null): void {
  patchView(store, { sheet });
}
