import type { AreaId } from '../state/areas.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Chooses the area that the coverage share speaks of, and flies there. */
export function switchArea({ store }: CommandContext, area: AreaId): void {
  patchView(store, { area, flight: { to: 'area', area } });
}
