import { describe, expect, test } from 'vitest';
import { coverCounties } from '../../../src/domain/coverage-rows.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS, type ScreeningParams } from '../../../src/domain/screening.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';
import { hashLayers } from '../../../src/domain/user-layer-hash.ts';
import { readUserUnits } from '../../../src/domain/user-units.ts';
import { reasonsOf, TRISTATES, VERDICTS } from '../../../src/domain/vocabulary.ts';
import { worldOf } from '../../../src/domain/world.ts';
import { type BoilerWords, ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { type LayerRow, layerOf, pointAt, polygonOf, squareAbout } from '../../fixtures/user-layers.ts';

/** Screens one boiler with layers, and says what came of it in words. */
function screenWith(
  layers: readonly UserLayer[],
  boiler: BoilerWords,
  params: Partial<ScreeningParams> = {},
  world = smallWorld(),
) {
  const screener = createScreener(world, { ...DEFAULT_PARAMS, ...params }, layers);
  const ledger = ledgerOf([boiler]);
  const result = screener.screen(ledger);
  return {
    verdict: VERDICTS[result.verdict[0]!]!,
    decidedBy: screener.rules[result.decidedBy[0]!]?.rule.id ?? null,
    reasons: reasonsOf(result.reasons[0]!),
    builtUp: TRISTATES[result.builtUp[0]!]!,
    coalBan: TRISTATES[result.coalBan[0]!]!,
    insideRadius: result.insideRadius[0] === 1,
    nearest: screener.world.units[result.nearestUnit[0]!] ?? null,
    trace: screener.trace(ledger, 0),
  };
}

describe('built-up areas of the user', () => {
  // In Fenwei a coal boiler of 20 t/h is decided by whether it stands in a built-up area.
  const yuncheng = middleOf('盐湖区');
  const boiler: BoilerWords = { ...yuncheng, fuel: 'coal', capacityTph: 20 };
  const layer = layerOf('built-up-areas', [{ geometry: squareAbout(yuncheng, 0.1) }]);

  test('close inside, retain outside, and stay unknown in a county of which the layer says nothing', () => {
    expect(screenWith([layer], boiler)).toMatchObject({ verdict: 'close', builtUp: 'yes', reasons: [] });
    expect(screenWith([layer], { ...boiler, lon: yuncheng.lon + 0.3 })).toMatchObject({
      verdict: 'retain',
      builtUp: 'no',
    });
    expect(screenWith([layer], { ...boiler, ...middleOf('金台区') })).toMatchObject({
      verdict: 'review',
      builtUp: 'unknown',
      reasons: ['built-up-unknown'],
    });
  });

  test('a column outranks the layer, and the row says so where they disagree', () => {
    expect(screenWith([layer], { ...boiler, builtUp: 'no' })).toMatchObject({
      verdict: 'retain',
      reasons: ['built-up-mismatch'],
    });
    expect(screenWith([layer], { ...boiler, builtUp: 'yes' }).reasons).toEqual([]);
  });

  test('the trace names the layer that answered', () => {
    expect(screenWith([layer], boiler).trace.facts).toContainEqual({
      fact: 'builtUp',
      value: 'yes',
      source: 'layer',
      layer: '我的built-up-areas',
    });
    const own = screenWith([layer], { ...boiler, builtUp: 'no' }).trace;
    expect(own.facts).toContainEqual({ fact: 'builtUp', value: 'no', source: 'ledger' });
    expect(own.userLayers).toEqual([{ name: '我的built-up-areas', kind: 'built-up-areas' }]);
  });

  test('demonstration areas decide demonstration boilers only', () => {
    const demo = { ...layer, synthetic: true };
    expect(screenWith([demo], boiler).builtUp).toBe('unknown');
    expect(screenWith([demo], { ...boiler, synthetic: true }).builtUp).toBe('yes');
  });

  test('the user’s own area goes before a demonstration one', () => {
    const away = layerOf('built-up-areas', [
      { geometry: squareAbout({ lon: yuncheng.lon + 0.3, lat: yuncheng.lat }, 0.1) },
    ]);
    const demo = { ...layer, id: 'demo', synthetic: true };
    expect(screenWith([demo, away], { ...boiler, synthetic: true }).builtUp).toBe('no');
  });
});

describe('areas as users draw them', () => {
  const { lon, lat } = middleOf('盐湖区');
  const insideOf = (geometry: LayerRow['geometry'], dx: number, dy: number) =>
    screenWith([layerOf('built-up-areas', [{ geometry }])], { lon: lon + dx, lat: lat + dy, fuel: 'coal' })
      .builtUp;

  test('a hole is outside, its line inside', () => {
    const ring = polygonOf(
      [
        [lon - 0.2, lat - 0.2],
        [lon + 0.2, lat - 0.2],
        [lon + 0.2, lat + 0.2],
        [lon - 0.2, lat + 0.2],
      ],
      [
        [lon - 0.125, lat - 0.125],
        [lon + 0.125, lat - 0.125],
        [lon + 0.125, lat + 0.125],
        [lon - 0.125, lat + 0.125],
      ],
    );
    expect(insideOf(ring, 0, 0)).toBe('no');
    expect(insideOf(ring, 0.125, 0)).toBe('yes');
    expect(insideOf(ring, 0.18, 0)).toBe('yes');
  });

  test('a bow tie is inside in both wings and outside beside its knot', () => {
    const bow = polygonOf([
      [lon - 0.2, lat - 0.2],
      [lon + 0.2, lat + 0.2],
      [lon + 0.2, lat - 0.2],
      [lon - 0.2, lat + 0.2],
    ]);
    expect(insideOf(bow, 0.15, 0)).toBe('yes');
    expect(insideOf(bow, -0.15, 0)).toBe('yes');
    expect(insideOf(bow, 0, 0.15)).toBe('no');
  });

  test('overlapping parts of one area are no hole, and doubled or missing last vertices change nothing', () => {
    const parts: LayerRow['geometry'] = {
      type: 'MultiPolygon',
      coordinates: [-0.1, 0.1].map((dx) => [
        [
          [lon + dx - 0.2, lat - 0.2],
          [lon + dx - 0.2, lat - 0.2],
          [lon + dx + 0.2, lat - 0.2],
          [lon + dx + 0.2, lat + 0.2],
          [lon + dx + 0.2, lat + 0.2],
          [lon + dx - 0.2, lat + 0.2],
        ],
      ]),
    };
    expect(insideOf(parts, 0, 0)).toBe('yes');
    expect(insideOf(parts, 0.29, 0)).toBe('yes');
    expect(insideOf(parts, 0.31, 0)).toBe('no');
  });

  test('points and lines enclose nothing and speak of no county', () => {
    expect(insideOf(pointAt({ lon, lat }), 0, 0)).toBe('unknown');
  });
});

describe('heat networks of the user', () => {
  const qinzhou = middleOf('钦南区');
  const boiler: BoilerWords = { ...qinzhou, fuel: 'coal', capacityTph: 40, builtUp: 'no', isNew: 'no' };
  const layer = layerOf('heat-networks', [{ geometry: squareAbout(qinzhou, 0.1) }]);

  test('close inside in Qinzhou, and ask nothing elsewhere', () => {
    expect(screenWith([layer], boiler)).toMatchObject({
      verdict: 'close',
      decidedBy: 'qinzhou-2018/w2-net',
    });
    expect(screenWith([layer], { ...boiler, lon: qinzhou.lon + 0.3 }).verdict).toBe('retain');
    expect(screenWith([], boiler).verdict).toBe('retain');
  });

  test('a column outranks the layer with a note', () => {
    expect(screenWith([layer], { ...boiler, heatNetwork: 'no' })).toMatchObject({
      verdict: 'retain',
      reasons: ['heat-network-mismatch'],
    });
  });
});

describe('coal-ban zones of the user', () => {
  const dacheng = middleOf('大城县');
  const coal = { fuel: 'coal', capacityTph: 40, builtUp: 'no', use: '工业' } as const;
  const zone = (at: { lon: number; lat: number }, effectiveFrom = '') =>
    layerOf('coal-ban-zones', [{ geometry: squareAbout(at, 0.1), cells: { effectiveFrom } }]);

  test('decide by clause 25 in Langfang, and send to review where there is no clause', () => {
    expect(screenWith([zone(dacheng)], { ...dacheng, ...coal })).toMatchObject({
      verdict: 'close',
      decidedBy: 'langfang-2017/25',
      coalBan: 'yes',
    });
    const tianjin = middleOf('东丽区');
    expect(screenWith([zone(tianjin)], { ...tianjin, ...coal })).toMatchObject({
      verdict: 'review',
      reasons: ['coal-ban-zone'],
    });
  });

  test('settle a county whose bundled line is not drawn', () => {
    const bazhou = middleOf('霸州市');
    expect(screenWith([], { ...bazhou, ...coal })).toMatchObject({ reasons: ['zone-approximate'] });
    expect(screenWith([zone(bazhou)], { ...bazhou, ...coal }).verdict).toBe('close');
    const outside = screenWith([zone(bazhou)], { ...bazhou, ...coal, lon: bazhou.lon + 0.3 });
    expect(outside).toMatchObject({ verdict: 'retain', coalBan: 'no' });
    expect(outside.trace.coalBanZone).toBeNull();
    expect(screenWith([zone(bazhou)], { ...bazhou, ...coal }).trace.coalBanZone).toBe('我的coal-ban-zones');
    expect(outside.trace.facts).toContainEqual({
      fact: 'coalBanZone',
      value: 'no',
      source: 'layer',
      layer: '我的coal-ban-zones',
    });
  });

  test('never take a boiler out of a bundled zone', () => {
    const sanhe = middleOf('三河市');
    const elsewhere = zone({ lon: sanhe.lon + 0.3, lat: sanhe.lat });
    expect(screenWith([elsewhere], { ...sanhe, ...coal }).coalBan).toBe('yes');
  });

  test('count from their date on, the earliest where they overlap', () => {
    const both = layerOf('coal-ban-zones', [
      { geometry: squareAbout(dacheng, 0.1), cells: { effectiveFrom: '2020年6月1日' } },
      { geometry: squareAbout(dacheng, 0.2), cells: { effectiveFrom: '2019/11/15' } },
    ]);
    const on = (asOf: string) => screenWith([both], { ...dacheng, ...coal }, { asOf }).coalBan;
    expect(on('2019-11-14')).toBe('no');
    expect(on('2019-11-15')).toBe('yes');
    const year = zone(dacheng, '2020');
    expect(screenWith([year], { ...dacheng, ...coal }, { asOf: '2019-12-31' }).coalBan).toBe('no');
    expect(screenWith([year], { ...dacheng, ...coal }, { asOf: '2020-01-01' }).coalBan).toBe('yes');
  });

  test('a column outranks them with a note', () => {
    expect(screenWith([zone(dacheng)], { ...dacheng, ...coal, coalBan: 'no' })).toMatchObject({
      verdict: 'retain',
      reasons: ['coal-ban-mismatch'],
    });
  });
});

describe('units of the user', () => {
  const tianjin = middleOf('东丽区');
  const coal: BoilerWords = { ...tianjin, fuel: 'coal', capacityTph: 40, builtUp: 'no' };
  const units = (cells: LayerRow['cells'], at = tianjin) =>
    layerOf('chp-units', [
      { geometry: pointAt(at), cells: { name: '新城热电厂', unit: '1号', capacityMw: '350', ...cells } },
    ]);

  test('reach boilers as the bundled ones do, exactly placed', () => {
    const found = screenWith([units({})], coal);
    expect(found).toMatchObject({ verdict: 'close', decidedBy: 'jjj-2019/10', insideRadius: true });
    expect(found.nearest).toMatchObject({ plant: '新城热电厂', locationAccuracy: 'exact' });
    expect(found.trace.nearest).toMatchObject({ layer: '我的chp-units', overridden: false, unit: '1号' });
    expect(screenWith([], coal).verdict).toBe('retain');
  });

  test.each<[string, LayerRow['cells'], Partial<ScreeningParams>, boolean]>([
    ['mothballed', { status: '停备' }, {}, false],
    ['retired last year', { status: '已关停', retiredYear: '2019' }, {}, false],
    ['starts later', { startYear: '2021年' }, {}, false],
    ['being built, no year', { status: '在建' }, {}, false],
    ['too small', { capacityMw: '299' }, {}, false],
    ['capacity in 10⁴ kW', { capacityMw: '30万千瓦' }, {}, true],
    ['two of 350', { capacityMw: '2×350MW' }, {}, true],
    ['two of 150', { capacityMw: '2×150MW' }, {}, false],
    ['capacity missing', { capacityMw: '' }, { minUnitMw: 0 }, false],
    ['status not understood', { status: '?!' }, {}, false],
    ['heat not said, no hint in the name', { name: '新城电厂' }, {}, false],
    ['heat not said, all units', { name: '新城电厂' }, { chpSet: 'all' }, true],
    ['heat said', { name: '新城电厂', heat: '是' }, {}, true],
    ['heat denied', { heat: '否' }, {}, false],
  ])('%s', (_, cells, params, qualifies) => {
    expect(screenWith([units(cells)], coal, params).insideRadius).toBe(qualifies);
  });

  test('those of a demonstration layer reach demonstration boilers only, and cover nothing', () => {
    const demo = { ...units({}), synthetic: true };
    expect(screenWith([demo], coal).insideRadius).toBe(false);
    expect(screenWith([demo], { ...coal, synthetic: true }).insideRadius).toBe(true);
    const covered = coverCounties(smallWorld(), DEFAULT_PARAMS, [demo]).coverage.coveredM2;
    expect(covered.every((areaM2) => areaM2 === 0)).toBe(true);
  });

  test('cover counties', () => {
    const { coverage, standing } = coverCounties(smallWorld(), DEFAULT_PARAMS, [units({})]);
    // π·15² km²; the curvature of the ground takes less than a millionth off.
    expect(coverage.coveredM2[0]! / 1e6).toBeCloseTo(706.86, 1);
    expect(standing[0]).toBe(1);
  });

  test('beside a bundled plant they are remarked on, and cover no more than it does', () => {
    const beside = { lon: tianjin.lon + 0.002, lat: tianjin.lat };
    const world = smallWorld({ units: [{ ...UNIT, ...tianjin }] });
    expect(worldOf(world, [units({}, beside)]).unitRemarks).toMatchObject([
      { code: 'unit-near-bundled', row: 1, value: '测试热电' },
    ]);
    const alone = coverCounties(world, DEFAULT_PARAMS).coverage.coveredM2[0]!;
    const both = coverCounties(world, DEFAULT_PARAMS, [units({}, tianjin)]).coverage.coveredM2[0]!;
    expect(both).toBe(alone);
    expect(worldOf(world, [units({}, { lon: tianjin.lon + 0.02, lat: tianjin.lat })]).unitRemarks).toEqual(
      [],
    );
  });

  test('what cannot be used is remarked on', () => {
    const layer = layerOf('chp-units', [
      { geometry: pointAt(tianjin), cells: { capacityMw: '大', status: '?!', heat: '?!' } },
      { geometry: squareAbout(tianjin, 0.1) },
    ]);
    expect(readUserUnits(layer).remarks.map(({ code, row }) => [code, row])).toEqual([
      ['unit-capacity-unknown', 1],
      ['unit-status-unknown', 1],
      ['unit-heat-unknown', 1],
      ['unit-not-a-point', 2],
    ]);
  });

  test('one unit is taken in or out by hand, whatever the clauses say', () => {
    const small = units({ capacityMw: '200' });
    const found = screenWith([small], coal, { unitOverrides: { 'layer-chp-units/1': 'in' } });
    expect(found.insideRadius).toBe(true);
    expect(found.trace.nearest).toMatchObject({ overridden: true });
    const world = smallWorld({ units: [{ ...UNIT, ...tianjin }] });
    expect(screenWith([], coal, {}, world).insideRadius).toBe(true);
    expect(screenWith([], coal, { unitOverrides: { u1: 'out' } }, world).insideRadius).toBe(false);
  });
});

describe('layers of other kinds', () => {
  test.each(['boundaries', 'stations', 'grids', 'sidings', 'dust-gauges', 'other'] as const)(
    '%s decide nothing',
    (kind) => {
      const { lon, lat } = middleOf('盐湖区');
      const layer = layerOf(kind, [{ geometry: squareAbout({ lon, lat }, 0.4) }]);
      const boiler: BoilerWords = { lon, lat, fuel: 'coal', capacityTph: 20 };
      const [bare, laid] = [[], [layer]].map((layers) => {
        const { trace, ...words } = screenWith(layers, boiler);
        return { ...words, hash: trace.layersHash };
      });
      expect(laid).toEqual(bare);
    },
  );
});

describe('the hash of layers', () => {
  const layer = layerOf('built-up-areas', [{ geometry: squareAbout(middleOf('盐湖区'), 0.1) }]);
  test('is of what they say, and of nothing else', () => {
    expect(hashLayers([layer])).toMatch(/^[0-9a-f]{16}$/);
    expect(hashLayers([{ ...layer, id: 'other' }])).toBe(hashLayers([layer]));
    const nudged = layerOf('built-up-areas', [{ geometry: squareAbout(middleOf('盐湖区'), 0.1 + 1e-13) }]);
    const changed = [
      { ...layer, name: 'b' },
      { ...layer, synthetic: true },
      { ...layer, rows: [['', 'x']] },
      nudged,
    ];
    expect(new Set([layer, ...changed].map((one) => hashLayers([one]))).size).toBe(5);
    expect(hashLayers([])).toBe('');
  });
});
