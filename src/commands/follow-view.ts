import type { MapViewport } from '../state/map-model.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { orderTable } from './order-table.ts';

/** The map has come to rest: what is listed follows where only what is in view is. */
export function followView(context: CommandContext, viewport: MapViewport): void {
  patchView(context.store, { viewport });
  if (context.store.getState().view.table.filter.inView) void orderTable(context);
}
