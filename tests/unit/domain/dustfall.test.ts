import { describe, expect, test } from 'vitest';
import { type DustfallRecord, dustClassOf, tabulateDustfall } from '../../../src/domain/dustfall.ts';
import { gaugesOfLayer, monthsOf, UNDATED } from '../../../src/domain/gauges-of-layer.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';

const record = (patch: Partial<DustfallRecord>): DustfallRecord => ({
  month: '2019-01',
  region: '2+26',
  level: 'city',
  place: '太原市',
  meanTKm2Month: null,
  maxTKm2Month: null,
  minTKm2Month: null,
  changePct: null,
  rankAscending: null,
  classVs9: null,
  valueBasis: 'published-class',
  ...patch,
});

test.each([
  [9, null, 'within'],
  [9.1, null, 'over'],
  [null, '<9', 'within'],
  [null, '<=9', 'within'],
  [null, '>9', 'over'],
  [null, null, 'unknown'],
] as const)('mean %s, class %s → %s', (meanTKm2Month, classVs9, expected) => {
  expect(dustClassOf({ meanTKm2Month, classVs9 })).toBe(expected);
});

test('months a city is not named in stay empty, regions come before their cities', () => {
  const { months, rows } = tabulateDustfall([
    record({ month: '2019-03' }),
    record({ month: '2019-01', place: '阳泉市' }),
    record({ month: '2019-03', level: 'region', place: null }),
  ]);
  expect(months).toEqual(['2019-01', '2019-03']);
  expect(rows.map(({ place }) => place)).toEqual([null, '太原市', '阳泉市']);
  expect(rows[1]!.months.map((cell) => cell?.month ?? null)).toEqual([null, '2019-03']);
});

describe('gauges of a layer', () => {
  const layer = (rows: readonly (readonly string[])[]): UserLayer => ({
    id: 'a',
    kind: 'dust-gauges',
    name: '降尘缸',
    provenance: {
      fileName: 'a.csv',
      table: '',
      format: 'csv',
      encoding: 'utf-8',
      importedAt: '2026-01-01T00:00:00Z',
      datumHistory: [],
    },
    header: ['编号', '月份', '降尘量'],
    rows,
    geometries: rows.map((_, i) => ({ type: 'Point', coordinates: [116 + i, 39] })),
    mapping: { id: 0, month: 1, dustFall: 2 },
    synthetic: false,
  });

  test('rows with the same id are months of one gauge', () => {
    const gauges = gaugesOfLayer(
      layer([
        ['J1', '2019-10', '8.5'],
        ['J1', '2019年11月', '9'],
        ['J2', '201912', '7'],
      ]),
    );
    expect(gauges).toMatchObject([
      { id: 'J1', lon: 116, readings: { '2019-10': 8.5, '2019-11': 9 } },
      { id: 'J2', readings: { '2019-12': 7 } },
    ]);
    expect(monthsOf(gauges)).toEqual(['2019-10', '2019-11', '2019-12']);
  });

  test('a reading that is no amount is missing, a month that is none is undated', () => {
    const gauges = gaugesOfLayer(
      layer([
        ['J1', '2019-10', '未检出'],
        ['J1', '2019-11', '-1'],
        ['J1', '2019-13', '5'],
        ['J2', '2019-10', ''],
      ]),
    );
    expect(gauges[0]!.readings).toEqual({ [UNDATED]: 5 });
    expect(gauges[1]!.readings).toEqual({});
  });
});
