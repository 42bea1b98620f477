import type { Feature, LineString } from 'geojson';
import { feature } from 'topojson-client';
import { findPlaceOfCounty } from './places.ts';
import { provinceCodeOf } from './provinces.ts';
import { signedRingArea } from './rings.ts';
import type { BoundaryTopology, Unit } from './topology.ts';

export type BoundaryLevel = 'province' | 'region' | 'place' | 'county';

export interface BoundaryLineProperties {
  /**
   * The highest division that the line parts: `region` where the sets of plans differ or end, `province` where only
   * the province differs, then `place`, then `county`.
   */
  readonly level: BoundaryLevel;
  /** County on the left in the line's direction; `land` is other Chinese land, `none` the sea or another country. */
  readonly leftCounty: string;
  readonly rightCounty: string;
}

interface Sides {
  left?: string;
  right?: string;
}

/** Every arc with a county on a side, and those between two provinces, as a line with its level and sides. */
export function describeBoundaryLines(
  topology: BoundaryTopology,
): Feature<LineString, BoundaryLineProperties>[] {
  const lines: Feature<LineString, BoundaryLineProperties>[] = [];
  findArcSides(topology).forEach(({ left, right }, arc) => {
    const level = findLevel(left, right);
    if (!level) return;
    const { geometry } = feature(topology, { type: 'LineString', arcs: [arc], properties: {} });
    const properties = { level, leftCounty: toSide(left), rightCounty: toSide(right) };
    lines.push({ type: 'Feature', properties, geometry });
  });
  return lines;
}

/** The units on both sides of each arc, by adcode; undefined outside the country. Throws if two units overlap. */
export function findArcSides(topology: BoundaryTopology): Sides[] {
  const sides: Sides[] = topology.arcs.map(() => ({}));
  const { counties, neighbours, provinceRests } = topology.objects;
  for (const unit of [...counties.geometries, ...neighbours.geometries, ...provinceRests.geometries]) {
    markSides(topology, unit, sides);
  }
  return sides;
}

function markSides(topology: BoundaryTopology, unit: Unit, sides: Sides[]): void {
  const { coordinates } = feature(topology, unit).geometry;
  unit.arcs.forEach((polygon, p) => {
    polygon.forEach((ring, r) => {
      const isAnticlockwise = signedRingArea(coordinates[p]![r]!) > 0;
      const unitIsLeft = isAnticlockwise === (r === 0);
      for (const arc of ring) {
        const isReversed = arc < 0;
        const side = unitIsLeft === isReversed ? 'right' : 'left';
        const entry = sides[isReversed ? ~arc : arc]!;
        if (entry[side] !== undefined)
          throw new Error(`${unit.properties.adcode} and ${entry[side]} overlap`);
        entry[side] = unit.properties.adcode;
      }
    });
  });
}

function findLevel(left: string | undefined, right: string | undefined): BoundaryLevel | undefined {
  const leftPlace = left === undefined ? undefined : findPlaceOfCounty(left);
  const rightPlace = right === undefined ? undefined : findPlaceOfCounty(right);
  if (leftPlace?.region !== rightPlace?.region) return 'region';
  if (left === undefined || right === undefined) return undefined;
  if (provinceCodeOf(left) !== provinceCodeOf(right)) return 'province';
  if (!leftPlace || !rightPlace) return undefined;
  return leftPlace === rightPlace ? 'county' : 'place';
}

function toSide(adcode: string | undefined): string {
  if (adcode === undefined) return 'none';
  return findPlaceOfCounty(adcode) ? adcode : 'land';
}
