import type { CommandContext } from '../commands/command-context.ts';
import { createMapDrawer } from '../map/picture/map-drawer.ts';
import type { MapDrawer } from '../state/map-picture.ts';

/** What draws pictures of the map off screen. */
export function openMapDrawer(context: CommandContext, dataUrl: string): MapDrawer {
  return createMapDrawer(context, dataUrl);
}
