import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnCondition, DrawnShape } from '../../../src/domain/boiler-filter.ts';
import type { BoilerLedger } from '../../../src/domain/boiler-ledger.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { codeTexts, packTexts } from '../../../src/domain/text-column.ts';
import { FUELS, TRISTATES } from '../../../src/domain/vocabulary.ts';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { type BoilerSource, columnCells } from '../../../src/state/column-cells.ts';
import { judgeShapes } from '../../../src/state/judge-places.ts';
import {
  type BoilerRequest,
  countKeptOut,
  countUnknown,
  type FilterDimension,
  passingBoilers,
  siftBoilers,
} from '../../../src/state/sift-boilers.ts';
import { OWN_COLUMNS, type TableColumn } from '../../../src/state/table-columns.ts';
import { tableContent } from '../../../src/state/table-rows.ts';
import { summariseReference } from '../../../src/workers/summarise-reference.ts';
import { ledgerOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { EVERY_BOILER } from '../../fixtures/some-request.ts';
import { sideExactly } from '../geo/exact-side.ts';

const BOILERS = 400;
const NAMES = ['天津热力一号', 'ＡＢＣ锅炉 12', 'abc锅炉3', '', '三河 供热站', '热力 天津'];
const REMARKS = ['', '停用', '在用', '备用'];

/** A seeded ledger over the small world with every kind of unknown. */
function someSource(): BoilerSource {
  const world = smallWorld({ units: [{ ...UNIT, lon: 111, lat: 35.5 }] });
  const next = seeded(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)]!;
  const plain = ledgerOf(
    Array.from({ length: BOILERS }, () => {
      const [fuel, capacityTph, noxMgm3] = [pick(FUELS), pick([1, 10, 34.9, 35, 65, 100.5]), pick([30, 80])];
      return {
        lon: 109.8 + next() * 11,
        lat: 34.8 + next() * 1.4,
        name: pick(NAMES),
        use: pick(['', '供热', '工业']),
        typedCity: pick(['', '天津市', '廊坊']),
        ...(next() < 0.8 && { fuel }),
        ...(next() < 0.7 && { capacityTph }),
        ...(next() < 0.5 && { noxMgm3 }),
        builtUp: pick(TRISTATES),
        ultraLow: pick(TRISTATES),
      };
    }),
  );
  const ledger: BoilerLedger = {
    ...plain,
    extras: [
      { name: '状态', cells: codeTexts(texts(() => pick(REMARKS))) },
      { name: '年用煤', cells: packTexts(texts(() => pick(['', '12.5', '-3', '100', '20']))) },
      { name: '电话', cells: packTexts(texts(() => pick(['', '0317', '022-1', '5']))) },
    ],
  };
  return {
    ledger,
    result: createScreener(world, DEFAULT_PARAMS).screen(ledger),
    reference: summariseReference(world, []),
    radiusKm: DEFAULT_PARAMS.radiusKm,
  };
}

function texts(make: () => string): string[] {
  return Array.from({ length: BOILERS }, make);
}

/** Park and Miller's generator: numbers in 0 … 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const source = someSource();
const COLUMNS: readonly TableColumn[] = [
  ...OWN_COLUMNS,
  'extra:状态',
  'extra:年用煤',
  'extra:电话',
  'extra:没有',
];

/** What a cell shows, worked out anew: all its texts, its number, both empty where nothing is known. */
function cellOf(column: TableColumn, boiler: number): { texts: string[]; value: number } {
  const cells = columnCells(column, source);
  switch (cells.kind) {
    case 'numbers': {
      const value = cells.numbers[boiler]! * cells.factor + cells.offset;
      return { texts: Number.isNaN(value) ? [] : [String(value)], value };
    }
    case 'marks': {
      const marked = cells.values.filter((_, bit) => Math.floor(cells.masks[boiler]! / 2 ** bit) % 2 === 1);
      return { texts: marked, value: Number.NaN };
    }
    default: {
      const text =
        cells.kind === 'codes'
          ? (cells.values[cells.codes[boiler]!] ?? '')
          : String.fromCharCode(
              ...cells.texts.units.subarray(
                boiler === 0 ? 0 : cells.texts.ends[boiler - 1],
                cells.texts.ends[boiler],
              ),
            );
      return { texts: text === '' ? [] : [text], value: text === '' ? Number.NaN : Number(text) };
    }
  }
}

function holds(condition: ColumnCondition<TableColumn>, boiler: number): boolean {
  const cell = cellOf(condition.column, boiler);
  const shown = cell.texts.length === 0 ? [''] : cell.texts;
  switch (condition.kind) {
    case 'one-of':
      return shown.some((text) => condition.values.includes(text));
    case 'contains': {
      const plain = (text: string) => text.normalize('NFKC').toLowerCase();
      const words = plain(condition.text).split(/\s+/).filter(Boolean);
      return shown.some((text) => words.every((word) => plain(text).includes(word)));
    }
    case 'between':
      if (Number.isNaN(cell.value)) return condition.unknown;
      return cell.value >= (condition.least ?? -Infinity) && cell.value <= (condition.most ?? Infinity);
  }
}

