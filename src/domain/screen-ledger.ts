import { type BoilerLedger, UNKNOWN } from './boiler-ledger.ts';
import { type DecisionTable, decisionTables } from './decision-tables.ts';
import { demandOf, type Jurisdiction } from './jurisdiction.ts';
import { dayNumber, type LedgerFacts, ledgerFactSteps, zoneAnswer } from './ledger-facts.ts';
import { type PlacedLedger, placeSteps } from './place-ledger.ts';
import type { Screener } from './screener.ts';
import type { ScreeningResult } from './screening.ts';
import { asPart, inSlices, type Steps } from './steps.ts';
import { distanceSteps, type UnitDistances } from './unit-distances.ts';
import { reasonBit, TRISTATES, VERDICTS } from './vocabulary.ts';

/**
 * Decides every boiler of a ledger. Positions, layers' answers, distances and decisions are kept from one screening of
 * the ledger to the next, so that each parameter costs what hangs on it; what is decided does not depend on what was
 * kept.
 */
export function* screenSteps(screener: Screener, ledger: BoilerLedger): Steps<ScreeningResult> {
  const { reference, world } = screener;
  const places = yield* asPart(placeSteps(reference, ledger), 0, 0.3);
  const facts = yield* asPart(ledgerFactSteps(world, ledger), 0.3, 0.5);
  const nearest = yield* asPart(nearestSteps(screener, ledger), 0.5, 0.8);
  const result = emptyResult(ledger, places, facts, nearest);
  const decider = createDecider(screener, ledger, places, facts, result);
  yield* asPart(inSlices(ledger.count, decider.decideRange), 0.8, 1);
  decider.reviewNearBorders();
  return result;
}

type Result = ReturnType<typeof emptyResult>;

function emptyResult(
  { count }: BoilerLedger,
  { county }: PlacedLedger,
  { builtUp }: LedgerFacts,
  nearest: Pick<ScreeningResult, 'nearestUnit' | 'distanceM'>,
) {
  return {
    count,
    verdict: new Uint8Array(count),
    county,
    ...nearest,
    insideRadius: new Uint8Array(count),
    coalBan: new Uint8Array(count),
    builtUp,
    decidedBy: new Int16Array(count),
    matched: new Uint32Array(count),
    pending: new Uint32Array(count),
    reasons: new Uint32Array(count),
    overdue: new Uint8Array(count),
  } satisfies ScreeningResult;
}

/** Nearest qualifying units; for demonstration boilers those of demonstration layers count too. */
function* nearestSteps(
  screener: Screener,
  ledger: BoilerLedger,
): Steps<Pick<ScreeningResult, 'nearestUnit' | 'distanceM'>> {
  const { radiusTest, demonstrationTest, world, params } = screener;
  const radiusM = params.radiusKm * 1000;
  const real = yield* asPart(distanceSteps(radiusTest, world.units, ledger, 'real'), 0, 0.8);
  const distanceM = real.distanceM.slice();
  radiusTest.index.settleAt({ index: real.member, distanceM }, ledger.lon, ledger.lat, radiusM);
  const nearestUnit = new Int32Array(ledger.count);
  for (let i = 0; i < ledger.count; i++) nearestUnit[i] = unitOf(real, i);
  if (demonstrationTest === radiusTest) return { nearestUnit, distanceM };

  const use = 'demonstration';
  const demo = yield* asPart(distanceSteps(demonstrationTest, world.units, ledger, use), 0.8, 1);
  const demoM = demo.distanceM.slice();
  demonstrationTest.index.settleAt({ index: demo.member, distanceM: demoM }, ledger.lon, ledger.lat, radiusM);
  for (let i = 0; i < ledger.count; i++) {
    if (ledger.synthetic[i] !== 1) continue;
    nearestUnit[i] = unitOf(demo, i);
    distanceM[i] = demoM[i]!;
  }
  return { nearestUnit, distanceM };
}

