import { type BoilerLedger, pickBoilers, UNKNOWN } from './boiler-ledger.ts';
import { evaluateCondition } from './condition.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { type BoilerFacts, factsOf } from './facts.ts';
import { decideIn } from './jurisdiction.ts';
import { placeLedger } from './place-ledger.ts';
import { APPROXIMATE_PLANT_M } from './radius-test.ts';
import { coversCounty, isInForce } from './rule-book.ts';
import type { Screener } from './screener.ts';
import type { RuleTrial, Trace } from './screening.ts';
import { reasonsOf, VERDICTS } from './vocabulary.ts';

/**
 * Explains one boiler: the inputs used, where it stands, the nearest unit, every rule tried and its outcome.
 * Screens the boiler by itself through the same code as the whole ledger, so it cannot disagree with the table.
 */
export function traceBoiler(screener: Screener, ledger: BoilerLedger, index: number): Trace {
  const { reference, params } = screener;
  const one = pickBoilers(ledger, [index]);
  const result = screener.screen(one);
  const places = placeLedger(reference, one);
  const countyIndex = result.county[0]!;
  const county = reference.counties[countyIndex] ?? null;
  const jurisdiction = screener.jurisdictionOf(countyIndex);
  const distanceM = result.distanceM[0]!;
  const inside = screener.radiusTest.inside(one.lon[0]!, one.lat[0]!, distanceM, one.precisionM[0]!);
  const facts = factsOf(one, 0, places.builtUp[0]!, inside, jurisdiction.coalBan);
  const verdict = VERDICTS[result.verdict[0]!]!;
  return {
    verdict,
    reasons: reasonsOf(result.reasons[0]!),
    params,
    engineVersion: ENGINE_VERSION,
    dataHash: reference.dataHash,
    county: county && {
      adcode: county.adcode,
      name: county.name,
      place: county.place,
      region: county.region,
      outdated: county.outdated,
    },
    neighbour: reference.neighbours[places.neighbour[0]!]?.name ?? null,
    nearest: describeNearest(screener, result.nearestUnit[0]!, distanceM, one.precisionM[0]!, countyIndex),
    coalBanZone: jurisdiction.zone?.name ?? null,
    facts: listFacts(facts, one, places.builtUpFromLayer[0] === 1),
    trials: tryRules(screener, countyIndex, facts),
    decidedBy: screener.rules[result.decidedBy[0]!]?.rule.id ?? null,
    acrossBoundary: (places.otherSides.get(0) ?? []).map((side) => {
      const other = screener.jurisdictionOf(side.county);
      return {
        county: reference.counties[side.county]?.name ?? '',
        verdict: decideIn(other, factsOf(one, 0, places.builtUp[0]!, inside, other.coalBan)).verdict,
        distanceM: side.distanceM,
      };
    }),
  };
}

function describeNearest(
  screener: Screener,
  unitIndex: number,
  distanceM: number,
  precisionM: number,
  countyIndex: number,
): Trace['nearest'] {
  const unit = screener.reference.units[unitIndex];
  if (unit === undefined) return null;
  const approximate = unit.locationAccuracy === 'approximate';
  const radiusM = screener.params.radiusKm * 1000;
  return {
    plant: unit.plant,
    unit: unit.unit,
    capacityMw: unit.capacityMw,
    heat: unit.heat,
    locationAccuracy: unit.locationAccuracy,
    distanceM,
    inside: distanceM <= radiusM,
    marginM: distanceM - radiusM,
    uncertaintyM: screener.params.uncertaintyM + precisionM + (approximate ? APPROXIMATE_PLANT_M : 0),
    startYearUnknown: unit.startYear === null,
    hasClause: screener.jurisdictionOf(countyIndex).usesRadius,
  };
}

function listFacts(facts: BoilerFacts, one: BoilerLedger, builtUpFromLayer: boolean): Trace['facts'] {
  const text = (value: number) => (Number.isNaN(value) ? 'unknown' : String(value));
  const ledgerFact = (fact: string, value: string): Trace['facts'][number] => ({
    fact,
    value,
    source: value === 'unknown' ? 'unknown' : 'ledger',
  });
  return [
    { fact: 'position', value: `${one.lon[0]}, ${one.lat[0]}`, source: 'ledger' },
    ledgerFact('fuel', facts.fuel ?? 'unknown'),
    ledgerFact('capacityTph', text(facts.capacityTph)),
    ledgerFact('use', facts.use === '' ? 'unknown' : facts.use),
    builtUpFromLayer
      ? { fact: 'builtUp', value: facts.builtUp, source: 'layer' }
      : ledgerFact('builtUp', facts.builtUp),
    ledgerFact('ultraLow', facts.ultraLow),
    ledgerFact('noxMgm3', text(facts.noxMgm3)),
    ledgerFact('heatNetwork', facts.heatNetwork),
    ledgerFact('isNew', facts.isNew),
    ledgerFact('biomassEquipped', facts.biomassEquipped),
    { fact: 'insideRadius', value: facts.insideRadius, source: 'position' },
    {
      fact: 'coalBanZone',
      value: facts.coalBanZone,
      source: one.coalBan[0] === UNKNOWN ? 'position' : 'ledger',
    },
  ];
}

/** Every rule whose plan covers the county, including those not in force yet on the date. */
function tryRules(screener: Screener, countyIndex: number, facts: BoilerFacts): RuleTrial[] {
  const { reference, params } = screener;
  const county = reference.counties[countyIndex];
  if (county === undefined) return [];
  const applied = screener.jurisdictionOf(countyIndex).rules;
  return screener.rules.flatMap(({ pack, rule }, index) => {
    if (!coversCounty(pack, county)) return [];
    const terms = applied.find((candidate) => candidate.index === index) ?? rule;
    const truth = evaluateCondition(rule.when, facts);
    const result = !isInForce(pack, params.asOf)
      ? 'not-in-force'
      : truth.value === null
        ? 'open'
        : truth.value
          ? 'matched'
          : 'not-matched';
    return {
      ruleId: rule.id,
      clause: rule.clause,
      document: pack.title,
      documentNumber: pack.documentNumber,
      statement: rule.statement,
      outcome: rule.outcome,
      strength: terms.strength,
      deadline: terms.deadline,
      deadlineText: rule.deadlineText,
      result,
      missing: truth.missing,
      overdue: result === 'matched' && terms.deadline !== null && terms.deadline < params.asOf,
    } satisfies RuleTrial;
  });
}