const anyColumn = fc.constantFrom(...COLUMNS);
const anyCondition: fc.Arbitrary<ColumnCondition<TableColumn>> = fc.oneof(
  fc.record({
    kind: fc.constant('contains' as const),
    column: anyColumn,
    text: fc.constantFrom('', ' ', '热力', '力 天', 'ａbc', 'ABC 1', '市', '5', '未', '三河　供热', '没有'),
  }),
  fc
    .tuple(anyColumn, fc.array(fc.nat(BOILERS - 1), { maxLength: 3 }), fc.boolean())
    .map(([column, of, empty]) => ({
      kind: 'one-of' as const,
      column,
      values: [...of.flatMap((boiler) => cellOf(column, boiler).texts), ...(empty ? [''] : [])],
    })),
  fc.record({
    kind: fc.constant('between' as const),
    column: fc.constantFrom<TableColumn>(
      'capacityTph',
      'distanceM',
      'marginM',
      'row',
      'noxMgm3',
      'extra:年用煤',
      'use',
    ),
    least: fc.constantFrom(null, -3, 0, 20, 35),
    most: fc.constantFrom(null, 10, 35, 65, 1000),
    unknown: fc.boolean(),
  }),
);
const anyRequest: fc.Arbitrary<BoilerRequest> = fc.record({
  verdict: fc.constantFrom(null, 'close' as const, 'review' as const),
  area: fc.constantFrom(null, '2+26' as const, '廊坊' as const),
  bounds: fc.constantFrom(null, [110, 35, 113.5, 35.6] as const),
  conditions: fc.array(anyCondition, { maxLength: 3 }),
  within: fc.constantFrom<readonly DrawnShape[]>([], [{ kind: 'circle', lon: 112, lat: 35.5, radiusKm: 90 }]),
});

const all = Array.from({ length: BOILERS }, (_, boiler) => boiler);

/** Boilers that pass one after another of what a request asks, but not what is asked of `except`. */
function byHand(request: BoilerRequest, except: FilterDimension | null): number[] {
  const { ledger } = source;
  const one = (part: Partial<BoilerRequest>) =>
    new Set(passingBoilers(siftBoilers(source, { ...EVERY_BOILER, ...part })));
  const inArea = one({ area: request.area });
  const inShapes = one({ within: request.within });
  return all.filter((boiler) => {
    const [lon, lat] = [ledger.lon[boiler]!, ledger.lat[boiler]!];
    const { bounds, verdict } = request;
    const inBounds =
      bounds === null || (lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3]);
    return (
      (except === 'area' || inArea.has(boiler)) &&
      (except === 'within' || inShapes.has(boiler)) &&
      (except === 'view' || inBounds) &&
      (except === 'verdict' || verdict === null || cellOf('verdict', boiler).texts[0] === VERDICT[verdict]) &&
      request.conditions.every((condition) => condition.column === except || holds(condition, boiler))
    );
  });
}

const VERDICT: Readonly<Record<string, string>> = { close: '应关停淘汰', review: '待核实' };

