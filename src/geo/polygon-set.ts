import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Multi-part polygons with holes as columns. Feature f has the parts partStart[f] … partStart[f+1]−1, part p the
 * rings ringStart[p] … ringStart[p+1]−1, ring r the vertices vertexStart[r] … vertexStart[r+1]−1, and vertex v
 * lies at (coords[2v], coords[2v+1]) in degrees. Every ring repeats its first vertex at its end. The first ring
 * of a part runs anticlockwise, its holes clockwise, so that the interior is always on the left.
 * Edges are straight in longitude and latitude; a ring must not cross the antimeridian.
 */
export interface PolygonSet {
  readonly featureCount: number;
  readonly coords: Float64Array;
  readonly partStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly vertexStart: Uint32Array;
  /** West, south, east, north of each feature in degrees; an empty feature has Infinity, … −Infinity. */
  readonly bounds: Float64Array;
}

/**
 * Lays GeoJSON polygons out as columns, turning rings to the orientation above and closing open ones. Rings with
 * fewer than three vertices enclose nothing and are left out, with the holes of such an outer ring.
 * Throws RangeError on a coordinate that is not finite.
 */
export function createPolygonSet(geometries: readonly (Polygon | MultiPolygon)[]): PolygonSet {
  const coords: number[] = [];
  const partStart = [0];
  const ringStart = [0];
  const vertexStart = [0];
  const bounds = new Float64Array(4 * geometries.length);
  geometries.forEach((geometry, feature) => {
    const from = coords.length;
    for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
      const usable = rings.map(openRing);
      if ((usable[0]?.length ?? 0) < 3) continue;
      usable.forEach((ring, position) => {
        if (ring.length < 3) return;
        const oriented = isAnticlockwise(ring) === (position === 0) ? ring : ring.toReversed();
        for (const [lon, lat] of [...oriented, oriented[0]!]) coords.push(lon!, lat!);
        vertexStart.push(coords.length / 2);
      });
      ringStart.push(vertexStart.length - 1);
    }
    partStart.push(ringStart.length - 1);
    bounds.set(measureBounds(coords, from), 4 * feature);
  });
  return {
    featureCount: geometries.length,
    coords: Float64Array.from(coords),
    partStart: Uint32Array.from(partStart),
    ringStart: Uint32Array.from(ringStart),
    vertexStart: Uint32Array.from(vertexStart),
    bounds,
  };
}

/** First and one-past-last ring of a feature, over all its parts. */
export function ringRange(set: PolygonSet, feature: number): readonly [start: number, end: number] {
  return [set.ringStart[set.partStart[feature]!]!, set.ringStart[set.partStart[feature + 1]!]!];
}

/** The ring without the repeated first vertex at its end. */
function openRing(ring: readonly Position[]): readonly Position[] {
  for (const [lon, lat] of ring) {
    if (!Number.isFinite(lon) || !Number.isFinite(lat))
      throw new RangeError(`not a position: ${lon}, ${lat}`);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first![0] === last![0] && first![1] === last![1];
  return closed ? ring.slice(0, -1) : ring;
}

/** Sign of the shoelace sum, taken from the first vertex so that small rings keep their digits. */
function isAnticlockwise(ring: readonly Position[]): boolean {
  const [originLon, originLat] = ring[0] as [number, number];
  let doubleArea = 0;
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length] as [number, number];
    doubleArea += (lon! - originLon) * (nextLat - originLat) - (nextLon - originLon) * (lat! - originLat);
  });
  return doubleArea > 0;
}

function measureBounds(coords: readonly number[], from: number): readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < coords.length; i += 2) {
    west = Math.min(west, coords[i]!);
    east = Math.max(east, coords[i]!);
    south = Math.min(south, coords[i + 1]!);
    north = Math.max(north, coords[i + 1]!);
  }
  return [west, south, east, north];
}
