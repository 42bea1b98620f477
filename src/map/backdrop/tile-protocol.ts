import { addProtocol } from 'maplibre-gl';
import type { TileSet } from '../../domain/backdrop.ts';
import type { BackdropTrouble } from '../../state/backdrop-state.ts';
import { fetchTile, type TileAnswer } from './fetch-tile.ts';

/**
 * Tiles are fetched here instead of by the map library: a tile that does not come is told in words and left clear,
 * so that it neither stays unexplained nor passes for a fault of the map.
 */
const PROTOCOL = 'lantu-tile';

/** What the map library takes for a tile without content. */
const NO_PICTURE = new ArrayBuffer(0);

const sets = new Map<string, { readonly set: TileSet; readonly onAnswer: (answer: TileAnswer) => void }>();

/** Serves a tile set under the source's id; gives the address template for the source. */
export function serveTiles(id: string, set: TileSet, onAnswer: (answer: TileAnswer) => void): string {
  if (sets.size === 0) addProtocol(PROTOCOL, ({ url }, { signal }) => answer(url, signal));
  sets.set(id, { set, onAnswer });
  return `${PROTOCOL}://${id}/{z}/{x}/{y}`;
}

async function answer(url: string, signal: AbortSignal): Promise<{ data: ImageBitmap | ArrayBuffer }> {
  const [id, z, x, y] = url.slice(PROTOCOL.length + 3).split('/');
  const served = sets.get(id!);
  if (served === undefined) return { data: NO_PICTURE };
  const tile = await fetchTile(served.set, [Number(z), Number(x), Number(y)], signal, {
    fetch: (address, options) => fetch(address, options),
    decode: (picture) => createImageBitmap(picture),
    isOnline: () => navigator.onLine,
  });
  served.onAnswer(tile);
  return { data: tile.kind === 'image' ? tile.image : NO_PICTURE };
}

/**
 * Sums up what came of the tiles of one view: the last failure while any failed, else that there are none here.
 * `begin` starts the next view.
 */
export function watchTiles(onTrouble: (trouble: BackdropTrouble | null) => void) {
  let seen = { image: 0, missing: 0, failed: 0 };
  return {
    begin(): void {
      seen = { image: 0, missing: 0, failed: 0 };
    },
    note(tile: TileAnswer): void {
      seen[tile.kind]++;
      if (tile.kind === 'failed') onTrouble(tile.trouble);
      else if (seen.failed > 0) return;
      else if (seen.image === 0) onTrouble({ code: 'backdrop-none-here', params: {} });
      else onTrouble(null);
    },
  };
}
