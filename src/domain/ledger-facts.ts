import { type BoilerLedger, NO, UNKNOWN, YES } from './boiler-ledger.ts';
import { classifySteps, type FactClasses } from './fact-classes.ts';
import { placeSteps } from './place-ledger.ts';
import { indexReference } from './reference-index.ts';
import { asPart, inSlices, runThrough, type Steps } from './steps.ts';
import { type AreaFact, NEVER } from './user-areas.ts';
import type { UserLayer } from './user-layer.ts';
import { reasonBit } from './vocabulary.ts';
import type { World } from './world.ts';

/** What the ledger's columns and the layers together say of each boiler, whatever the parameters. */
export interface LedgerFacts {
  /** Index into TRISTATES: the ledger's column, else a layer's answer. */
  readonly builtUp: Uint8Array;
  readonly heatNetwork: Uint8Array;
  /** YYYYMMDD from which a boiler is in a coal-ban zone of the user's; null where no such layer is loaded. */
  readonly zoneFrom: Int32Array | null;
  /** 1 where the user's zones speak of the county, so that what is not inside is outside. */
  readonly zoneSpoken: Uint8Array | null;
  /** Bit mask of notes: where a column and a layer disagree. */
  readonly notes: Uint32Array;
  /** Classes of boilers that no rule can tell apart, the place aside. */
  readonly classes: FactClasses;
}

const known = new WeakMap<BoilerLedger, { world: World; facts: LedgerFacts }>();

/** The facts of every boiler; remembered per ledger. */
export function factsOfLedger(world: World, ledger: BoilerLedger): LedgerFacts {
  return runThrough(ledgerFactSteps(world, ledger));
}

/** The same in steps. */
export function* ledgerFactSteps(world: World, ledger: BoilerLedger): Steps<LedgerFacts> {
  const before = known.get(ledger);
  if (before?.world === world) return before.facts;
  const notes = new Uint32Array(ledger.count);
  const { county } = yield* asPart(placeSteps(world.reference, ledger), 0, 0.1);
  const builtUp = yield* asPart(fillIn(world, ledger, 'builtUp', county, notes), 0.1, 0.3);
  const heatNetwork = yield* asPart(fillIn(world, ledger, 'heatNetwork', county, notes), 0.3, 0.4);
  const zones = yield* asPart(findZones(world, ledger, county), 0.4, 0.5);
  const rules = world.reference.rulePacks.flatMap((pack) => pack.rules);
  const classes = yield* asPart(classifySteps(rules, ledger, { builtUp, heatNetwork }), 0.5, 1);
  const facts = { builtUp, heatNetwork, ...zones, notes, classes };
  known.set(ledger, { world, facts });
  return facts;
}

const MISMATCH = {
  builtUp: reasonBit('built-up-mismatch'),
  heatNetwork: reasonBit('heat-network-mismatch'),
} as const;
type LayerFact = keyof typeof MISMATCH;

/** A column with the layers' answers where it is silent; notes where it speaks against them. */
function* fillIn(
  world: World,
  ledger: BoilerLedger,
  fact: LayerFact,
  county: Int32Array,
  notes: Uint32Array,
): Steps<Uint8Array> {
  const column = ledger[fact];
  if (!hasLayers(world, ledger, fact)) return column;
  const filled = column.slice();
  const { lon, lat, synthetic } = ledger;
  yield* inSlices(ledger.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const answer = askLayers(world, fact, synthetic[i] === 1, lon[i]!, lat[i]!, county[i]!);
      if (answer === UNKNOWN) continue;
      if (column[i] === UNKNOWN) filled[i] = answer;
      else if (column[i] !== answer) notes[i]! |= MISMATCH[fact];
    }
  });
  return filled;
}

