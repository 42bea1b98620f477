import { type BoilerLedger, UNKNOWN } from './boiler-ledger.ts';
import type { Decision } from './decide.ts';
import { factsOf } from './facts.ts';
import { createJurisdictions, decideIn, demandOf, type Jurisdiction } from './jurisdiction.ts';
import { type PlacedLedger, placeLedger } from './place-ledger.ts';
import { qualifyingUnits } from './qualifying-units.ts';
import { createRadiusTest, type RadiusTest } from './radius-test.ts';
import type { Reference } from './reference.ts';
import { type BookedRule, createRuleBook } from './rule-book.ts';
import type { ScreeningParams, ScreeningResult, Trace } from './screening.ts';
import { traceBoiler } from './trace.ts';
import { reasonBit, TRISTATES, type Tristate, VERDICTS } from './vocabulary.ts';

/** Decides boilers for one set of parameters. */
export interface Screener {
  readonly reference: Reference;
  readonly params: ScreeningParams;
  /** All rules; a rule's index here is its bit in masks. */
  readonly rules: readonly BookedRule[];
  /** Indices into `reference.units`. */
  readonly qualifying: readonly number[];
  readonly radiusTest: RadiusTest;
  /** −1 gives the jurisdiction outside all plans. */
  jurisdictionOf(county: number): Jurisdiction;
  /** Deadline of a rule in a county, null where none is printed. */
  deadlineOf(rule: number, county: number): string | null;
  screen(ledger: BoilerLedger): ScreeningResult;
  /** The whole reasoning behind boiler `index`, computed when asked for. */
  trace(ledger: BoilerLedger, index: number): Trace;
}

/** Prepares the rules, zones and units of a date; `screen` then takes O(n log u) for n boilers and u units. */
export function createScreener(reference: Reference, params: ScreeningParams): Screener {
  const rules = createRuleBook(reference.rulePacks);
  const qualifying = qualifyingUnits(reference.units, params);
  const radiusTest = createRadiusTest(reference.units, qualifying, params);
  const jurisdictions = createJurisdictions(reference, rules, params.asOf);
  const screener: Screener = {
    reference,
    params,
    rules,
    qualifying,
    radiusTest,
    jurisdictionOf: (county) => jurisdictions[county + 1]!,
    deadlineOf: (rule, county) =>
      jurisdictions[county + 1]!.rules.find(({ index }) => index === rule)?.deadline ?? null,
    screen: (ledger) => screenLedger(screener, ledger),
    trace: (ledger, index) => traceBoiler(screener, ledger, index),
  };
  return screener;
}

function screenLedger(screener: Screener, ledger: BoilerLedger): ScreeningResult {
  const { reference, params, radiusTest } = screener;
  const places = placeLedger(reference, ledger);
  const { unit, distanceM } = radiusTest.nearestAll(ledger.lon, ledger.lat);
  const n = ledger.count;
  const result = {
    count: n,
    verdict: new Uint8Array(n),
    county: places.county,
    nearestUnit: unit,
    distanceM,
    insideRadius: new Uint8Array(n),
    coalBan: new Uint8Array(n),
    builtUp: places.builtUp,
    decidedBy: new Int16Array(n).fill(-1),
    matched: new Uint32Array(n),
    pending: new Uint32Array(n),
    reasons: new Uint32Array(n),
    overdue: new Uint8Array(n),
  } satisfies ScreeningResult;
  const decisionOf = createDecisionTable(ledger, places);
  const overdueRule = createOverdueTable(screener);
  const radiusM = params.radiusKm * 1000;

  for (let i = 0; i < n; i++) {
    const county = places.county[i]!;
    const jurisdiction = screener.jurisdictionOf(county);
    const inside = radiusTest.inside(ledger.lon[i]!, ledger.lat[i]!, distanceM[i]!, ledger.precisionM[i]!);
    const own = decisionOf(jurisdiction, i, inside);
    result.verdict[i] = VERDICT_INDEX[own.verdict];
    result.decidedBy[i] = own.decidedBy;
    result.overdue[i] = overdueRule(county, own.decidedBy);
    result.insideRadius[i] = distanceM[i]! <= radiusM ? 1 : 0;
    const ownBan = ledger.coalBan[i]!;
    result.coalBan[i] = ownBan === UNKNOWN ? TRISTATE_INDEX[jurisdiction.coalBan] : ownBan;
    result.matched[i] = own.matched;
    result.pending[i] = own.pending;
    result.reasons[i] = own.reasons | places.notes[i]! | (jurisdiction.noClauseYet ? NO_CLAUSE_YET : 0);
    const banDiffers =
      jurisdiction.coalBan !== 'unknown' && result.coalBan[i] !== TRISTATE_INDEX[jurisdiction.coalBan];
    if (banDiffers) result.reasons[i]! |= COAL_BAN_MISMATCH;
  }

  // Where the two sides of a nearby border would decide differently, neither decides.
  for (const [i, sides] of places.otherSides) {
    const inside = radiusTest.inside(ledger.lon[i]!, ledger.lat[i]!, distanceM[i]!, ledger.precisionM[i]!);
    const own = demandOf(VERDICTS[result.verdict[i]!]!);
    const differs = sides.some(({ county }) => {
      const other = decisionOf(screener.jurisdictionOf(county), i, inside);
      return demandOf(other.verdict) !== own;
    });
    if (!differs) continue;
    result.verdict[i] = VERDICT_INDEX.review;
    result.decidedBy[i] = -1;
    result.overdue[i] = 0;
    result.reasons[i]! |= NEAR_BOUNDARY;
  }
  return result;
}

const VERDICT_INDEX = indexOf(VERDICTS);
const TRISTATE_INDEX = indexOf(TRISTATES);
const NO_CLAUSE_YET = reasonBit('no-clause-yet');
const COAL_BAN_MISMATCH = reasonBit('coal-ban-mismatch');
const NEAR_BOUNDARY = reasonBit('near-boundary');

function indexOf<T extends string>(values: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(values.map((value, index) => [value, index])) as Record<T, number>;
}

/** Decides each class of facts once for every jurisdiction and answer to the radius, when first asked. */
function createDecisionTable(ledger: BoilerLedger, places: PlacedLedger) {
  const { classOf } = places.factClasses;
  const tables: (Decision | undefined)[][] = [];
  return (jurisdiction: Jurisdiction, i: number, inside: Tristate): Decision => {
    const slot = jurisdiction.id * TRISTATES.length + TRISTATE_INDEX[inside];
    let table = tables[slot];
    if (table === undefined) {
      table = [];
      tables[slot] = table;
    }
    const factClass = classOf[i]!;
    let decision = table[factClass];
    if (decision === undefined) {
      const facts = factsOf(ledger, i, places.builtUp[i]!, inside, jurisdiction.coalBan);
      decision = decideIn(jurisdiction, facts);
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
