import type { BoilerLedger } from './boiler-ledger.ts';
import type { Decision } from './decide.ts';
import { factsOf } from './facts.ts';
import { createJurisdictions, decideIn, demandOf, type Jurisdiction } from './jurisdiction.ts';
import { collectLimits } from './limit-classes.ts';
import { placeLedger } from './place-ledger.ts';
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
  const decideOnce = createDecisionMemo(screener, ledger);

  for (let i = 0; i < n; i++) {
    const county = places.county[i]!;
    const inside = radiusTest.inside(ledger.lon[i]!, ledger.lat[i]!, distanceM[i]!, ledger.precisionM[i]!);
    const own = decideOnce(county, i, places.builtUp[i]!, inside);
    let { verdict, decidedBy } = own;
    let reasons = own.reasons | places.notes[i]!;
    const jurisdiction = screener.jurisdictionOf(county);
    if (jurisdiction.noClauseYet) reasons |= reasonBit('no-clause-yet');
    const differs = places.otherSides
      .get(i)
      ?.some(
        (side) =>
          demandOf(decideOnce(side.county, i, places.builtUp[i]!, inside).verdict) !== demandOf(verdict),
      );
    if (differs) {
      verdict = 'review';
      decidedBy = -1;
      reasons |= reasonBit('near-boundary');
    }
    result.verdict[i] = VERDICTS.indexOf(verdict);
    result.insideRadius[i] = distanceM[i]! <= params.radiusKm * 1000 ? 1 : 0;
    result.coalBan[i] = TRISTATES.indexOf(jurisdiction.coalBan);
    result.decidedBy[i] = decidedBy;
    result.matched[i] = own.matched;
    result.pending[i] = own.pending;
    result.reasons[i] = reasons;
    if (decidedBy !== -1) {
      const deadline = screener.deadlineOf(decidedBy, county);
      result.overdue[i] = deadline !== null && deadline < params.asOf ? 1 : 0;
    }
  }
  return result;
}

/** Decides each combination of facts that the rules can tell apart once (mixed-radix key of the facts' classes). */
function createDecisionMemo(screener: Screener, ledger: BoilerLedger) {
  const { capacity, nox } = collectLimits(screener.reference.rulePacks);
  const memo = new Map<number, Decision>();
  return (county: number, i: number, builtUp: number, inside: Tristate): Decision => {
    const jurisdiction = screener.jurisdictionOf(county);
    let key = jurisdiction.textClass(ledger.name[i]!, ledger.use[i]!);
    key = key * 256 + ledger.fuel[i]!;
    key = key * 1024 + jurisdiction.id;
    key = key * capacity.count + capacity.classOf(ledger.capacityTph[i]!);
    key = key * nox.count + nox.classOf(ledger.noxMgm3[i]!);
    for (const tristate of [
      builtUp,
      ledger.ultraLow[i]!,
      ledger.heatNetwork[i]!,
      ledger.isNew[i]!,
      ledger.biomassEquipped[i]!,
      TRISTATES.indexOf(inside),
    ]) {
      key = key * 3 + tristate;
    }
    let decision = memo.get(key);
    if (decision === undefined) {
      decision = decideIn(jurisdiction, factsOf(ledger, i, builtUp, inside, jurisdiction.coalBan));
      memo.set(key, decision);
    }
    return decision;
  };
}
