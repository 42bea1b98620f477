import Flatbush from 'flatbush';
import { chordToGeodesicM, toEarthCentred } from './earth-centred.ts';
import type { LonLat } from './lon-lat.ts';
import { createNearMask, type NearMask } from './near-mask.ts';
import {
  LEAST_CURVATURE_RADIUS_M,
  meridianRadiusM,
  primeVerticalRadiusM,
  RADIANS_PER_DEGREE,
} from './wgs84.ts';

export interface LineNearby {
  /** Position of the line in the array the index was made from. */
  readonly line: number;
  readonly distanceM: number;
}

export interface LineIndex {
  /**
   * Lines no further than `distanceM` metres, each once, nearest first (then by index). For up to some 5 km:
   * there the distance is right to 0.1 % or better below 60° of latitude. Where no line is near, which a raster of
   * the last distance asked for tells, it costs some 10 ns.
   */
  within(lon: number, lat: number, distanceM: number): LineNearby[];
  /** Tells for most positions that no line is within that distance. */
  maskFor(distanceM: number): NearMask;
}

/**
 * Index over polylines in degrees, straight in lon/lat, not crossing the antimeridian. The closest place
 * on a segment is found in the plane that is true to scale at the query position (metres per degree M along the
 * meridian, N·cos φ along the parallel; Snyder 1987, eqs. 4-18, 4-20); its distance is then geodesic. So an error
 * in the place costs only its square. A line of one position counts as that point.
 */
export function createLineIndex(lines: readonly (readonly LonLat[])[]): LineIndex {
  const segments: number[] = [];
  const lineOf: number[] = [];
  lines.forEach((line, index) => {
    const first = line[0];
    if (first === undefined) return;
    for (let k = 1; k < line.length || k === 1; k++) {
      segments.push(...line[k - 1]!, ...(line[k] ?? first));
      lineOf.push(index);
    }
  });
  if (lineOf.length === 0) return { within: () => [], maskFor: () => ({ mayBeNear: () => false }) };
  const tree = new Flatbush(lineOf.length);
  const boxes = new Float64Array(segments.length);
  let greatestLat = 0;
  for (let i = 0; i < segments.length; i += 4) {
    const [lon1, lat1, lon2, lat2] = segments.slice(i, i + 4) as [number, number, number, number];
    const box = [
      Math.min(lon1, lon2),
      Math.min(lat1, lat2),
      Math.max(lon1, lon2),
      Math.max(lat1, lat2),
    ] as const;
    tree.add(...box);
    boxes.set(box, i);
    greatestLat = Math.max(greatestLat, Math.abs(lat1), Math.abs(lat2));
  }
  tree.finish();
  let mask: NearMask | undefined;
  let maskReachM = -1;

  /** A box of this half-height and half-width holds every path of that length from such a latitude. */
  function reachDeg(lat: number, distanceM: number): readonly [lonDeg: number, latDeg: number] {
    const reachRad = (1.01 * distanceM) / LEAST_CURVATURE_RADIUS_M;
    const fromPole = Math.cos(Math.abs(lat) * RADIANS_PER_DEGREE + reachRad);
    const reachLon = fromPole > reachRad ? reachRad / fromPole / RADIANS_PER_DEGREE : 360;
    return [reachLon, reachRad / RADIANS_PER_DEGREE];
  }

  function maskFor(distanceM: number): NearMask {
    if (mask === undefined || maskReachM !== distanceM) {
      mask = createNearMask(boxes, ...reachDeg(greatestLat, distanceM));
      maskReachM = distanceM;
    }
    return mask;
  }

  return {
    maskFor,
    within(lon, lat, distanceM) {
      if (!Number.isFinite(lon) || !Number.isFinite(lat) || !(distanceM >= 0)) return [];
      if (!maskFor(distanceM).mayBeNear(lon, lat)) return [];
      const sinLat = Math.sin(lat * RADIANS_PER_DEGREE);
      const perLatM = RADIANS_PER_DEGREE * meridianRadiusM(sinLat);
      const perLonM = RADIANS_PER_DEGREE * primeVerticalRadiusM(sinLat) * Math.cos(lat * RADIANS_PER_DEGREE);
      const [boxLon, boxLat] = reachDeg(lat, distanceM);
      const nearestM = new Map<number, number>();
      for (const i of tree.search(lon - boxLon, lat - boxLat, lon + boxLon, lat + boxLat)) {
        const [lon1, lat1] = [segments[4 * i]!, segments[4 * i + 1]!];
        const [dLon, dLat] = [segments[4 * i + 2]! - lon1, segments[4 * i + 3]! - lat1];
        const [dx, dy] = [dLon * perLonM, dLat * perLatM];
        const along = (lon - lon1) * perLonM * dx + (lat - lat1) * perLatM * dy;
        const t = Math.min(Math.max(along / (dx * dx + dy * dy || 1), 0), 1);
        const { x, y, z } = toEarthCentred([lon, lon1 + t * dLon], [lat, lat1 + t * dLat]);
        const reachM = chordToGeodesicM(x[0]!, y[0]!, z[0]!, x[1]!, y[1]!, z[1]!);
        const line = lineOf[i]!;
        if (reachM <= distanceM && reachM < (nearestM.get(line) ?? Number.POSITIVE_INFINITY)) {
          nearestM.set(line, reachM);
        }
      }
      return [...nearestM]
        .map(([line, reachM]) => ({ line, distanceM: reachM }))
        .sort((a, b) => a.distanceM - b.distanceM || a.line - b.line);
    },
  };
}