describe('boilers that pass a filter', () => {
  it('are those for which every part of it holds, with any one left out', () => {
    fc.assert(
      fc.property(anyRequest, anyColumn, (request, column) => {
        const sieve = siftBoilers(source, request);
        for (const except of [null, 'verdict', 'area', 'view', 'within', column] as const) {
          expect([...passingBoilers(sieve, except)]).toEqual(byHand(request, except));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('are kept out by what the counts say', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const sieve = siftBoilers(source, request);
        const listed = byHand(request, null).length;
        for (const { dimension, boilers, unknown } of countKeptOut(sieve)) {
          expect(boilers).toBe(byHand(request, dimension).length - listed);
          expect(unknown).toBeLessThanOrEqual(boilers);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('leave out what is not known only where it is counted', () => {
    const capacity = (unknown: boolean): BoilerRequest => ({
      ...EVERY_BOILER,
      conditions: [{ kind: 'between', column: 'capacityTph', least: null, most: null, unknown }],
    });
    const empty = all.filter((boiler) => Number.isNaN(source.ledger.capacityTph[boiler]));
    expect(empty.length).toBeGreaterThan(50);
    expect(countUnknown(siftBoilers(source, capacity(false)))).toBe(empty.length);
    expect(passingBoilers(siftBoilers(source, capacity(false)))).toHaveLength(BOILERS - empty.length);
    expect(passingBoilers(siftBoilers(source, capacity(true)))).toHaveLength(BOILERS);
    // Outside all counties is no lack of knowledge.
    const city = { kind: 'one-of', column: 'city', values: ['天津市'] } as const;
    const sieve = siftBoilers(source, { ...EVERY_BOILER, conditions: [city] });
    expect(source.result.county.includes(-1)).toBe(true);
    expect(countUnknown(sieve)).toBe(0);
    // Known to be too small: that the fuel is not known as well keeps nobody out.
    const both = { ...EVERY_BOILER, conditions: [...capacity(false).conditions, city] };
    expect(countUnknown(siftBoilers(source, both))).toBe(
      empty.filter((boiler) => cellOf('city', boiler).texts[0] === '天津市').length,
    );
  });
});

describe('drawn shapes', () => {
  const grid = Array.from(
    { length: 41 * 41 },
    (_, i) => [116 + (i % 41) / 20, 39 + Math.floor(i / 41) / 20] as const,
  );
  const places = {
    count: grid.length,
    lon: Float64Array.from(grid, ([lon]) => lon),
    lat: Float64Array.from(grid, ([, lat]) => lat),
  };
  const marked = (...shapes: DrawnShape[]) => [...judgeShapes(places, shapes)];

  it('of straight edges hold what is inside and on their border, by exact arithmetic', () => {
    const next = seeded(11);
    for (let n = 0; n < 20; n++) {
      // Corners on the grid, so that many positions are on the border.
      const corners = Array.from({ length: 3 + (n % 9) }, () => grid[Math.floor(next() * grid.length)]!);
      const ring = [...corners, corners[0]!];
      const polygon = { type: 'Polygon' as const, coordinates: [ring.map(([lon, lat]) => [lon, lat])] };
      const expected = grid.map(([lon, lat]) => Number(sideExactly(polygon, lon, lat) !== 'outside'));
      expect(marked({ kind: 'polygon', ring })).toEqual(expected);
    }
  });

  it('that are circles hold what is as near as their radius by the geodesic', () => {
    for (const [lon, lat, radiusKm] of [
      [116.9, 39.7, 25],
      [117, 40, 4.2],
      [130, 20, 2600],
    ] as const) {
      const expected = grid.map(([x, y]) => Number(geodesicDistanceM(lon, lat, x, y) <= radiusKm * 1000));
      expect(expected).toContain(1);
      expect(marked({ kind: 'circle', lon, lat, radiusKm })).toEqual(expected);
    }
  });

  it('that are circles hold their own border to a tenth of a millimetre', () => {
    for (let azimuth = 0; azimuth < 360; azimuth += 7) {
      const at = (metres: number) => geodesicDestination(116.4, 39.9, azimuth, metres);
      const inside = at(15_000 - 1e-4);
      const outside = at(15_000 + 1e-4);
      const judged = judgeShapes(
        {
          count: 2,
          lon: Float64Array.of(inside[0], outside[0]),
          lat: Float64Array.of(inside[1], outside[1]),
        },
        [{ kind: 'circle', lon: 116.4, lat: 39.9, radiusKm: 15 }],
      );
      expect([...judged]).toEqual([1, 0]);
    }
  });

  it('together hold what any of them holds', () => {
    const circle: DrawnShape = { kind: 'circle', lon: 116.5, lat: 39.5, radiusKm: 20 };
    const far: DrawnShape = { kind: 'circle', lon: 117.5, lat: 40.5, radiusKm: 20 };
    const [a, b] = [marked(circle), marked(far)];
    expect(marked(circle, far)).toEqual(a.map((inside, i) => inside | b[i]!));
    expect(
      marked({
        kind: 'polygon',
        ring: [
          [116, 39],
          [117, 39],
          [116, 39],
          [116, 39],
        ],
      }),
    ).not.toContain(2);
  });
});

describe('groups', () => {
  it('follow one another, each in the order that is asked for, and their subtotals are those of their rows', () => {
    for (const groupBy of ['city', 'verdict', 'rule'] as const) {
      const sort = { column: 'capacityTph', descending: true } as const;
      const { rows, groups } = tableContent(source, { ...EVERY_BOILER, groupBy, sort });
      const column = { city: 'city', verdict: 'verdict', rule: 'decidedBy' } as const;
      const sharedBy = (boiler: number) => cellOf(column[groupBy], boiler).texts[0] ?? '';
      expect(new Set(groups!.map(({ value }) => value))).toEqual(new Set(all.map(sharedBy)));
      let from = 0;
      for (const group of groups!) {
        expect(group.from).toBe(from);
        const own = [...rows.subarray(from, from + group.boilers)];
        expect(own.map(sharedBy)).toEqual(own.map(() => group.value));
        const capacities = own.map((boiler) => source.ledger.capacityTph[boiler]!);
        const knownOnes = capacities.filter((tph) => !Number.isNaN(tph));
        expect(knownOnes).toEqual(knownOnes.toSorted((a, b) => b - a));
        expect(group.capacityTph).toBeCloseTo(
          knownOnes.reduce((sum, tph) => sum + tph, 0),
          6,
        );
        expect(group.capacityUnknown).toBe(own.length - knownOnes.length);
        expect(group.closing).toBe(
          own.filter((boiler) => cellOf('verdict', boiler).texts[0] === '应关停淘汰').length,
        );
        from += group.boilers;
      }
      expect(from).toBe(BOILERS);
    }
  });

  it('that have no value come last', () => {
    const { groups } = tableContent(source, { ...EVERY_BOILER, groupBy: 'city' });
    expect(groups!.map(({ value }) => value).indexOf('')).toBe(groups!.length - 1);
  });
});
