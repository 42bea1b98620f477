import type { ReachSource } from './reach-source.ts';
import { EQUATORIAL_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Vertices, segments and areas whose reach may be connected. */
export interface ReachCluster {
  /** Of the source. */
  readonly vertices: readonly number[];
  /** Pairs of places in `vertices`. */
  readonly ends: readonly number[];
  /** Rings of places in `vertices`. */
  readonly areas: readonly (readonly Uint32Array[])[];
}

/**
 * Parts of a source that surely do not reach each other come apart: vertices in squares of twice the distance hang
 * together where their squares touch, or a segment or an area joins them. Ones that do not overlap may be in one cluster.
 */
export function findReachClusters(source: ReachSource, distanceM: number): ReachCluster[] {
  const { lons, lats, ends, areas } = source;
  const groups = createGroups(lons.length);
  const greatestLat = lats.reduce((most, lat) => Math.max(most, Math.abs(lat)), 0);
  const sideLat = (1.02 * Math.max(2 * distanceM, 1)) / (EQUATORIAL_RADIUS_M * RADIANS_PER_DEGREE);
  const sideLon = sideLat / Math.cos(Math.min(89, greatestLat + sideLat) * RADIANS_PER_DEGREE);
  const squares = new Map<string, number>();
  for (let v = 0; v < lons.length; v++) {
    const [column, row] = [Math.floor(lons[v]! / sideLon), Math.floor(lats[v]! / sideLat)];
    for (const [dx, dy] of ABOUT) {
      const other = squares.get(`${column + dx} ${row + dy}`);
      if (other !== undefined) groups.join(v, other);
    }
    squares.set(`${column} ${row}`, v);
  }
  for (let k = 0; k < ends.length; k += 2) groups.join(ends[k]!, ends[k + 1]!);
  joinLongSegments(source, squares, sideLon, sideLat, groups);
  for (const rings of areas) for (const ring of rings) groups.join(rings[0]![0]!, ring[0]!);
  return collect(source, groups);
}

const ABOUT = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

interface Groups {
  leader(v: number): number;
  join(a: number, b: number): void;
}

/** Disjoint sets with path halving (Tarjan & van Leeuwen 1984). */
function createGroups(count: number): Groups {
  const parent = Uint32Array.from({ length: count }, (_, v) => v);
  const leader = (v: number): number => {
    let at = v;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    leader,
    join(a, b) {
      const [x, y] = [leader(a), leader(b)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}

/** A segment longer than a square passes squares in which it has no vertex. */
function joinLongSegments(
  { lons, lats, ends }: ReachSource,
  squares: ReadonlyMap<string, number>,
  sideLon: number,
  sideLat: number,
  groups: Groups,
): void {
  const passed = new Map<string, number>();
  for (let k = 0; k < ends.length; k += 2) {
    const [a, b] = [ends[k]!, ends[k + 1]!];
    const [dLon, dLat] = [lons[b]! - lons[a]!, lats[b]! - lats[a]!];
    const steps = Math.ceil(Math.max(Math.abs(dLon) / sideLon, Math.abs(dLat) / sideLat));
    for (let step = 1; step < steps; step++) {
      const column = Math.floor((lons[a]! + (dLon * step) / steps) / sideLon);
      const row = Math.floor((lats[a]! + (dLat * step) / steps) / sideLat);
      for (const [dx, dy] of ABOUT) {
        const name = `${column + dx} ${row + dy}`;
        for (const other of [squares.get(name), passed.get(name)])
          if (other !== undefined) groups.join(a, other);
      }
      passed.set(`${column} ${row}`, a);
    }
  }
}

function collect({ lons, ends, areas }: ReachSource, groups: Groups): ReachCluster[] {
  interface Open {
    vertices: number[];
    ends: number[];
    areas: Uint32Array[][];
  }
  const clusters = new Map<number, Open>();
  const place = new Uint32Array(lons.length);
  for (let v = 0; v < lons.length; v++) {
    const leader = groups.leader(v);
    let cluster = clusters.get(leader);
    if (cluster === undefined) {
      cluster = { vertices: [], ends: [], areas: [] };
      clusters.set(leader, cluster);
    }
    place[v] = cluster.vertices.push(v) - 1;
  }
  for (const v of ends) clusters.get(groups.leader(v))!.ends.push(place[v]!);
  for (const rings of areas) {
    const cluster = clusters.get(groups.leader(rings[0]![0]!))!;
    cluster.areas.push(rings.map((ring) => ring.map((v) => place[v]!)));
  }
  return [...clusters.values()];
}
