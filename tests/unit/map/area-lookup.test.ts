import type { MultiPolygon } from 'geojson';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFlatGeobuf } from '../../../src/data/flatgeobuf-write.ts';
import { createAreaLookup } from '../../../src/map/pick/area-lookup.ts';

/** A chessboard of 20 × 20 squares of 0.1°, enough for an index of several levels. */
const SIDE = 20;
function square(column: number, row: number): MultiPolygon {
  const [west, south, east, north] = [
    110 + column / 10,
    30 + row / 10,
    110 + (column + 1) / 10,
    30 + (row + 1) / 10,
  ];
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
}
const FILE = writeFlatGeobuf(
  Array.from({ length: SIDE * SIDE }, (_, index) => ({
    geometry: square(index % SIDE, Math.floor(index / SIDE)),
    properties: { name: `${index % SIDE}/${Math.floor(index / SIDE)}` },
  })),
  {
    name: 'squares',
    columns: [{ name: 'name', type: 'string', nullable: false }],
    geometryType: 'MultiPolygon',
  },
);

/** Serves FILE at any URL; returns the bytes that each answer carried. */
function serveFile({ ranges }: { ranges: boolean }): number[] {
  const sent: number[] = [];
  vi.stubGlobal('fetch', async (_url: string, init?: RequestInit) => {
    const range = new Headers(init?.headers).get('Range');
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const partial = ranges && from !== undefined;
    const body = partial ? FILE.slice(Number(from), Number(to) + 1) : FILE.slice();
    sent.push(body.length);
    return new Response(body, { status: partial ? 206 : 200 });
  });
  return sent;
}

beforeEach(() => {
  // The reader tells of every range on the debug console.
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each([true, false])('looking up an area, server honours ranges: %s', (ranges) => {
  it('finds the polygon at a place, and none outside', async () => {
    serveFile({ ranges });
    const find = createAreaLookup('./data/squares.fgb');
    expect((await find(110.05, 30.05))?.properties?.name).toBe('0/0');
    expect((await find(111.23, 31.57))?.properties?.name).toBe('12/15');
    expect(await find(120, 40)).toBeNull();
  });

  it('reads a small part of the file by ranges, or the whole of it once', async () => {
    const sent = serveFile({ ranges });
    const find = createAreaLookup('./data/squares.fgb');
    await find(111.23, 31.57);
    await find(110.55, 30.55);
    const total = sent.reduce((sum, bytes) => sum + bytes, 0);
    if (ranges) expect(total).toBeLessThan(FILE.length);
    else expect(sent).toEqual([FILE.length]);
  });
});

describe('a file that cannot be read', () => {
  it('rejects, and is tried again at the next click', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    const find = createAreaLookup('./data/squares.fgb');
    await expect(find(110.05, 30.05)).rejects.toThrow('503');
    serveFile({ ranges: true });
    expect((await find(110.05, 30.05))?.properties?.name).toBe('0/0');
  });
});
