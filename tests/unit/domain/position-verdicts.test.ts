import { describe, expect, test } from 'vitest';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { ledgerOf, middleOf, screenOne, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const TIANJIN = middleOf('东丽区');
const LARGE_COAL = { fuel: 'coal' as const, capacityTph: 75 };

/** A boiler in 东丽区 at an exact geodesic distance from the unit. */
function atDistance(distanceM: number, unit: Partial<typeof UNIT> = {}) {
  const [lon, lat] = geodesicDestination(TIANJIN.lon, TIANJIN.lat, 37, distanceM);
  return {
    boiler: { lon, lat, ...LARGE_COAL },
    world: smallWorld({ units: [{ ...UNIT, ...TIANJIN, ...unit }] }),
  };
}

describe('the radius and its uncertainty', () => {
  test.each([
    [14_799, 'close'],
    [14_801, 'review'],
    [15_000, 'review'],
    [15_199, 'review'],
    [15_201, 'retain'],
  ] as const)('%i m from an exact plant → %s', (distanceM, verdict) => {
    const { boiler, world } = atDistance(distanceM);
    expect(screenOne(boiler, {}, world).verdict).toBe(verdict);
  });

  test('without uncertainty the radius itself decides, and the limit is inside', () => {
    const { boiler, world } = atDistance(15_000 - 0.001);
    expect(screenOne(boiler, { uncertaintyM: 0 }, world).verdict).toBe('close');
    const outside = atDistance(15_000 + 0.001);
    expect(screenOne(outside.boiler, { uncertaintyM: 0 }, outside.world).verdict).toBe('retain');
  });

  test.each([
    [-0.001, 1],
    [0.001, 0],
  ])('the table says whether the plant is in reach: %d m from the radius → %i', (marginM, inside) => {
    const { boiler, world } = atDistance(15_000 + marginM);
    const { insideRadius } = createScreener(world, DEFAULT_PARAMS).screen(ledgerOf([boiler]));
    expect(insideRadius[0]).toBe(inside);
  });

  test('coarse decimals widen the band', () => {
    const { boiler, world } = atDistance(14_500);
    expect(screenOne(boiler, {}, world).verdict).toBe('close');
    expect(screenOne({ ...boiler, precisionM: 700 }, {}, world)).toMatchObject({
      verdict: 'review',
      reasons: ['near-radius'],
    });
  });

  test.each([
    [9_700, 'close'],
    [9_900, 'review'],
    [20_100, 'review'],
    [20_300, 'retain'],
  ] as const)('%i m from a plant whose position is approximate → %s', (distanceM, verdict) => {
    const { boiler, world } = atDistance(distanceM, { locationAccuracy: 'approximate' });
    expect(screenOne(boiler, {}, world).verdict).toBe(verdict);
  });

  test('an exact plant that is surely in reach settles what a nearer approximate one leaves open', () => {
    const { boiler } = atDistance(12_000);
    const [lon, lat] = geodesicDestination(boiler.lon, boiler.lat, 180, 10_500);
    const world = smallWorld({
      units: [
        { ...UNIT, ...TIANJIN },
        { ...UNIT, unitId: 'u2', lon, lat, locationAccuracy: 'approximate' },
      ],
    });
    expect(screenOne(boiler, {}, world)).toMatchObject({ verdict: 'close', decidedBy: 'jjj-2019/10' });
  });

  test('a boiler that another rule closes is not sent to review by the radius', () => {
    const { boiler, world } = atDistance(15_000);
    expect(screenOne({ ...boiler, capacityTph: 20 }, {}, world)).toMatchObject({
      verdict: 'close',
      decidedBy: 'jjj-2019/11',
    });
  });

  test('where no clause uses the radius its uncertainty is no reason', () => {
    const fenwei = middleOf('盐湖区');
    const [lon, lat] = geodesicDestination(fenwei.lon, fenwei.lat, 90, 15_000);
    const world = smallWorld({ units: [{ ...UNIT, ...fenwei }] });
    expect(screenOne({ lon, lat, fuel: 'coal', capacityTph: 40 }, {}, world)).toMatchObject({
      verdict: 'retain',
      reasons: [],
    });
  });
});

describe('near a boundary between different plans', () => {
  /** East of 小店区 (2+26) lies 盐湖区 (Fenwei), at longitude 116. */
  const METRES_PER_DEGREE_EAST = geodesicDistanceM(115.5, 35.5, 116.5, 35.5);
  const nearFenwei = (metres: number) => ({ lon: 116 - metres / METRES_PER_DEGREE_EAST, lat: 35.5 });

  test('the two sides decide differently → review, within 500 m only', () => {
    const boiler = { fuel: 'coal' as const, capacityTph: 20, builtUp: 'no' as const };
    expect(screenOne({ ...nearFenwei(495), ...boiler })).toMatchObject({
      verdict: 'review',
      reasons: ['near-boundary'],
    });
    expect(screenOne({ ...nearFenwei(-495), ...boiler })).toMatchObject({
      verdict: 'review',
      reasons: ['near-boundary'],
    });
    expect(screenOne({ ...nearFenwei(505), ...boiler })).toMatchObject({
      verdict: 'close',
      decidedBy: 'jjj-2019/11',
    });
    expect(screenOne({ ...nearFenwei(-505), ...boiler })).toMatchObject({ verdict: 'retain', reasons: [] });
  });

  test('both sides close → close', () => {
    expect(screenOne({ ...nearFenwei(100), fuel: 'coal', capacityTph: 8 })).toMatchObject({
      verdict: 'close',
    });
  });

  test('the outer border counts: on the far side nothing closes', () => {
    const boiler = { lat: 35.5, fuel: 'coal' as const, capacityTph: 8 };
    expect(screenOne({ ...boiler, lon: 110 + 0.003 })).toMatchObject({
      verdict: 'review',
      reasons: ['near-boundary'],
    });
    expect(screenOne({ ...boiler, lon: 110 - 0.003 })).toMatchObject({
      verdict: 'review',
      reasons: ['near-boundary'],
    });
    expect(screenOne({ ...boiler, lon: 110 - 0.3 })).toMatchObject({ verdict: 'outside', reasons: [] });
  });

  test('the sea is no other side, but a position in it may be the shore', () => {
    const shore = { lat: 35.5, fuel: 'coal' as const, capacityTph: 8, builtUp: 'yes' as const };
    expect(screenOne({ ...shore, lon: 120 - 0.003 })).toMatchObject({ verdict: 'close' });
    expect(screenOne({ ...shore, lon: 120 + 0.003 })).toMatchObject({
      verdict: 'review',
      reasons: ['near-boundary'],
    });
  });

  test('an oil boiler at the outer border needs no review: neither side asks anything', () => {
    expect(screenOne({ lon: 110.003, lat: 35.5, fuel: 'oil' })).toMatchObject({
      verdict: 'retain',
      reasons: [],
    });
  });
});

describe('what the ledger says against what the map says', () => {
  test('the typed city never moves a boiler; a disagreement is said', () => {
    const boiler = { ...TIANJIN, fuel: 'coal' as const, capacityTph: 8 };
    expect(screenOne({ ...boiler, typedCity: '运城市' })).toMatchObject({
      decidedBy: 'jjj-2019/11',
      reasons: ['city-mismatch'],
    });
    expect(screenOne({ ...boiler, typedCity: '张家口市' }).reasons).toEqual(['city-mismatch']);
    for (const typedCity of ['天津', '天津市东丽区', '东丽区', '开发区', 'Tianjin', '']) {
      expect(screenOne({ ...boiler, typedCity }).reasons).toEqual([]);
    }
  });

  test('a demonstration layer decides synthetic boilers only, and a column outranks it', () => {
    const fenwei = middleOf('盐湖区');
    const area = {
      type: 'MultiPolygon' as const,
      coordinates: smallWorld().counties[6]!.geometry.coordinates,
    };
    const world = smallWorld({ builtUpDemo: [{ placeAdcode: '140800', synthetic: true, geometry: area }] });
    const boiler = { ...fenwei, fuel: 'coal' as const, capacityTph: 20 };
    expect(screenOne({ ...boiler, synthetic: true }, {}, world)).toMatchObject({
      verdict: 'close',
      reasons: [],
    });
    expect(screenOne(boiler, {}, world)).toMatchObject({ verdict: 'review', reasons: ['built-up-unknown'] });
    expect(screenOne({ ...boiler, synthetic: true, builtUp: 'no' }, {}, world)).toMatchObject({
      verdict: 'retain',
      reasons: ['built-up-mismatch'],
    });
  });

  test('a neighbour that only joins the emergency response has no boiler clause', () => {
    expect(screenOne({ lon: 110.5, lat: 40.5, ...LARGE_COAL })).toMatchObject({
      verdict: 'outside',
      reasons: ['neighbour-emergency-only'],
    });
  });
});
