import type { CommandContext } from './command-context.ts';
import { setParams } from './set-params.ts';

/** Takes one unit in or out whatever the clauses say of it, or leaves it to them (null), and analyses anew. */
export function overrideUnit(context: CommandContext, unitId: string, state: 'in' | 'out' | null): void {
  const { [unitId]: _, ...others } = context.store.getState().project.params.unitOverrides;
  setParams(context, { unitOverrides: state === null ? others : { ...others, [unitId]: state } });
}