function unitOf({ member, qualifying }: UnitDistances, boiler: number): number {
  return member[boiler] === -1 ? -1 : qualifying[member[boiler]!]!;
}

const NO_CLAUSE_YET = reasonBit('no-clause-yet');
const COAL_BAN_MISMATCH = reasonBit('coal-ban-mismatch');
const NEAR_BOUNDARY = reasonBit('near-boundary');

/** What the decisions in one jurisdiction need. */
interface Office {
  readonly table: DecisionTable;
  /** Index into TRISTATES: what the bundled zones say of the county. */
  readonly bundledZone: number;
  readonly overdue: number;
  readonly note: number;
}

/** Decides boilers into the columns of a result. */
function createDecider(
  { params, reference, jurisdictionOf, radiusTest, demonstrationTest }: Screener,
  ledger: BoilerLedger,
  places: PlacedLedger,
  facts: LedgerFacts,
  result: Result,
) {
  const radiusM = params.radiusKm * 1000;
  const asOf = dayNumber(params.asOf);
  const tables = decisionTables(facts.classes);
  const offices = new Map<Jurisdiction, Office>();
  const officeOf = (county: number): Office => {
    const jurisdiction = jurisdictionOf(county);
    let office = offices.get(jurisdiction);
    if (office === undefined) {
      office = {
        table: tables.of(jurisdiction),
        bundledZone: TRISTATES.indexOf(jurisdiction.coalBan),
        overdue: jurisdiction.overdue,
        note: jurisdiction.noClauseYet ? NO_CLAUSE_YET : 0,
      };
      offices.set(jurisdiction, office);
    }
    return office;
  };
  /** By county index + 1. */
  const officeByCounty = [-1, ...reference.counties.keys()].map(officeOf);

  const insideAt = (i: number): number => {
    const test = ledger.synthetic[i] === 1 ? demonstrationTest : radiusTest;
    return test.insideCode(ledger.lon[i]!, ledger.lat[i]!, result.distanceM[i]!, ledger.precisionM[i]!);
  };
  const zoneAt = (i: number, office: Office): number => zoneAnswer(facts, i, office.bundledZone, asOf);
  const banAt = (i: number, zone: number): number =>
    ledger.coalBan[i] === UNKNOWN ? zone : ledger.coalBan[i]!;

  function decideRange(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const office = officeByCounty[places.county[i]! + 1]!;
      const zone = zoneAt(i, office);
      const coalBan = banAt(i, zone);
      const own = office.table.decide(i, insideAt(i), coalBan);
      result.verdict[i] = own.verdictCode;
      result.decidedBy[i] = own.decidedBy;
      result.overdue[i] = own.decidedBy === -1 ? 0 : (office.overdue >>> own.decidedBy) & 1;
      result.insideRadius[i] = result.distanceM[i]! <= radiusM ? 1 : 0;
      result.coalBan[i] = coalBan;
      result.matched[i] = own.matched;
      result.pending[i] = own.pending;
      const mismatch = zone !== UNKNOWN && coalBan !== zone ? COAL_BAN_MISMATCH : 0;
      result.reasons[i] = own.reasons | places.notes[i]! | facts.notes[i]! | office.note | mismatch;
    }
  }

  /** Where the two sides of a nearby border would decide differently, neither decides. */
  function reviewNearBorders(): void {
    for (const [i, sides] of places.otherSides) {
      const inside = insideAt(i);
      const own = demandOf(VERDICTS[result.verdict[i]!]!);
      const differs = sides.some(({ county }) => {
        const office = officeByCounty[county + 1]!;
        const other = office.table.decide(i, inside, banAt(i, zoneAt(i, office)));
        return demandOf(other.verdict) !== own;
      });
      if (!differs) continue;
      result.verdict[i] = VERDICTS.indexOf('review');
      result.decidedBy[i] = -1;
      result.overdue[i] = 0;
      result.reasons[i]! |= NEAR_BOUNDARY;
    }
  }

  return { decideRange, reviewNearBorders };
}
