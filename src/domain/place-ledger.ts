import type { BoilerLedger } from './boiler-ledger.ts';
import { contradictsCity } from './city-agreement.ts';
import type { Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';
import { codedAt } from './text-column.ts';
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
  readonly neighbour: Int32Array;
  /** Bit mask of notes. */
  readonly notes: Uint32Array;
  /** Only boilers within NEAR_BOUNDARY_M of a border between different plans. */
  readonly otherSides: ReadonlyMap<number, readonly OtherSide[]>;
}

const placed = new WeakMap<BoilerLedger, { reference: Reference; result: PlacedLedger }>();

/** Finds county, neighbour and nearby borders of every boiler; remembered per ledger. */
export function placeLedger(reference: Reference, ledger: BoilerLedger): PlacedLedger {
  const known = placed.get(ledger);
  if (known?.reference === reference) return known.result;
  const result = computePlaces(reference, ledger);
  placed.set(ledger, { reference, result });
  return result;
}

function computePlaces(reference: Reference, ledger: BoilerLedger): PlacedLedger {
  const index = indexReference(reference);
  const { index: county, onBorder } = index.counties.locateAll(ledger.lon, ledger.lat);
  const neighbour = new Int32Array(ledger.count).fill(-1);
  const notes = new Uint32Array(ledger.count);
  const otherSides = new Map<number, readonly OtherSide[]>();
  const places = [...new Set(reference.counties.map(({ place }) => place))];

  for (let i = 0; i < ledger.count; i++) {
    const lon = ledger.lon[i]!;
    const lat = ledger.lat[i]!;
    if (onBorder[i]) notes[i]! |= reasonBit('on-border');
    if (county[i] === -1) {
      neighbour[i] = index.neighbours.locate(lon, lat).index;
      if (neighbour[i] !== -1) notes[i]! |= reasonBit('neighbour-emergency-only');
    }
    if (
      ledger.typedCity.values[ledger.typedCity.codes[i]!] &&
      contradictsCity(codedAt(ledger.typedCity, i), reference.counties[county[i]!] ?? null, places)
    ) {
      notes[i]! |= reasonBit('city-mismatch');
    }
    const sides = findOtherSides(reference, county[i]!, lon, lat);
    if (sides.length > 0) otherSides.set(i, sides);
  }
  return { county, neighbour, notes, otherSides };
}

/** Nearly every boiler: shared, so that a large ledger allocates nothing for it. */
const NO_SIDES: readonly OtherSide[] = [];

/**
 * Counties (or the land outside) across the nearby borders. The sea is no other side: no boiler stands there,
 * while one that falls into it may well stand on the shore.
 */
function findOtherSides(reference: Reference, own: number, lon: number, lat: number): readonly OtherSide[] {
  const { ruleBorderIndex, ruleBorders, countyByAdcode } = indexReference(reference);
  const near = ruleBorderIndex.within(lon, lat, NEAR_BOUNDARY_M);
  if (near.length === 0) return NO_SIDES;
  const sides = new Map<number, number>();
  for (const { line, distanceM } of near) {
    const border = ruleBorders[line]!;
    for (const adcode of [border.leftCounty, border.rightCounty]) {
      if (adcode === 'none') continue;
      const county = countyByAdcode.get(adcode) ?? -1;
      if (county !== own && !sides.has(county)) sides.set(county, distanceM);
    }
  }
  return [...sides].map(([county, distanceM]) => ({ county, distanceM }));
}
