import { type BoilerLedger, UNKNOWN } from './boiler-ledger.ts';
import type { Decision } from './decide.ts';
import { factsOf } from './facts.ts';
import { decideIn, demandOf, type Jurisdiction } from './jurisdiction.ts';
import { dayNumber, factsOfLedger, type LedgerFacts, zoneAnswer } from './ledger-facts.ts';
import { placeLedger } from './place-ledger.ts';
import type { Screener } from './screener.ts';
import type { ScreeningResult } from './screening.ts';
import { reasonBit, TRISTATES, type Tristate, VERDICTS } from './vocabulary.ts';

/** Decides every boiler of a ledger. */
export function screenLedger(screener: Screener, ledger: BoilerLedger): ScreeningResult {
  const { reference, params, world } = screener;
  const places = placeLedger(reference, ledger);
  const layerFacts = factsOfLedger(world, ledger);
  const { unit, distanceM } = nearestUnits(screener, ledger);
  const n = ledger.count;
  const result = {
    count: n,
    verdict: new Uint8Array(n),
    county: places.county,
    nearestUnit: unit,
    distanceM,
    insideRadius: new Uint8Array(n),
    coalBan: new Uint8Array(n),
    builtUp: layerFacts.builtUp,
    decidedBy: new Int16Array(n).fill(-1),
    matched: new Uint32Array(n),
    pending: new Uint32Array(n),
    reasons: new Uint32Array(n),
    overdue: new Uint8Array(n),
  } satisfies ScreeningResult;
  const decisionOf = createDecisionTable(ledger, layerFacts);
  const overdueRule = createOverdueTable(screener);
  const radiusM = params.radiusKm * 1000;
  const asOf = dayNumber(params.asOf);
  const insideAt = (i: number): Tristate => {
    const test = ledger.synthetic[i] === 1 ? screener.demonstrationTest : screener.radiusTest;
    return test.inside(ledger.lon[i]!, ledger.lat[i]!, distanceM[i]!, ledger.precisionM[i]!);
  };
  const zoneAt = (i: number, jurisdiction: Jurisdiction): number =>
    zoneAnswer(layerFacts, i, TRISTATE_INDEX[jurisdiction.coalBan], asOf);
  const banAt = (i: number, zone: number): number => {
    const own = ledger.coalBan[i]!;
    return own === UNKNOWN ? zone : own;
  };

  for (let i = 0; i < n; i++) {
    const county = places.county[i]!;
    const jurisdiction = screener.jurisdictionOf(county);
    const zone = zoneAt(i, jurisdiction);
    const coalBan = banAt(i, zone);
    const own = decisionOf(jurisdiction, i, insideAt(i), coalBan);
    result.verdict[i] = VERDICT_INDEX[own.verdict];
    result.decidedBy[i] = own.decidedBy;
    result.overdue[i] = overdueRule(county, own.decidedBy);
    result.insideRadius[i] = distanceM[i]! <= radiusM ? 1 : 0;
    result.coalBan[i] = coalBan;
    result.matched[i] = own.matched;
    result.pending[i] = own.pending;
    result.reasons[i] =
      own.reasons |
      places.notes[i]! |
      layerFacts.notes[i]! |
      (jurisdiction.noClauseYet ? NO_CLAUSE_YET : 0) |
      (zone !== UNKNOWN && coalBan !== zone ? COAL_BAN_MISMATCH : 0);
  }

  // Where the two sides of a nearby border would decide differently, neither decides.
  for (const [i, sides] of places.otherSides) {
    const inside = insideAt(i);
    const own = demandOf(VERDICTS[result.verdict[i]!]!);
    const differs = sides.some(({ county }) => {
      const jurisdiction = screener.jurisdictionOf(county);
      const coalBan = banAt(i, zoneAt(i, jurisdiction));
      return demandOf(decisionOf(jurisdiction, i, inside, coalBan).verdict) !== own;
    });
    if (!differs) continue;
    result.verdict[i] = VERDICT_INDEX.review;
    result.decidedBy[i] = -1;
    result.overdue[i] = 0;
    result.reasons[i]! |= NEAR_BOUNDARY;
  }
  return result;
}

/** Nearest qualifying units; for demonstration boilers those of demonstration layers count too. */
function nearestUnits({ radiusTest, demonstrationTest }: Screener, ledger: BoilerLedger) {
  const nearest = radiusTest.nearestAll(ledger.lon, ledger.lat);
  if (demonstrationTest === radiusTest) return nearest;
  const demonstration = demonstrationTest.nearestAll(ledger.lon, ledger.lat);
  for (let i = 0; i < ledger.count; i++) {
    if (ledger.synthetic[i] !== 1) continue;
    nearest.unit[i] = demonstration.unit[i]!;
    nearest.distanceM[i] = demonstration.distanceM[i]!;
  }
  return nearest;
}

const VERDICT_INDEX = indexOf(VERDICTS);
const TRISTATE_INDEX = indexOf(TRISTATES);
const NO_CLAUSE_YET = reasonBit('no-clause-yet');
const COAL_BAN_MISMATCH = reasonBit('coal-ban-mismatch');
const NEAR_BOUNDARY = reasonBit('near-boundary');

function indexOf<T extends string>(values: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(values.map((value, index) => [value, index])) as Record<T, number>;
}

/** Decides each class of facts once for every jurisdiction and answer to radius and zone, when first asked. */
function createDecisionTable(ledger: BoilerLedger, { classes, builtUp, heatNetwork }: LedgerFacts) {
  const tables: (Decision | undefined)[][] = [];
  return (jurisdiction: Jurisdiction, i: number, inside: Tristate, coalBan: number): Decision => {
    const slot = (jurisdiction.id * TRISTATES.length + TRISTATE_INDEX[inside]) * TRISTATES.length + coalBan;
    let table = tables[slot];
    if (table === undefined) {
      table = [];
      tables[slot] = table;
    }
    const factClass = classes.classOf[i]!;
    let decision = table[factClass];
    if (decision === undefined) {
      decision = decideIn(
        jurisdiction,
        factsOf(ledger, i, {
          builtUp: TRISTATES[builtUp[i]!]!,
          heatNetwork: TRISTATES[heatNetwork[i]!]!,
          insideRadius: inside,
          coalBanZone: TRISTATES[coalBan]!,
        }),
      );
      table[factClass] = decision;
    }
    return decision;
  };
}

/** 1 where a rule's deadline in a county is past on the date; 0 for no rule. */
function createOverdueTable({ params, rules, reference, deadlineOf }: Screener) {
  const width = rules.length;
  const overdue = new Uint8Array(reference.counties.length * width);
  reference.counties.forEach((_, county) => {
    rules.forEach((_, rule) => {
      const deadline = deadlineOf(rule, county);
      if (deadline !== null && deadline < params.asOf) overdue[county * width + rule] = 1;
    });
  });
  return (county: number, rule: number): number => (rule === -1 ? 0 : overdue[county * width + rule]!);
}
