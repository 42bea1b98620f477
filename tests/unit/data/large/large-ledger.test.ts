import { readFileSync } from 'node:fs';
import gcoord from 'gcoord';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ByteSource, blobSource, SourceTrouble } from '../../../../src/data/large/byte-source.ts';
import { openHttpSource } from '../../../../src/data/large/http-source.ts';
import { openLargeLedger } from '../../../../src/data/large/large-ledger.ts';
import { openPointFile } from '../../../../src/data/large/open-flatgeobuf.ts';
import { countByNodes } from '../../../../src/data/large/search-index.ts';
import type { Bounds } from '../../../../src/domain/large-layer.ts';
import { textAt } from '../../../../src/domain/text-column.ts';
import { fakeServer } from '../../../fixtures/fake-server.ts';
import { type LayerPoint, pointLayer, scatterPoints } from '../../../fixtures/point-layer.ts';

const ALL: Bounds = [110, 34, 118, 40];
const points = scatterPoints(5000, ALL);
let bytes: Uint8Array;
beforeAll(() => {
  bytes = pointLayer(points);
});

const never = new AbortController().signal;
const inside =
  ([west, south, east, north]: Bounds) =>
  ({ lon, lat }: LayerPoint) =>
    lon >= west && lon <= east && lat >= south && lat <= north;
const source = (content: Uint8Array = bytes): ByteSource => blobSource(new Blob([content.slice()]));
const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const failure: unknown = await promise.then(
    () => 'none',
    (trouble: unknown) => trouble,
  );
  return failure instanceof SourceTrouble ? failure.problem.code : String(failure);
}

const VIEWS: readonly Bounds[] = [
  ALL,
  [0, 0, 180, 90],
  [111.2, 34.7, 113.9, 36.1],
  [117.9, 39.9, 118, 40],
  [112.000001, 35, 112.2, 35.1],
  [100, 20, 101, 21],
];

describe('the points of a view', () => {
  it.each(VIEWS)('%s %s %s %s: each of them, once, with its own cells', async (...view) => {
    const ledger = await openLargeLedger(source(), 'wgs84', true);
    const content = await ledger.readView(view as unknown as Bounds, 1e-9, never);
    if (content.kind !== 'ledger') throw new Error('counts only');
    const found = Array.from({ length: content.ledger.count }, (_, i) => ({
      lon: content.ledger.lon[i],
      lat: content.ledger.lat[i],
      id: textAt(content.ledger.id, i),
      capacity: content.ledger.capacityTph[i],
    }));
    const expected = points.filter(inside(view as unknown as Bounds));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(found.sort(byId)).toEqual(expected.toSorted(byId));
    expect(content.rejected).toBe(0);
  });

  it('keep the number that they have in the file, whatever the view', async () => {
    const ledger = await openLargeLedger(source(), 'wgs84', true);
    const read = async (view: Bounds) => {
      const content = await ledger.readView(view, 1e-9, never);
      if (content.kind !== 'ledger') throw new Error('counts only');
      return new Map(
        Array.from({ length: content.ledger.count }, (_, i) => [
          textAt(content.ledger.id, i),
          content.ledger.row[i]!,
        ]),
      );
    };
    const whole = await read(ALL);
    expect(new Set(whole.values()).size).toBe(points.length);
    for (const [id, row] of await read([111.2, 34.7, 113.9, 36.1])) expect(row).toBe(whole.get(id));
  });

  it('come from GCJ-02 to where they are, those just beyond the edge too', async () => {
    const shifted = points.slice(0, 400).map((point): LayerPoint => {
      const [lon, lat] = gcoord.transform([point.lon, point.lat], gcoord.WGS84, gcoord.GCJ02) as [
        number,
        number,
      ];
      return { ...point, lon, lat };
    });
    const ledger = await openLargeLedger(source(pointLayer(shifted)), 'gcj02', true);
    const view: Bounds = [111.2, 34.7, 113.9, 36.1];
    const content = await ledger.readView(view, 1e-9, never);
    if (content.kind !== 'ledger') throw new Error('counts only');
    const expected = points.slice(0, 400).filter(inside(view));
    expect(
      Array.from({ length: content.ledger.count }, (_, i) => textAt(content.ledger.id, i)).sort(),
    ).toEqual(expected.map(({ id }) => id).sort());
    for (let i = 0; i < content.ledger.count; i++) {
      const point = points.find(({ id }) => id === textAt(content.ledger.id, i))!;
      expect(content.ledger.lon[i]).toBeCloseTo(point.lon, 7);
      expect(content.ledger.lat[i]).toBeCloseTo(point.lat, 7);
    }
  });
});

