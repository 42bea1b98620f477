import type { CommandContext } from '../../commands/command-context.ts';
import type { MapDrawer } from '../../state/map-picture.ts';

/** Draws pictures of the map one after the other with a map of its own. */
export function createMapDrawer(_context: CommandContext, _dataUrl: string): MapDrawer {
  return {
    draw: async () => ({ ok: false, code: 'picture-failed', params: { detail: '' } }),
    close: () => {},
  };
}
