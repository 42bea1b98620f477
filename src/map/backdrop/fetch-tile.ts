import type { PMTiles } from 'pmtiles';
import { type TileSet, tileUrl } from '../../domain/backdrop.ts';
import type { BackdropTrouble } from '../../state/backdrop-state.ts';

/** What came of asking for a tile. */
export type TileAnswer =
  | { readonly kind: 'image'; readonly image: ImageBitmap }
  /** The server has none there. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly trouble: BackdropTrouble };

/** What the browser lends; tests give their own. */
export interface TileTools {
  fetch(url: string, options: RequestInit): Promise<Response>;
  /** Rejects for what is no picture. */
  decode(picture: Blob): Promise<ImageBitmap>;
  isOnline(): boolean;
}

/** A server that takes longer is as good as out of reach, milliseconds. */
const PATIENCE_MS = 20_000;

/** Asks for a tile. Rejects only where the map itself gave up on it. */
export async function fetchTile(
  set: TileSet,
  [z, x, y]: readonly [number, number, number],
  signal: AbortSignal,
  tools: TileTools,
): Promise<TileAnswer> {
  if (set.from.kind === 'pmtiles') return readPmtiles(set.from.url, [z, x, y], signal, tools);
  const url = tileUrl(set.from.urls, z, x, y);
  const host = new URL(url).host;
  let response: Response;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    response = await tools.fetch(url, { signal: limit, credentials: 'omit' });
  } catch (failure) {
    if (signal.aborted) throw failure;
    return { kind: 'failed', trouble: await explainSilence(url, tools) };
  }
  if (response.status === 404 || response.status === 204) return { kind: 'missing' };
  if (!response.ok) return { kind: 'failed', trouble: refusal(host, response.status) };
  const picture = await response.blob();
  const type = response.headers.get('content-type') ?? '?';
  return decoded(picture, { code: 'backdrop-not-image', params: { host, type } }, tools);
}

async function decoded(picture: Blob, trouble: BackdropTrouble, tools: TileTools): Promise<TileAnswer> {
  try {
    return { kind: 'image', image: await tools.decode(picture) };
  } catch {
    return { kind: 'failed', trouble };
  }
}

/** 天地图 answers 418 to keys of another type and to clients that it takes for robots. */
function refusal(host: string, status: number): BackdropTrouble {
  const params = { host, status: String(status) };
  if (status === 429) return { code: 'backdrop-too-many', params };
  return { code: status < 500 ? 'backdrop-refused' : 'backdrop-server', params };
}

/**
 * A browser does not say why a request failed. One that asks for no answer gets through to a server that is there
 * but does not let this page read.
 */
async function explainSilence(url: string, tools: TileTools): Promise<BackdropTrouble> {
  const params = { host: new URL(url).host };
  if (!tools.isOnline()) return { code: 'backdrop-offline', params };
  try {
    await tools.fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { code: 'backdrop-cors', params };
  } catch {
    return { code: 'backdrop-unreachable', params };
  }
}

const archives = new Map<string, Promise<PMTiles>>();

async function readPmtiles(
  url: string,
  [z, x, y]: readonly [number, number, number],
  signal: AbortSignal,
  tools: TileTools,
): Promise<TileAnswer> {
  const { host } = new URL(url);
  try {
    const { PMTiles, TileType } = await import('pmtiles');
    if (!archives.has(url)) archives.set(url, Promise.resolve(new PMTiles(url)));
    const archive = await archives.get(url)!;
    const { tileType } = await archive.getHeader();
    if (tileType === TileType.Mvt || tileType === TileType.Mlt) {
      return { kind: 'failed', trouble: { code: 'backdrop-pmtiles-vector', params: { host } } };
    }
    const tile = await archive.getZxy(z, x, y, signal);
    if (tile === undefined) return { kind: 'missing' };
    const type = String(tileType);
    return await decoded(
      new Blob([tile.data]),
      { code: 'backdrop-not-image', params: { host, type } },
      tools,
    );
  } catch (failure) {
    if (signal.aborted) throw failure;
    // A file that could not be opened is opened anew the next time.
    archives.delete(url);
    const detail = failure instanceof Error ? failure.message : String(failure);
    return { kind: 'failed', trouble: { code: 'backdrop-pmtiles-failed', params: { host, detail } } };
  }
}
