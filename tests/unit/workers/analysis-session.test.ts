import { describe, expect, it } from 'vitest';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { createAnalysisSession } from '../../../src/workers/analysis-session.ts';
import { ledgerOf, middleOf, smallWorld } from '../../fixtures/small-world.ts';
import { SOME_BOILERS } from '../../fixtures/some-app.ts';
import { EVERY_BOILER } from '../../fixtures/some-request.ts';
import { layerOf, squareAbout } from '../../fixtures/user-layers.ts';

const world = smallWorld();

async function openSession(boilers = SOME_BOILERS) {
  const session = createAnalysisSession(async () => ({
    reference: world,
    layers: [],
    loadDemoLedger: async () => ledgerOf(boilers),
    loadOutlines: async () => new Map(),
    loadFeatures: async () => [],
    loadDustfall: () => Promise.reject(new Error('none')),
    loadPlaceFacts: async () => ({ stations: [], sidings: [], unplacedSidings: [], undrawnZones: [] }),
    loadPlans: () => Promise.reject(new Error('none')),
    loadReachTable: async () => ({ header: [], rows: [], geometries: [] }),
  }));
  await session.open('data/');
  session.setLedger(ledgerOf(boilers));
  return session;
}

const expected = createScreener(world, DEFAULT_PARAMS).screen(ledgerOf(SOME_BOILERS));

describe('an analysis session', () => {
  it('answers a screening and its table from one computation', async () => {
    const session = await openSession();
    const [result, table] = await Promise.all([
      session.screen(DEFAULT_PARAMS),
      session.orderTable(DEFAULT_PARAMS, EVERY_BOILER),
    ]);
    expect(result!.verdict).toEqual(expected.verdict);
    expect([...table!.rows]).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves off what is cancelled, and does it when asked again', async () => {
    const session = await openSession();
    const left = [
      session.screen(DEFAULT_PARAMS),
      session.orderTable(DEFAULT_PARAMS, EVERY_BOILER),
      session.cover(DEFAULT_PARAMS),
    ];
    session.cancel();
    expect(await Promise.all(left)).toEqual([null, null, null]);
    expect((await session.screen(DEFAULT_PARAMS))!.verdict).toEqual(expected.verdict);
  });

  it('leaves off what another ledger or another layer overtakes, and answers of the new one', async () => {
    const session = await openSession();
    const first = session.screen(DEFAULT_PARAMS);
    session.setLedger(ledgerOf(SOME_BOILERS.slice(0, 2)));
    expect(await first).toBeNull();
    expect((await session.screen(DEFAULT_PARAMS))!.count).toBe(2);
    const yuncheng = middleOf('盐湖区');
    session.setLedger(ledgerOf([{ ...yuncheng, fuel: 'coal', capacityTph: 20 }]));
    const before = (await session.screen(DEFAULT_PARAMS))!.verdict;
    session.setLayers([layerOf('built-up-areas', [{ geometry: squareAbout(yuncheng, 0.1) }])]);
    const after = (await session.screen(DEFAULT_PARAMS))!.verdict;
    expect([...before, ...after]).toEqual([2, 0]);
  });

  it('leaves off a question on a place alone, and answers when it is asked again', async () => {
    const session = await openSession();
    const circle = { kind: 'circle', ...middleOf('三河市'), radiusKm: 20 } as const;
    const ask = () => session.whatIsIn(DEFAULT_PARAMS, circle, []);
    let isOver = false;
    const question = ask().finally(() => {
      isOver = true;
    });
    const screening = session.screen(DEFAULT_PARAMS);
    while (!isOver) {
      session.cancelPlaces();
      await Promise.resolve();
    }
    expect(await question).toBeNull();
    expect((await screening)!.verdict).toEqual(expected.verdict);
    expect((await ask())!.counties.map(({ name }) => name)).toContain('三河市');
  });
});
