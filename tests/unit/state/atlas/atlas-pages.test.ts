import { describe, expect, test } from 'vitest';
import type { AtlasArea } from '../../../../src/domain/atlas.ts';
import type { RegionId } from '../../../../src/domain/vocabulary.ts';
import {
  areasInOrder,
  atlasPages,
  isFound,
  moveArea,
  pageName,
} from '../../../../src/state/atlas/atlas-pages.ts';
import { type AtlasChoice, DEFAULT_ATLAS } from '../../../../src/state/atlas/atlas-session.ts';

interface AreaWords {
  readonly adcode: string;
  readonly name: string;
  readonly close?: number;
  readonly share?: number;
  readonly region?: RegionId;
  readonly place?: readonly [adcode: string, name: string];
}

function area({ adcode, name, close = 0, share = 0, region = '2+26', place }: AreaWords): AtlasArea {
  return {
    figures: {
      coverage: {
        adcode,
        name,
        level: place === undefined ? 'city' : 'county',
        region,
        areaKm2: 100,
        coveredKm2: share * 100,
        coveredShare: share,
        qualifyingUnits: 0,
        twoOrMoreKm2: 0,
      },
      totals: [{ verdict: 'close', boilers: close, capacityTph: 0, capacityUnknown: 0, overdue: 0 }],
    },
    place: place === undefined ? { adcode, name } : { adcode: place[0], name: place[1] },
    bounds: [110, 35, 111, 36],
    hasRadiusClause: true,
    closing: { count: close, rows: [] },
  };
}

const CITIES = [
  area({ adcode: '130100', name: '石家庄市', close: 9, share: 0.2 }),
  area({ adcode: '130600', name: '保定市', close: 30, share: 0.1 }),
  area({ adcode: '131000', name: '廊坊市', close: 9, share: 0.5 }),
  area({ adcode: '450700', name: '钦州市', close: 1, share: 0.3, region: '钦州' }),
];

const names = (areas: readonly AtlasArea[]) => areas.map(pageName);
const choose = (patch: Partial<AtlasChoice>): AtlasChoice => ({ ...DEFAULT_ATLAS, ...patch });

describe('the pages of an atlas', () => {
  test.each([
    ['adcode', ['石家庄市', '保定市', '廊坊市', '钦州市']],
    ['name', ['保定市', '廊坊市', '钦州市', '石家庄市']],
    ['toClose', ['保定市', '石家庄市', '廊坊市', '钦州市']],
    ['covered', ['廊坊市', '钦州市', '石家庄市', '保定市']],
  ] as const)('stand by %s', (order, expected) => {
    expect(names(areasInOrder(CITIES, choose({ order })))).toEqual(expected);
  });

  test('are those of the region, without what is not ticked', () => {
    const scope = { kind: 'region', region: '2+26' } as const;
    expect(names(atlasPages(CITIES, choose({ scope, left: ['130600'] })))).toEqual(['石家庄市', '廊坊市']);
  });

  test('of one city are its counties', () => {
    const counties = [
      area({ adcode: '130602', name: '竞秀区', place: ['130600', '保定市'] }),
      area({ adcode: '131002', name: '安次区', place: ['131000', '廊坊市'] }),
    ];
    const scope = { kind: 'place', adcode: '131000' } as const;
    expect(names(atlasPages(counties, choose({ scope, level: 'county' })))).toEqual(['廊坊市安次区']);
  });

  test('a county that is a place of its own is named once', () => {
    expect(pageName(area({ adcode: '130682', name: '定州市', place: ['130682', '定州市'] }))).toBe('定州市');
  });

  test('stand as they were put by hand; what came later stands behind', () => {
    const byHand = moveArea(areasInOrder(CITIES, choose({})), '450700', 0);
    expect(names(areasInOrder(CITIES, choose({ byHand })))).toEqual([
      '钦州市',
      '石家庄市',
      '保定市',
      '廊坊市',
    ]);
    expect(names(areasInOrder(CITIES, choose({ byHand: ['131000'] })))[0]).toBe('廊坊市');
  });

  test('moving down counts places as they were before', () => {
    expect(moveArea(CITIES, '130100', 3)).toEqual(['130600', '131000', '130100', '450700']);
    expect(moveArea(CITIES, '130100', 4)).toEqual(['130600', '131000', '450700', '130100']);
  });

  test('are found by a part of the name or the beginning of the code', () => {
    expect(CITIES.filter((each) => isFound(each, ' 坊 ')).map(pageName)).toEqual(['廊坊市']);
    expect(CITIES.filter((each) => isFound(each, '4507')).map(pageName)).toEqual(['钦州市']);
    expect(CITIES.filter((each) => isFound(each, '')).length).toBe(4);
  });
});