describe('counts without reading a feature', () => {
  it.each(VIEWS)(
    '%s %s %s %s: bound the true number, and meet it where the view holds all',
    async (...view) => {
      const file = await openPointFile(source());
      const bounds = view as unknown as Bounds;
      const truth = points.filter(inside(bounds)).length;
      for (const cellDeg of [10, 0.5, 0.05, 1e-9]) {
        const counted = await countByNodes(file, bounds, { lonDeg: cellDeg, latDeg: cellDeg });
        expect(counted.least).toBeLessThanOrEqual(truth);
        expect(counted.most).toBeGreaterThanOrEqual(truth);
        expect(sum(counted.points)).toBe(counted.most);
        for (const lon of counted.lon) expect(lon >= bounds[0] && lon <= bounds[2]).toBe(true);
      }
      const exact = await countByNodes(file, bounds, { lonDeg: 0, latDeg: 0 });
      expect([exact.least, exact.most]).toEqual([truth, truth]);
    },
  );

  it('are right to the cell: no point is counted further away than a cell', async () => {
    const file = await openPointFile(source());
    const cell = { lonDeg: 0.5, latDeg: 0.4 };
    const counted = await countByNodes(file, ALL, cell);
    // Each side of a line gets what stands there, but for what is nearer to it than half a cell.
    for (const middle of [111, 112.3, 114, 116]) {
      let west = 0;
      counted.lon.forEach((lon, i) => {
        if (lon <= middle) west += counted.points[i]!;
      });
      const truth = (line: number) => points.filter(({ lon }) => lon <= line).length;
      expect(west).toBeGreaterThanOrEqual(truth(middle - cell.lonDeg));
      expect(west).toBeLessThanOrEqual(truth(middle + cell.lonDeg));
    }
  });
});

describe('over a network', () => {
  it('a small part is read, in few requests, and not again for the same view', async () => {
    const many = pointLayer(scatterPoints(60_000, ALL));
    const { request, asked } = fakeServer(many);
    const ledger = await openLargeLedger(
      await openHttpSource('http://intranet/a.fgb', request),
      'wgs84',
      true,
    );
    const view: Bounds = [116, 38, 116.1, 38.1];
    const content = await ledger.readView(view, 1e-9, never);
    expect(content.kind === 'ledger' && content.ledger.count).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(12);
    const bytesAsked = asked.reduce((total, range) => {
      const [from, to] = range!.slice(6).split('-').map(Number);
      return total + to! - from! + 1;
    }, 0);
    expect(bytesAsked).toBeLessThan(many.length / 8);
    const before = asked.length;
    await ledger.readView(view, 1e-9, never);
    expect(asked.length).toBe(before);
  });

  it('reading stops when the view has moved on', async () => {
    const { request } = fakeServer(bytes);
    const ledger = await openLargeLedger(
      await openHttpSource('http://intranet/a.fgb', request),
      'wgs84',
      true,
    );
    const aborted = AbortSignal.abort();
    await expect(ledger.readView(ALL, 1e-9, aborted)).rejects.toThrow(/abort/i);
  });
});

describe('a file that is not what it should be', () => {
  const changed = (change: (copy: Uint8Array, view: DataView) => void) => {
    const copy = bytes.slice();
    change(copy, new DataView(copy.buffer));
    return copy;
  };
  const read = async (content: Uint8Array) => {
    const ledger = await openLargeLedger(source(content), 'wgs84', true);
    return ledger.readView(ALL, 1e-9, never);
  };

  it('is refused by what is wrong with it', async () => {
    expect(await codeOf(read(new TextEncoder().encode('id,lon,lat\n1,116,39\n')))).toBe('fgb-not');
    expect(await codeOf(read(new Uint8Array(3)))).toBe('fgb-not');
    expect(await codeOf(read(changed((copy) => copy.fill(2, 3, 4))))).toBe('fgb-version');
    expect(await codeOf(read(changed((_, view) => view.setUint32(8, 0x7fff_ffff, true))))).toBe(
      'fgb-damaged',
    );
    expect(await codeOf(read(bytes.slice(0, 5000)))).toBe('fgb-damaged');
    expect(await codeOf(read(pointLayer([])))).toBe('fgb-empty');
    const areas = readFileSync(new URL('../../../../public/data/counties.fgb', import.meta.url));
    expect(await codeOf(read(new Uint8Array(areas)))).toBe('fgb-not-points');
  });

  it('never gives the points of a file that was cut: not in the index, not in the features', async () => {
    const { featuresStart } = await openPointFile(source());
    expect(await codeOf(read(bytes.slice(0, featuresStart + 100)))).toBe('fgb-damaged');
    expect(await codeOf(read(bytes.slice(0, -40)))).toBe('fgb-damaged');
  });

  it('is refused where index and features disagree', async () => {
    const { treeStart, featuresStart, levels } = await openPointFile(source());
    const leaf = treeStart + levels[0]!.first * 40;
    expect(await codeOf(read(changed((_, view) => view.setFloat64(leaf, 111.5, true))))).toBe('fgb-damaged');
    expect(await codeOf(read(changed((_, view) => view.setFloat64(leaf, Number.NaN, true))))).toBe(
      'fgb-damaged',
    );
    expect(await codeOf(read(changed((_, view) => view.setBigUint64(leaf + 72, 2n ** 60n, true))))).toBe(
      'fgb-damaged',
    );
    expect(await codeOf(read(changed((_, view) => view.setUint32(featuresStart, 0xffff_ffff, true))))).toBe(
      'fgb-damaged',
    );
  });
});
