import { type BoilerLedger, NO, pickBoilers, UNKNOWN } from './boiler-ledger.ts';
import { evaluateCondition } from './condition.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { type BoilerFacts, factsOf, type PlacedFacts } from './facts.ts';
import { decideIn } from './jurisdiction.ts';
import { answeringLayer, dayNumber, factsOfLedger, zoneAnswer, zonesFor } from './ledger-facts.ts';
import { placeLedger } from './place-ledger.ts';
import { qualifiesByClause } from './qualifying-units.ts';
import { APPROXIMATE_PLANT_M } from './radius-test.ts';
import { coversCounty, isInForce } from './rule-book.ts';
import type { Screener } from './screener.ts';
import type { RuleTrial, ScreeningResult, Trace } from './screening.ts';
import { reasonsOf, TRISTATES, VERDICTS } from './vocabulary.ts';

/**
 * Explains one boiler: the inputs used, where it stands, the nearest unit, every rule tried and its outcome.
 * Screens the boiler by itself through the same code as the whole ledger, so it cannot disagree with the table.
 */
export function traceBoiler(screener: Screener, ledger: BoilerLedger, index: number): Trace {
  const { reference, params, world } = screener;
  const one = pickBoilers(ledger, [index]);
  const result = screener.screen(one);
  const places = placeLedger(reference, one);
  const countyIndex = result.county[0]!;
  const county = reference.counties[countyIndex] ?? null;
  const placed = placeFacts(screener, one, result, countyIndex);
  const facts = factsOf(one, 0, placed);
  return {
    verdict: VERDICTS[result.verdict[0]!]!,
    reasons: reasonsOf(result.reasons[0]!),
    params,
    engineVersion: ENGINE_VERSION,
    dataHash: reference.dataHash,
    userLayers: world.layers.map(({ name, kind }) => ({ name, kind })),
    layersHash: world.layersHash,
    county: county && {
      adcode: county.adcode,
      name: county.name,
      place: county.place,
      region: county.region,
      outdated: county.outdated,
    },
    neighbour: reference.neighbours[places.neighbour[0]!]?.name ?? null,
    nearest: describeNearest(screener, one, result, countyIndex),
    coalBanZone: nameZone(screener, one, countyIndex),
    facts: listFacts(screener, facts, one, countyIndex),
    trials: tryRules(screener, countyIndex, facts),
    decidedBy: screener.rules[result.decidedBy[0]!]?.rule.id ?? null,
    acrossBoundary: (places.otherSides.get(0) ?? []).map(({ county: other, distanceM }) => ({
      county: reference.counties[other]?.name ?? '',
      verdict: decideIn(
        screener.jurisdictionOf(other),
        factsOf(one, 0, placeFacts(screener, one, result, other)),
      ).verdict,
      distanceM,
    })),
  };
}

/** The facts of the one boiler that layers and position decide, were it in that county. */
function placeFacts(
  screener: Screener,
  one: BoilerLedger,
  result: ScreeningResult,
  county: number,
): PlacedFacts {
  const facts = factsOfLedger(screener.world, one);
  const test = one.synthetic[0] === 1 ? screener.demonstrationTest : screener.radiusTest;
  const zone = zoneAt(screener, one, county);
  return {
    builtUp: TRISTATES[facts.builtUp[0]!]!,
    heatNetwork: TRISTATES[facts.heatNetwork[0]!]!,
    insideRadius: test.inside(one.lon[0]!, one.lat[0]!, result.distanceM[0]!, one.precisionM[0]!),
    coalBanZone: TRISTATES[one.coalBan[0] === UNKNOWN ? zone : one.coalBan[0]!]!,
  };
}

/** The user's layer whose zones settle the position's coal-ban fact, where one does. */
function findUserZone({ world, params, jurisdictionOf }: Screener, one: BoilerLedger, county: number) {
  const [lon, lat] = [one.lon[0]!, one.lat[0]!];
  const asOf = dayNumber(params.asOf);
  const zones = zonesFor(world, one.synthetic[0] === 1);
  const inside = zones.find((zone) => zone.insideFrom(lon, lat) <= asOf);
  const settling =
    inside ??
    (jurisdictionOf(county).coalBan === 'unknown' ? zones.find((zone) => zone.speaksOf(county)) : undefined);
  return settling?.layerAt(lon, lat, county) ?? null;
}

