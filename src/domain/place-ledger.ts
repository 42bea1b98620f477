import type { BoilerLedger } from './boiler-ledger.ts';
import { createCityCheck } from './city-agreement.ts';
import type { Reference } from './reference.ts';
import { indexReference, type ReferenceIndex } from './reference-index.ts';
import { asPart, inSlices, runThrough, type Steps } from './steps.ts';
import { reasonBit } from './vocabulary.ts';

/** Boundaries are right to some 400–550 m at the 95th percentile, so a nearer position has an uncertain side. */
export const NEAR_BOUNDARY_M = 500;

/** A county (or −1: land outside the plans) on the other side of a border between different plans. */
export interface OtherSide {
  readonly county: number;
  readonly distanceM: number;
}

/** What follows from a ledger's positions alone, whatever the parameters and the layers: computed once a ledger. */
export interface PlacedLedger {
  /** Index into Reference.counties; −1 outside. */
  readonly county: Int32Array;
  /** Index into Reference.neighbours; −1 elsewhere. */
  readonly neighbour: Int16Array;
  /** Bit mask of notes. */
  readonly notes: Uint32Array;
  /** Only boilers within NEAR_BOUNDARY_M of a border between different plans. */
  readonly otherSides: ReadonlyMap<number, readonly OtherSide[]>;
}

const placed = new WeakMap<BoilerLedger, { reference: Reference; result: PlacedLedger }>();

/** Finds county, neighbour and nearby borders of every boiler; remembered per ledger. */
export function placeLedger(reference: Reference, ledger: BoilerLedger): PlacedLedger {
  return runThrough(placeSteps(reference, ledger));
}

/** The same in steps. */
export function* placeSteps(reference: Reference, ledger: BoilerLedger): Steps<PlacedLedger> {
  const known = placed.get(ledger);
  if (known?.reference === reference) return known.result;
  const index = indexReference(reference);
  const { count, lon, lat } = ledger;
  const located = { index: new Int32Array(count), onBorder: new Uint8Array(count) };
  const fill = (from: number, to: number) => index.counties.fill(located, lon, lat, from, to);
  yield* asPart(inSlices(count, fill), 0, 0.5);
  const result = {
    county: located.index,
    neighbour: new Int16Array(count).fill(-1),
    notes: new Uint32Array(count),
    otherSides: new Map<number, readonly OtherSide[]>(),
  };
  const note = createNoter(reference, index, ledger, located.onBorder, result);
  yield* asPart(inSlices(count, note), 0.5, 1);
  placed.set(ledger, { reference, result });
  return result;
}

const ON_BORDER = reasonBit('on-border');
const EMERGENCY_ONLY = reasonBit('neighbour-emergency-only');
const CITY_MISMATCH = reasonBit('city-mismatch');

/** Fills in all but the county, for a range of boilers. */
function createNoter(
  reference: Reference,
  index: ReferenceIndex,
  ledger: BoilerLedger,
  onBorder: Uint8Array,
  result: { county: Int32Array; neighbour: Int16Array; notes: Uint32Array } & {
    otherSides: Map<number, readonly OtherSide[]>;
  },
): (from: number, to: number) => void {
  const { county, neighbour, notes, otherSides } = result;
  const { lon, lat, typedCity } = ledger;
  const contradicts = createCityCheck(typedCity.values, reference.counties);
  const ruleBorders = index.ruleBorderIndex.maskFor(NEAR_BOUNDARY_M);
  return (from, to) => {
    for (let i = from; i < to; i++) {
      let noted = onBorder[i] === 1 ? ON_BORDER : 0;
      if (county[i] === -1) {
        neighbour[i] = index.neighbours.indexAt(lon[i]!, lat[i]!);
        if (neighbour[i] !== -1) noted |= EMERGENCY_ONLY;
      }
      if (contradicts(typedCity.codes[i]!, county[i]!)) noted |= CITY_MISMATCH;
      notes[i] = noted;
      if (!ruleBorders.mayBeNear(lon[i]!, lat[i]!)) continue;
      const sides = findOtherSides(index, county[i]!, lon[i]!, lat[i]!);
      if (sides.length > 0) otherSides.set(i, sides);
    }
  };
}

/**
 * Counties (or the land outside) across the nearby borders. The sea is no other side: no boiler stands there,
 * while one that falls into it may well stand on the shore.
 */
function findOtherSides(index: ReferenceIndex, own: number, lon: number, lat: number): OtherSide[] {
  const sides = new Map<number, number>();
  for (const { line, distanceM } of index.ruleBorderIndex.within(lon, lat, NEAR_BOUNDARY_M)) {
    const border = index.ruleBorders[line]!;
    for (const adcode of [border.leftCounty, border.rightCounty]) {
      if (adcode === 'none') continue;
      const county = index.countyByAdcode.get(adcode) ?? -1;
      if (county !== own && !sides.has(county)) sides.set(county, distanceM);
    }
  }
  return [...sides].map(([county, distanceM]) => ({ county, distanceM }));
}
