import type { AreaId } from '../state/areas.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { orderTable } from './order-table.ts';

/** Chooses the area that the coverage share speaks of, and flies there. */
export function switchArea(context: CommandContext, area: AreaId): void {
  patchView(context.store, { area, flight: { to: 'area', area } });
  void orderTable(context);
}
