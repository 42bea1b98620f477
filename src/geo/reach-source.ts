import type { Geometry, Position } from 'geojson';
import { EQUATORIAL_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Of the distance asked for: how far lines may be moved to have fewer vertices, and bend between vertices. */
export const SIMPLIFY_SHARE = 3e-4;
const BEND_SHARE = 5e-5;
/** Vertices of a triangle, the first one again at the end. */
const LEAST_RING = 4;
const PIECE_LIMITS_M = [50, 5000] as const;
/** Vertices closer than this in degrees (0.1 mm) are one. */
const PER_DEGREE = 1e9;

/**
 * What a distance is measured from, as columns: distinct vertices, the segments between them (points have none), and
 * the rings of areas. Edges are straight in lon/lat; long ones are cut into pieces that a plane shows as straight.
 */
export interface ReachSource {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** Segment s runs from vertex ends[2s] to ends[2s + 1]; each pair of vertices once. */
  readonly ends: Uint32Array;
  /** Areas, each with its rings: vertices, the first one again at the end. */
  readonly areas: readonly (readonly Uint32Array[])[];
  /** Longest segment, in metres, or a little more. */
  readonly longestM: number;
}

/**
 * Lays geometries out for reach of `distanceM` metres. Lines lose vertices that lie within 3e-4 of the distance of
 * what remains (Douglas & Peucker 1973). Positions that are not finite are left out.
 */
export function createReachSource(geometries: readonly Geometry[], distanceM: number): ReachSource {
  const builder = createBuilder(distanceM);
  for (const geometry of geometries) builder.add(geometry);
  return builder.finish();
}

function createBuilder(distanceM: number) {
  const known = new Map<string, number>();
  const lons: number[] = [];
  const lats: number[] = [];
  const pairs = new Set<number>();
  const ends: number[] = [];
  const areas: Uint32Array[][] = [];
  const knownAreas = new Set<string>();
  const [least, most] = PIECE_LIMITS_M;
  const pieceM = Math.min(most, Math.max(least, Math.sqrt(8 * EQUATORIAL_RADIUS_M * BEND_SHARE * distanceM)));

  function vertex(lon: number, lat: number): number {
    const key = `${Math.round(lon * PER_DEGREE)} ${Math.round(lat * PER_DEGREE)}`;
    let id = known.get(key);
    if (id === undefined) {
      id = lons.length;
      known.set(key, id);
      lons.push(lon);
      lats.push(lat);
    }
    return id;
  }

  /** The line's vertices, with its pieces added as segments. */
  function line(positions: readonly Position[]): number[] {
    const chain: number[] = [];
    const append = (id: number) => {
      const last = chain.at(-1);
      if (last === id) return;
      chain.push(id);
      if (last === undefined) return;
      // Below 2²⁶ vertices the pair is exact as a number.
      const pair = Math.min(last, id) * 0x4000000 + Math.max(last, id);
      if (pairs.has(pair)) return;
      pairs.add(pair);
      ends.push(last, id);
    };
    const kept = simplifyLine(positions.filter(isPosition), SIMPLIFY_SHARE * distanceM);
    kept.forEach(([lon, lat], k) => {
      const before = kept[k - 1];
      if (before !== undefined) {
        const pieces = Math.ceil(spanM(before, [lon!, lat!]) / pieceM);
        for (let piece = 1; piece < pieces; piece++) {
          append(
            vertex(
              before[0]! + ((lon! - before[0]!) * piece) / pieces,
              before[1]! + ((lat! - before[1]!) * piece) / pieces,
            ),
          );
        }
      }
      append(vertex(lon!, lat!));
    });
    return chain;
  }

  function area(rings: readonly (readonly Position[])[]): void {
    const [outer, ...holes] = rings.map((ring) => Uint32Array.from(line(closed(ring))));
    // Smaller than what lines may be moved by: its outline stays, as a line.
    if (outer === undefined || outer.length < LEAST_RING) return;
    const chains = [outer, ...holes.filter(({ length }) => length >= LEAST_RING)];
    const key = chains.map((chain) => chain.join()).join(';');
    if (knownAreas.has(key)) return;
    knownAreas.add(key);
    areas.push(chains);
  }

  function add(geometry: Geometry): void {
    switch (geometry.type) {
      case 'Point':
        line([geometry.coordinates]);
        return;
      case 'MultiPoint':
        for (const position of geometry.coordinates) line([position]);
        return;
      case 'LineString':
        line(geometry.coordinates);
        return;
      case 'MultiLineString':
        for (const part of geometry.coordinates) line(part);
        return;
      case 'Polygon':
        area(geometry.coordinates);
        return;
      case 'MultiPolygon':
        for (const part of geometry.coordinates) area(part);
        return;
      default:
        for (const part of geometry.geometries) add(part);
    }
  }

  return {
    add,
    finish: (): ReachSource => ({
      lons: Float64Array.from(lons),
      lats: Float64Array.from(lats),
      ends: Uint32Array.from(ends),
      areas,
      longestM: ends.length === 0 ? 0 : 1.01 * pieceM,
    }),
  };
}

function isPosition([lon, lat]: Position): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}

function closed(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

const METRES_PER_DEGREE = EQUATORIAL_RADIUS_M * RADIANS_PER_DEGREE;

/** At least the length of a lon/lat-straight edge, within half a percent where it is short. */
function spanM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const widest = Math.max(Math.cos(lat1! * RADIANS_PER_DEGREE), Math.cos(lat2! * RADIANS_PER_DEGREE));
  return METRES_PER_DEGREE * 1.004 * Math.hypot((lon2! - lon1!) * widest, lat2! - lat1!);
}

/** Keeps the ends, and what lies farther than the tolerance from the line between those kept. */
function simplifyLine(positions: readonly Position[], toleranceM: number): readonly Position[] {
  if (positions.length < 3) return positions;
  const keep = new Uint8Array(positions.length);
  const last = positions.length - 1;
  keep[0] = 1;
  keep[last] = 1;
  const open: [number, number][] = [];
  const isRing = positions[0]![0] === positions[last]![0] && positions[0]![1] === positions[last]![1];
  if (isRing) {
    // Halves: a ring's two ends are one place, from which no line starts.
    const far = farthest(positions, 0, last)[0];
    keep[far] = 1;
    open.push([0, far], [far, last]);
  } else open.push([0, last]);
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    if (to - from < 2) continue;
    const [at, distanceM] = farthest(positions, from, to);
    if (distanceM <= toleranceM) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  return positions.filter((_, k) => keep[k] === 1);
}

/** The vertex between two others that is farthest from the edge between them, and how far in metres at most. */
function farthest(positions: readonly Position[], from: number, to: number): [at: number, distanceM: number] {
  const [lon, lat] = positions[from] as [number, number];
  const perLon = METRES_PER_DEGREE * 1.004 * Math.cos(lat * RADIANS_PER_DEGREE);
  const perLat = METRES_PER_DEGREE * 1.004;
  const dx = (positions[to]![0]! - lon) * perLon;
  const dy = (positions[to]![1]! - lat) * perLat;
  const length2 = dx * dx + dy * dy;
  let [at, most] = [from + 1, -1];
  for (let k = from + 1; k < to; k++) {
    const x = (positions[k]![0]! - lon) * perLon;
    const y = (positions[k]![1]! - lat) * perLat;
    const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length2));
    const off = (x - along * dx) ** 2 + (y - along * dy) ** 2;
    if (off > most) [at, most] = [k, off];
  }
  return [at, Math.sqrt(most)];
}
