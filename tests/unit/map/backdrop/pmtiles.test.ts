import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TileSet } from '../../../../src/domain/backdrop.ts';
import { fetchTile } from '../../../../src/map/backdrop/fetch-tile.ts';
import { buildPmtiles } from '../../../fixtures/build-pmtiles.ts';
import { fakeServer } from '../../../fixtures/fake-server.ts';

afterEach(() => vi.unstubAllGlobals());

const PICTURE = Uint8Array.from({ length: 300 }, (_, k) => k % 251);
const decoded: Uint8Array[] = [];

/** Asks a file of its own for a tile: what was opened is remembered by its address. */
function ask(url: string, bytes: Uint8Array, tile: [number, number, number], behaviour = {}) {
  vi.stubGlobal('fetch', fakeServer(bytes, behaviour).request);
  const set: TileSet = { id: 'tiles', maxZoom: 0, from: { kind: 'pmtiles', url } };
  return fetchTile(set, tile, new AbortController().signal, {
    fetch: (address, options) => fetch(address, options),
    decode: async (picture) => {
      decoded.push(new Uint8Array(await picture.arrayBuffer()));
      return {} as ImageBitmap;
    },
    isOnline: () => true,
  });
}

describe('a PMTiles file', () => {
  it('gives the tiles that it has, by parts of the file', async () => {
    const url = 'https://tiles.example.cn/a.pmtiles';
    expect(await ask(url, buildPmtiles('png', PICTURE), [0, 0, 0])).toMatchObject({ kind: 'image' });
    expect(decoded).toEqual([PICTURE]);
    expect(await ask(url, buildPmtiles('png', PICTURE), [1, 0, 0])).toEqual({ kind: 'missing' });
  });

  it('of vector tiles is refused: without their style they cannot be shown as they are meant', async () => {
    const answer = await ask('https://tiles.example.cn/b.pmtiles', buildPmtiles('mvt', PICTURE), [0, 0, 0]);
    expect(answer).toMatchObject({ trouble: { code: 'backdrop-pmtiles-vector' } });
  });

  it('that is none, or is not there, is told', async () => {
    const text = new TextEncoder().encode('<html>'.repeat(100));
    const failed = { trouble: { code: 'backdrop-pmtiles-failed', params: { host: 'tiles.example.cn' } } };
    expect(await ask('https://tiles.example.cn/c.pmtiles', text, [0, 0, 0])).toMatchObject(failed);
    const gone = await ask('https://tiles.example.cn/d.pmtiles', text, [0, 0, 0], { status: 404 });
    expect(gone).toMatchObject(failed);
  });
});
