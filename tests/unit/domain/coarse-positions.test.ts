import { expect, test } from 'vitest';
import { findCoarsePositions } from '../../../src/domain/coarse-positions.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

test('boilers at the radius whose decimals leave more open than their margin', () => {
  const at = middleOf('东丽区');
  const unit = { ...UNIT, lon: at.lon + 0.2, lat: at.lat };
  const distanceM = geodesicDistanceM(at.lon, at.lat, unit.lon, unit.lat);
  const radiusKm = (distanceM + 100) / 1000;
  const boiler = { ...at, fuel: 'coal', capacityTph: 40 } as const;
  // 100 m inside the radius: one exact, one to 700 m, one small enough to be closed by its size.
  const ledger = ledgerOf([
    { ...boiler, precisionM: 1 },
    { ...boiler, precisionM: 700 },
    { ...boiler, precisionM: 700, capacityTph: 10 },
  ]);
  const screener = createScreener(smallWorld({ units: [unit] }), { ...DEFAULT_PARAMS, radiusKm });
  expect(findCoarsePositions(ledger, screener.screen(ledger), radiusKm)).toEqual([1]);
});
