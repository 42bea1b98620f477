import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { areaFigures } from '../../../src/domain/area-figures.ts';
import { KEY_FIGURE_IDS, type KeyFigureId } from '../../../src/domain/key-figure.ts';
import { keyFigureName, keyFigureText } from '../../../src/domain/key-figure-words.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { reasonsOf, VERDICTS } from '../../../src/domain/vocabulary.ts';
import { type FigureWish, isSameParams, keyFigure } from '../../../src/state/key-figures.ts';
import { patchView } from '../../../src/state/store.ts';
import { type BoilerWords, ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, someApp } from '../../fixtures/some-app.ts';

const WISH: FigureWish = { area: '2+26', params: DEFAULT_PARAMS };

describe('a key figure', () => {
  it('is that of the areas’ figures, and of a count boiler by boiler', async () => {
    const places = ['东丽区', '三河市', '霸州市', '盐湖区'];
    const boiler: fc.Arbitrary<BoilerWords> = fc
      .record({
        place: fc.constantFrom(...places),
        fuel: fc.constantFrom('coal' as const, 'gas' as const, 'biomass' as const),
        capacityTph: fc.constantFrom(4, 10, 20, 35, 70, Number.NaN),
        synthetic: fc.boolean(),
      })
      .map(({ place, ...words }) => ({ ...middleOf(place), ...words }));
    await fc.assert(
      fc.asyncProperty(fc.array(boiler, { minLength: 1, maxLength: 25 }), async (boilers) => {
        const app = someApp();
        const ledger = ledgerOf(boilers);
        await setLedger(app, ledger, { kind: 'demo' });
        const state = app.store.getState();
        const reference = smallWorld({ units: [{ ...UNIT, lon: 110.5, lat: 35.5 }] });
        const result = createScreener(reference, DEFAULT_PARAMS, []).screen(ledger);
        const figures = areaFigures(reference, DEFAULT_PARAMS, [], { ledger, result });
        const region = figures.region.find(({ coverage }) => coverage.name === '2+26')!;
        const total = (verdict: string) => region.totals!.find((each) => each.verdict === verdict)!;
        const value = (id: KeyFigureId) => keyFigure(state, id, WISH).value;
        expect(value('close-boilers')).toBe(total('close').boilers);
        expect(value('close-tph')).toBe(total('close').capacityTph);
        expect(keyFigure(state, 'close-tph', WISH).capacityUnknown).toBe(total('close').capacityUnknown);
        expect(value('retrofit-boilers')).toBe(total('retrofit').boilers);
        expect(value('review-boilers')).toBe(total('review').boilers);
        expect(value('retain-boilers')).toBe(total('retain').boilers);
        expect(value('overdue-boilers')).toBe(region.totals!.reduce((n, { overdue }) => n + overdue, 0));
        expect(value('covered-share')).toBe(region.coverage.coveredShare);
        expect(value('covered-km2')).toBe(region.coverage.coveredKm2);
        expect(value('two-or-more-km2')).toBe(region.coverage.twoOrMoreKm2);
        expect(value('qualifying-units')).toBe(region.coverage.qualifyingUnits);
        expect(value('area-km2')).toBe(region.coverage.areaKm2);

        const inRegion = boilers
          .map((words, i) => ({ words, i }))
          .filter(({ i }) => reference.counties[result.county[i]!]?.region === '2+26');
        const count = (is: (i: number) => boolean) => inRegion.filter(({ i }) => is(i)).length;
        expect(value('all-boilers')).toBe(inRegion.length);
        expect(value('inside-radius-boilers')).toBe(count((i) => result.insideRadius[i] === 1));
        expect(value('review-capacity-missing')).toBe(
          count(
            (i) =>
              VERDICTS[result.verdict[i]!] === 'review' &&
              reasonsOf(result.reasons[i]!).includes('capacity-missing'),
          ),
        );
        const isMarked = keyFigure(state, 'close-boilers', WISH).marks.includes('synthetic');
        expect(isMarked).toBe(inRegion.some(({ words }) => words.synthetic));
      }),
      { seed: 11, numRuns: 15 },
    );
  });

  it('is unknown without a ledger, never zero', () => {
    const app = someApp();
    for (const id of KEY_FIGURE_IDS) {
      const { value, isCurrent } = keyFigure(app.store.getState(), id, WISH);
      expect([id, value, isCurrent]).toEqual([id, null, false]);
    }
  });

  it('of an area without boilers is zero, and its share unknown', async () => {
    const app = someApp();
    await setLedger(app, ledgerOf(SOME_BOILERS), { kind: 'demo' });
    const wish = { ...WISH, area: '钦州' } as const;
    expect(keyFigure(app.store.getState(), 'close-boilers', wish).value).toBe(0);
    expect(keyFigure(app.store.getState(), 'close-share', wish).value).toBeNull();
  });

  it('says when it is of other parameters, and when a unit was taken out by hand', async () => {
    const app = someApp();
    await loadDemo(app);
    expect(keyFigure(app.store.getState(), 'covered-share', WISH).isCurrent).toBe(true);
    const wish = { ...WISH, params: { ...DEFAULT_PARAMS, unitOverrides: { [UNIT.unitId]: 'out' } } } as const;
    expect(keyFigure(app.store.getState(), 'covered-share', wish).isCurrent).toBe(false);
    setParams(app, wish.params);
    expect(keyFigure(app.store.getState(), 'covered-share', wish).isCurrent).toBe(false);
    await expect.poll(() => keyFigure(app.store.getState(), 'covered-share', wish).isCurrent).toBe(true);
    expect(keyFigure(app.store.getState(), 'covered-share', wish).marks).toContain('scenario');
    expect(keyFigure(app.store.getState(), 'close-boilers', wish).marks).toEqual(['synthetic', 'scenario']);
  });

  it('of what the filter lists is of the area on screen alone', async () => {
    const app = someApp();
    await loadDemo(app);
    const state = app.store.getState();
    const listed = keyFigure(state, 'listed-boilers', WISH);
    expect(listed).toMatchObject({ value: SOME_BOILERS.length, isCurrent: true });
    patchView(app.store, { area: '廊坊' });
    expect(keyFigure(app.store.getState(), 'listed-boilers', WISH).isCurrent).toBe(false);
  });

  it('has words in both languages, singular and plural', () => {
    for (const id of KEY_FIGURE_IDS)
      for (const lang of ['zh', 'en'] as const) expect(keyFigureName(id, lang)).not.toBe('');
    expect(keyFigureText('close-boilers', 1, 'en')).toBe('1\u2009boiler');
    expect(keyFigureText('close-boilers', 1200, 'en')).toBe('1\u2009200\u2009boilers');
    expect(keyFigureText('close-boilers', 1200, 'zh')).toBe('1\u2009200\u2009台');
    expect(keyFigureText('covered-share', 0.1049, 'zh')).toBe('10.5\u2009%');
  });
});

describe('parameters', () => {
  it('are the same by what they say', () => {
    expect(isSameParams(DEFAULT_PARAMS, { ...DEFAULT_PARAMS, unitOverrides: {} })).toBe(true);
    expect(isSameParams(DEFAULT_PARAMS, { ...DEFAULT_PARAMS, radiusKm: 16 })).toBe(false);
    expect(isSameParams(DEFAULT_PARAMS, { ...DEFAULT_PARAMS, unitOverrides: { a: 'in' } })).toBe(false);
    const [a, b] = [{ a: 'in' as const }, { a: 'out' as const }];
    expect(
      isSameParams({ ...DEFAULT_PARAMS, unitOverrides: a }, { ...DEFAULT_PARAMS, unitOverrides: b }),
    ).toBe(false);
  });
});
