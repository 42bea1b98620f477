import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { classifyFacts } from '../../../src/domain/fact-classes.ts';
import { type BoilerFacts, factsOf } from '../../../src/domain/facts.ts';
import { createJurisdictions, decideIn } from '../../../src/domain/jurisdiction.ts';
import { placeLedger } from '../../../src/domain/place-ledger.ts';
import { createRuleBook, rulesFor } from '../../../src/domain/rule-book.ts';
import type { Condition, Rule } from '../../../src/domain/rule-pack.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { totalVerdicts } from '../../../src/domain/totals.ts';
import { FUELS, TRISTATES, VERDICTS } from '../../../src/domain/vocabulary.ts';
import { type BoilerWords, ledgerOf, screenOne, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const TRISTATE_KEYS = ['builtUp', 'ultraLow', 'heatNetwork', 'isNew', 'biomassEquipped', 'coalBan'] as const;
const tristate = fc.constantFrom(...TRISTATES);
const capacity = fc.oneof(
  fc.constantFrom(10, 20, 35, 65),
  fc.double({ min: 0.1, max: 200, noNaN: true }),
  fc.constant(Number.NaN),
);

/** Any boiler in or round the small world, its unknowns included. */
const anyBoiler: fc.Arbitrary<BoilerWords> = fc.record({
  lon: fc.double({ min: 109.9, max: 120.1, noNaN: true }),
  lat: fc.double({ min: 34.9, max: 36.1, noNaN: true }),
  fuel: fc.constantFrom(...FUELS),
  capacityTph: capacity,
  noxMgm3: fc.oneof(fc.constantFrom(50, Number.NaN), fc.double({ min: 0, max: 300, noNaN: true })),
  name: fc.constantFrom('某厂', '凤祥股份'),
  use: fc.constantFrom('供暖', '工业', '茶水炉', ''),
  builtUp: tristate,
  ultraLow: tristate,
  heatNetwork: tristate,
  isNew: tristate,
  biomassEquipped: tristate,
  coalBan: tristate,
});

/** Any combination of facts that rules ask about. */
const anyFacts: fc.Arbitrary<BoilerFacts> = fc.record({
  name: fc.constantFrom('某厂', '凤祥股份'),
  use: fc.constantFrom('供暖', '工业', '茶水炉', ''),
  fuel: fc.option(fc.constantFrom(...FUELS)),
  capacityTph: capacity,
  noxMgm3: fc.constantFrom(30, 50, 80, Number.NaN),
  builtUp: tristate,
  ultraLow: tristate,
  heatNetwork: tristate,
  isNew: tristate,
  biomassEquipped: tristate,
  insideRadius: tristate,
  coalBanZone: tristate,
});

const world = smallWorld({
  units: [
    { ...UNIT, lon: 112.5, lat: 35.5 },
    { ...UNIT, unitId: 'u2', lon: 114.2, lat: 35.4 },
  ],
});

describe('screening', () => {
  test('a ledger decided together equals each boiler decided by itself', () => {
    const screener = createScreener(world, DEFAULT_PARAMS);
    fc.assert(
      fc.property(fc.array(anyBoiler, { maxLength: 60 }), (boilers) => {
        const ledger = ledgerOf(boilers);
        const result = screener.screen(ledger);
        const places = placeLedger(world, ledger);
        boilers.forEach((_, i) => {
          const { lon, lat, precisionM } = ledger;
          const inside = screener.radiusTest.inside(lon[i]!, lat[i]!, result.distanceM[i]!, precisionM[i]!);
          const jurisdiction = screener.jurisdictionOf(result.county[i]!);
          const facts = factsOf(ledger, i, {
            builtUp: TRISTATES[result.builtUp[i]!]!,
            heatNetwork: TRISTATES[ledger.heatNetwork[i]!]!,
            insideRadius: inside,
            coalBanZone: TRISTATES[result.coalBan[i]!]!,
          });
          const alone = decideIn(jurisdiction, facts);
          expect(result.matched[i]).toBe(alone.matched);
          if (!places.otherSides.has(i)) expect(VERDICTS[result.verdict[i]!]).toBe(alone.verdict);
          expect(screener.trace(ledger, i).verdict).toBe(VERDICTS[result.verdict[i]!]);
        });
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test('boilers of one class of facts are decided alike everywhere', () => {
    const rules = world.rulePacks.flatMap((pack) => pack.rules);
    const jurisdictions = createJurisdictions(world, createRuleBook(world.rulePacks), DEFAULT_PARAMS.asOf);
    const keys = ['fuel', 'capacityTph', 'noxMgm3', 'name', 'use', ...TRISTATE_KEYS] as const;
    let alike = 0;
    fc.assert(
      fc.property(anyBoiler, anyBoiler, fc.constantFrom(...keys), (boiler, other, key) => {
        const ledger = ledgerOf([boiler, { ...boiler, [key]: other[key] }]);
        const { classOf } = classifyFacts(rules, ledger, ledger);
        if (classOf[0] !== classOf[1]) return;
        alike++;
        for (const jurisdiction of jurisdictions) {
          const [first, second] = [0, 1].map((i) =>
            decideIn(
              jurisdiction,
              factsOf(ledger, i, {
                builtUp: TRISTATES[ledger.builtUp[i]!]!,
                heatNetwork: TRISTATES[ledger.heatNetwork[i]!]!,
                insideRadius: 'no',
                coalBanZone: jurisdiction.coalBan,
              }),
            ),
          );
          expect(second).toEqual(first);
        }
      }),
      { seed: 8, numRuns: 3000 },
    );
    expect(alike).toBeGreaterThan(300);
  });

  test('a boiler of unknown capacity is counted, and not as 0 t/h', () => {
    const place = { lon: 110.5, lat: 35.5, fuel: 'oil' as const };
    const ledger = ledgerOf([place, { ...place, capacityTph: 4 }]);
    const [retain] = totalVerdicts(ledger, createScreener(world, DEFAULT_PARAMS).screen(ledger)).filter(
      ({ verdict }) => verdict === 'retain',
    );
    expect(retain).toEqual({ verdict: 'retain', boilers: 2, capacityTph: 4, capacityUnknown: 1, overdue: 0 });
  });

  test('totals count every boiler once', () => {
    fc.assert(
      fc.property(fc.array(anyBoiler, { maxLength: 40 }), (boilers) => {
        const ledger = ledgerOf(boilers);
        const totals = totalVerdicts(ledger, createScreener(world, DEFAULT_PARAMS).screen(ledger));
        expect(totals.map(({ verdict }) => verdict)).toEqual([...VERDICTS]);
        expect(totals.reduce((sum, total) => sum + total.boilers, 0)).toBe(boilers.length);
      }),
      { seed: 4, numRuns: 30 },
    );
  });
});

describe('logic', () => {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ fuel: fc.constantFrom(...FUELS) }),
    fc.record({ capacityTph: fc.record({ atMost: fc.integer({ min: 1, max: 100 }) }) }),
    fc.record({ fact: fc.constantFrom('builtUp' as const, 'insideRadius' as const) }),
  );
  const added: fc.Arbitrary<Rule> = fc.record({
    id: fc.constant('added'),
    clause: fc.constant('0'),
    outcome: fc.constantFrom('close' as const, 'retrofit' as const),
    strength: fc.constant('all' as const),
    deadline: fc.constant(null),
    deadlineText: fc.constant(null),
    when: fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
    statement: fc.constant({ zh: '加', en: 'added' }),
  });

  test('one rule more never loosens a verdict', () => {
    const allowed = {
      close: ['close'],
      review: ['review', 'retrofit', 'close'],
      retrofit: ['retrofit', 'review', 'close'],
      retain: ['retain', 'retrofit', 'review', 'close'],
      outside: ['outside'],
    } as const;
    const book = createRuleBook(world.rulePacks);
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...world.counties), added, (facts, county, rule) => {
        const applied = rulesFor(book, county, DEFAULT_PARAMS.asOf);
        const extra = {
          index: book.length,
          pack: world.rulePacks[0]!,
          rule,
          deadline: null,
          strength: rule.strength,
        };
        const before = decide(applied, facts).verdict;
        expect(allowed[before]).toContain(decide([...applied, extra], facts).verdict);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  test('learning a fact never overturns what was decided without it', () => {
    const learnable = fc.record({
      builtUp: fc.constantFrom('yes' as const, 'no' as const),
      ultraLow: fc.constantFrom('yes' as const, 'no' as const),
      capacityTph: fc.double({ min: 0.1, max: 200, noNaN: true }),
      noxMgm3: fc.double({ min: 0, max: 300, noNaN: true }),
    });
    const place = fc.constantFrom(...[110, 111, 112, 113, 114, 115, 116, 117, 118].map((west) => west + 0.5));
    // Qinzhou asks only what the ledger volunteers (new, network), and biomass likewise: they are left out.
    fc.assert(
      fc.property(place, fc.constantFrom('coal' as const, 'gas' as const), learnable, (lon, fuel, facts) => {
        const unknown = screenOne({ lon, lat: 35.5, fuel }, {}, world).verdict;
        if (unknown === 'review') return;
        expect(screenOne({ lon, lat: 35.5, fuel, ...facts }, {}, world).verdict).toBe(unknown);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test.each([
    [10, 'at-most', '盐湖区', 116.5],
    [65, 'at-least', '盐湖区', 116.5],
    [35, 'below', '东丽区', 110.5],
  ] as const)('the limit of %d t/h (%s) is sharp to a millionth', (limit, kind, _county, lon) => {
    const at = (capacityTph: number) =>
      screenOne(
        { lon, lat: 35.5, fuel: 'coal', capacityTph, builtUp: 'no', ultraLow: 'no' },
        {},
        smallWorld(),
      ).verdict;
    const [below, exactly, above] = [at(limit - 1e-6), at(limit), at(limit + 1e-6)];
    if (kind === 'at-most') expect([below, exactly, above]).toEqual(['close', 'close', 'retain']);
    if (kind === 'at-least') expect([below, exactly, above]).toEqual(['retain', 'retrofit', 'retrofit']);
    if (kind === 'below') expect([below, exactly, above]).toEqual(['close', 'review', 'retain']);
  });
});