/** Whether any layer can answer for any boiler. */
function hasLayers({ areas, reference }: World, ledger: BoilerLedger, fact: LayerFact): boolean {
  if (areas.real[fact] !== null) return true;
  const bundled = fact === 'builtUp' && reference.builtUpDemo.length > 0;
  return (areas.synthetic[fact] !== null || bundled) && ledger.synthetic.includes(1);
}

/**
 * What layers say of a position, as an index into TRISTATES: the user's own first, then, for demonstration boilers
 * only, the user's demonstration layers and the bundled one.
 */
function askLayers(
  { areas, reference }: World,
  fact: LayerFact,
  isSynthetic: boolean,
  lon: number,
  lat: number,
  county: number,
): number {
  const own = areas.real[fact]?.factAt(lon, lat, county) ?? UNKNOWN;
  if (own !== UNKNOWN || !isSynthetic) return own;
  const demonstration = areas.synthetic[fact]?.factAt(lon, lat, county) ?? UNKNOWN;
  if (demonstration !== UNKNOWN) return demonstration;
  if (fact !== 'builtUp' || reference.builtUpDemo.length === 0) return UNKNOWN;
  return indexReference(reference).builtUpDemo.indexAt(lon, lat) === -1 ? NO : YES;
}

/** The user's layer that `askLayers` has its answer from; null for a bundled one or none. */
export function answeringLayer(
  { areas }: World,
  fact: LayerFact,
  isSynthetic: boolean,
  lon: number,
  lat: number,
  county: number,
): UserLayer | null {
  const answers = applicable(areas.real[fact], areas.synthetic[fact], isSynthetic);
  const first = answers.find((areaFact) => areaFact.factAt(lon, lat, county) !== UNKNOWN);
  return first?.layerAt(lon, lat, county) ?? null;
}

function applicable(real: AreaFact | null, synthetic: AreaFact | null, isSynthetic: boolean): AreaFact[] {
  return [real, isSynthetic ? synthetic : null].filter((fact) => fact !== null);
}

/** The user's coal-ban zones that apply to a boiler. */
export function zonesFor({ areas }: World, isSynthetic: boolean): AreaFact[] {
  return applicable(areas.real.coalBan, areas.synthetic.coalBan, isSynthetic);
}

function* findZones(
  world: World,
  ledger: BoilerLedger,
  county: Int32Array,
): Steps<Pick<LedgerFacts, 'zoneFrom' | 'zoneSpoken'>> {
  if (zonesFor(world, true).length === 0) return { zoneFrom: null, zoneSpoken: null };
  const zoneFrom = new Int32Array(ledger.count).fill(NEVER);
  const zoneSpoken = new Uint8Array(ledger.count);
  const [forReal, forSynthetic] = [zonesFor(world, false), zonesFor(world, true)];
  yield* inSlices(ledger.count, (from, to) => {
    for (let i = from; i < to; i++) {
      for (const zones of ledger.synthetic[i] === 1 ? forSynthetic : forReal) {
        zoneFrom[i] = Math.min(zoneFrom[i]!, zones.insideFrom(ledger.lon[i]!, ledger.lat[i]!));
        if (zones.speaksOf(county[i]!)) zoneSpoken[i] = 1;
      }
    }
  });
  return { zoneFrom, zoneSpoken };
}

/**
 * Whether the layers put boiler `i` into a coal-ban zone on a date (YYYYMMDD), as an index into TRISTATES. The user's
 * zones add to the bundled ones; where a bundled zone's line is not drawn, a user's line in that county settles it.
 */
export function zoneAnswer(facts: LedgerFacts, i: number, bundled: number, asOf: number): number {
  if (facts.zoneFrom === null) return bundled;
  if (facts.zoneFrom[i]! <= asOf) return YES;
  return bundled === UNKNOWN && facts.zoneSpoken![i] === 1 ? NO : bundled;
}

/** An ISO date as YYYYMMDD. */
export function dayNumber(isoDate: string): number {
  return Number(isoDate.replaceAll('-', ''));
}