/** What the layers say of a coal-ban zone at the position, as an index into TRISTATES. */
function zoneAt({ world, params, jurisdictionOf }: Screener, one: BoilerLedger, county: number): number {
  const bundled = TRISTATES.indexOf(jurisdictionOf(county).coalBan);
  return zoneAnswer(factsOfLedger(world, one), 0, bundled, dayNumber(params.asOf));
}

/** The zone that the position is in, or may be in; null where it is in none. */
function nameZone(screener: Screener, one: BoilerLedger, county: number): string | null {
  if (zoneAt(screener, one, county) === NO) return null;
  return findUserZone(screener, one, county)?.name ?? screener.jurisdictionOf(county).zone?.name ?? null;
}

function describeNearest(
  screener: Screener,
  one: BoilerLedger,
  result: ScreeningResult,
  countyIndex: number,
): Trace['nearest'] {
  const { world, params } = screener;
  const unitIndex = result.nearestUnit[0]!;
  const unit = world.units[unitIndex];
  if (unit === undefined) return null;
  const distanceM = result.distanceM[0]!;
  const approximate = unit.locationAccuracy === 'approximate';
  const radiusM = params.radiusKm * 1000;
  return {
    plant: unit.plant,
    unit: unit.unit,
    layer: world.layerOfUnit(unitIndex)?.name ?? null,
    overridden: !qualifiesByClause(unit, params),
    capacityMw: unit.capacityMw,
    heat: unit.heat,
    locationAccuracy: unit.locationAccuracy,
    distanceM,
    inside: distanceM <= radiusM,
    marginM: distanceM - radiusM,
    uncertaintyM: params.uncertaintyM + one.precisionM[0]! + (approximate ? APPROXIMATE_PLANT_M : 0),
    startYearUnknown: unit.startYear === null,
    hasClause: screener.jurisdictionOf(countyIndex).usesRadius,
  };
}

function listFacts(
  screener: Screener,
  facts: BoilerFacts,
  one: BoilerLedger,
  county: number,
): Trace['facts'] {
  const text = (value: number) => (Number.isNaN(value) ? 'unknown' : String(value));
  const ledgerFact = (fact: string, value: string): Trace['facts'][number] => ({
    fact,
    value,
    source: value === 'unknown' ? 'unknown' : 'ledger',
  });
  const layerFact = (fact: 'builtUp' | 'heatNetwork'): Trace['facts'][number] => {
    if (one[fact][0] !== UNKNOWN || facts[fact] === 'unknown') return ledgerFact(fact, facts[fact]);
    const isSynthetic = one.synthetic[0] === 1;
    const layer = answeringLayer(screener.world, fact, isSynthetic, one.lon[0]!, one.lat[0]!, county);
    return { fact, value: facts[fact], source: 'layer', ...(layer && { layer: layer.name }) };
  };
  const zone = findUserZone(screener, one, county);
  const coalBan = { fact: 'coalBanZone', value: facts.coalBanZone } as const;
  return [
    { fact: 'position', value: `${one.lon[0]}, ${one.lat[0]}`, source: 'ledger' },
    ledgerFact('fuel', facts.fuel ?? 'unknown'),
    ledgerFact('capacityTph', text(facts.capacityTph)),
    ledgerFact('use', facts.use === '' ? 'unknown' : facts.use),
    layerFact('builtUp'),
    ledgerFact('ultraLow', facts.ultraLow),
    ledgerFact('noxMgm3', text(facts.noxMgm3)),
    layerFact('heatNetwork'),
    ledgerFact('isNew', facts.isNew),
    ledgerFact('biomassEquipped', facts.biomassEquipped),
    { fact: 'insideRadius', value: facts.insideRadius, source: 'position' },
    one.coalBan[0] !== UNKNOWN
      ? { ...coalBan, source: 'ledger' }
      : zone !== null
        ? { ...coalBan, source: 'layer', layer: zone.name }
        : { ...coalBan, source: 'position' },
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
