import { type BoilerLedger, NO, UNKNOWN, YES } from './boiler-ledger.ts';
import { classifyFacts, type FactClasses } from './fact-classes.ts';
import { placeLedger } from './place-ledger.ts';
import { indexReference } from './reference-index.ts';
import { type AreaFact, type AreaFacts, NEVER } from './user-areas.ts';
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
  const before = known.get(ledger);
  if (before?.world === world) return before.facts;
  const facts = computeFacts(world, ledger);
  known.set(ledger, { world, facts });
  return facts;
}

function computeFacts(world: World, ledger: BoilerLedger): LedgerFacts {
  const notes = new Uint32Array(ledger.count);
  const builtUp = fillIn(world, ledger, 'builtUp', reasonBit('built-up-mismatch'), notes);
  const heatNetwork = fillIn(world, ledger, 'heatNetwork', reasonBit('heat-network-mismatch'), notes);
  const rules = world.reference.rulePacks.flatMap((pack) => pack.rules);
  return {
    builtUp,
    heatNetwork,
    ...findZones(world, ledger),
    notes,
    classes: classifyFacts(rules, ledger, { builtUp, heatNetwork }),
  };
}

type LayerFact = 'builtUp' | 'heatNetwork';

/** A column with the layers' answers where it is silent; notes where it speaks against them. */
function fillIn(
  world: World,
  ledger: BoilerLedger,
  fact: LayerFact,
  mismatch: number,
  notes: Uint32Array,
): Uint8Array {
  const column = ledger[fact];
  if (!hasLayers(world, ledger, fact)) return column;
  const filled = column.slice();
  const { county } = placeLedger(world.reference, ledger);
  for (let i = 0; i < ledger.count; i++) {
    const isSynthetic = ledger.synthetic[i] === 1;
    const { answer } = askLayers(world, fact, isSynthetic, ledger.lon[i]!, ledger.lat[i]!, county[i]!);
    if (answer === UNKNOWN) continue;
    if (column[i] === UNKNOWN) filled[i] = answer;
    else if (column[i] !== answer) notes[i]! |= mismatch;
  }
  return filled;
}

/** Whether any layer can answer for any boiler. */
function hasLayers({ areas, reference }: World, ledger: BoilerLedger, fact: LayerFact): boolean {
  if (areas.real[fact] !== null) return true;
  const bundled = fact === 'builtUp' && reference.builtUpDemo.length > 0;
  return (areas.synthetic[fact] !== null || bundled) && ledger.synthetic.includes(1);
}

/**
 * What layers say of a position, and which: the user's own first, then, for demonstration boilers only, the user's
 * demonstration layers and the bundled one.
 */
export function askLayers(
  { areas, reference }: World,
  fact: LayerFact,
  isSynthetic: boolean,
  lon: number,
  lat: number,
  county: number,
): { answer: number; layer: UserLayer | null } {
  for (const own of applicable(areas.real[fact], areas.synthetic[fact], isSynthetic)) {
    const answer = own.factAt(lon, lat, county);
    if (answer !== UNKNOWN) return { answer, layer: own.layerAt(lon, lat, county) };
  }
  if (fact === 'builtUp' && isSynthetic && reference.builtUpDemo.length > 0) {
    const { index } = indexReference(reference).builtUpDemo.locate(lon, lat);
    return { answer: index === -1 ? NO : YES, layer: null };
  }
  return { answer: UNKNOWN, layer: null };
}

function applicable(real: AreaFact | null, synthetic: AreaFact | null, isSynthetic: boolean): AreaFact[] {
  return [real, isSynthetic ? synthetic : null].filter((fact) => fact !== null);
}

/** The user's coal-ban zones that apply to a boiler. */
export function zonesFor({ areas }: World, isSynthetic: boolean): AreaFact[] {
  const of = (facts: AreaFacts) => facts.coalBan;
  return applicable(of(areas.real), of(areas.synthetic), isSynthetic);
}

function findZones(world: World, ledger: BoilerLedger): Pick<LedgerFacts, 'zoneFrom' | 'zoneSpoken'> {
  if (zonesFor(world, true).length === 0) return { zoneFrom: null, zoneSpoken: null };
  const zoneFrom = new Int32Array(ledger.count).fill(NEVER);
  const zoneSpoken = new Uint8Array(ledger.count);
  const { county } = placeLedger(world.reference, ledger);
  const [forReal, forSynthetic] = [zonesFor(world, false), zonesFor(world, true)];
  for (let i = 0; i < ledger.count; i++) {
    for (const zones of ledger.synthetic[i] === 1 ? forSynthetic : forReal) {
      zoneFrom[i] = Math.min(zoneFrom[i]!, zones.insideFrom(ledger.lon[i]!, ledger.lat[i]!));
      if (zones.speaksOf(county[i]!)) zoneSpoken[i] = 1;
    }
  }
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
