import { createChordTree } from './chord-tree.ts';
import { CHORD_LIMIT_M, chordToGeodesicM, toEarthCentred, toPoint } from './earth-centred.ts';
import { geodesicDistanceM } from './geodesic.ts';
import { createNearestCells, rivalChordM, USE_TREE } from './nearest-cells.ts';
import { groupSites } from './sites.ts';

/** Distances this close to a decision radius are always Karney's own, in metres. */
const DECISION_BAND_M = 1e-3;

export interface Neighbour {
  /** Position in the columns the index was made from; −1 when there is none. */
  readonly index: number;
  /** Geodesic distance on WGS-84 in metres; NaN when there is none. */
  readonly distanceM: number;
}

export interface Neighbours {
  readonly index: Int32Array;
  readonly distanceM: Float64Array;
}

export interface NearestIndex {
  /**
   * The point with the least geodesic distance, the same as by trying every point with Karney's method; equal
   * distances go to the lowest index. The distance is within 0.1 mm of Karney's, and is Karney's own within
   * 1 mm of `decisionRadiusM`, so that `distanceM <= decisionRadiusM` decides exactly as GeographicLib does.
   */
  nearest(lon: number, lat: number, decisionRadiusM?: number): Neighbour;
  /** `nearest` for columns of positions; about 0.1 µs a position where the points are not far off. */
  nearestAll(lons: ArrayLike<number>, lats: ArrayLike<number>, decisionRadiusM?: number): Neighbours;
  /** `nearestAll` for the positions from … to − 1 of the columns, into columns that are there already. */
  fill(
    found: Neighbours,
    lons: ArrayLike<number>,
    lats: ArrayLike<number>,
    from: number,
    to: number,
    decisionRadiusM?: number,
  ): void;
  /**
   * Makes earlier results of `nearestAll` exact for another radius too, in place: only what lies within
   * 1 mm of it is computed again. So a radius can be dragged over kept distances.
   */
  settleAt(neighbours: Neighbours, lons: ArrayLike<number>, lats: ArrayLike<number>, radiusM: number): void;
  /** Every point whose geodesic distance is at most `radiusM`, by ascending distance, then index. */
  within(lon: number, lat: number, radiusM: number): Neighbour[];
}

/**
 * Index over positions in degrees for exact nearest-point questions on WGS-84. Coincident positions are kept once.
 * Longitudes may lie on both sides of the antimeridian. Throws RangeError on unequal columns or a position that is
 * not finite.
 */
export function createNearestIndex(lons: Float64Array, lats: Float64Array): NearestIndex {
  const sites = groupSites(lons, lats);
  const firstIndex = Int32Array.from(sites.members, (indexes) => indexes[0]!);
  const points = toEarthCentred(sites.lons, sites.lats);
  const { x: xs, y: ys, z: zs } = points;
  const tree = createChordTree(points);
  const cells = sites.lons.length > 0 ? createNearestCells(sites.lons, sites.lats, tree) : undefined;
  // The answer of the last search, instead of an object a call; the metres in a typed array, because a variable that
  // closures share would be a new heap number every time.
  let foundSite = -1;
  const foundM = new Float64Array(1);
  const point = new Float64Array(3);

  function karneyM(site: number, lon: number, lat: number): number {
    return geodesicDistanceM(lon, lat, sites.lons[site]!, sites.lats[site]!);
  }

  /**
   * Settles between the sites within a chord: Karney for each where there are several, because chords cannot tell
   * them apart. Rare, so plain.
   */
  function settleRivals(
    lon: number,
    lat: number,
    x: number,
    y: number,
    z: number,
    rivalM: number,
    decisionRadiusM: number,
  ): void {
    const rivals: number[] = [];
    tree.collectWithin(x, y, z, rivalM, rivals);
    if (rivals.length === 1) {
      measure(rivals[0]!, lon, lat, x, y, z, decisionRadiusM);
      return;
    }
    rivals.sort((a, b) => a - b);
    foundSite = -1;
    foundM[0] = Number.POSITIVE_INFINITY;
    for (const site of rivals) {
      const distanceM = karneyM(site, lon, lat);
      if (distanceM < foundM[0]!) {
        foundM[0] = distanceM;
        foundSite = site;
      }
    }
  }

  /** The distance to the one site that can be nearest: the same to the last bit whichever way it was found. */
  function measure(
    site: number,
    lon: number,
    lat: number,
    x: number,
    y: number,
    z: number,
    decisionRadiusM: number,
  ): void {
    const [dx, dy, dz] = [xs[site]! - x, ys[site]! - y, zs[site]! - z];
    foundSite = site;
    foundM[0] =
      dx * dx + dy * dy + dz * dz < CHORD_LIMIT_M * CHORD_LIMIT_M
        ? chordToGeodesicM(x, y, z, xs[site]!, ys[site]!, zs[site]!)
        : karneyM(site, lon, lat);
    if (Math.abs(foundM[0]! - decisionRadiusM) <= DECISION_BAND_M) foundM[0] = karneyM(site, lon, lat);
  }

  function search(lon: number, lat: number, decisionRadiusM: number): void {
    foundSite = -1;
    foundM[0] = Number.NaN;
    if (cells === undefined || !Number.isFinite(lon) || !Number.isFinite(lat)) return;
    toPoint(lon, lat, point);
    const [x, y, z] = [point[0]!, point[1]!, point[2]!];
    const cell = cells.cellOf(lon, lat);
    const start = cell === USE_TREE ? USE_TREE : cells.startOf(cell);
    if (start === USE_TREE) {
      const rivalM = rivalChordM(Math.sqrt(tree.leastChordSquared(x, y, z)));
      settleRivals(lon, lat, x, y, z, rivalM, decisionRadiusM);
      return;
    }
    const candidates = cells.candidates();
    let best = -1;
    let best2 = Number.POSITIVE_INFINITY;
    let second2 = Number.POSITIVE_INFINITY;
    for (let i = start, site = candidates[i]!; site >= 0; site = candidates[++i]!) {
      const dx = xs[site]! - x;
      const dy = ys[site]! - y;
      const dz = zs[site]! - z;
      const chord2 = dx * dx + dy * dy + dz * dz;
      if (chord2 < best2) {
        second2 = best2;
        best2 = chord2;
        best = site;
      } else if (chord2 < second2) second2 = chord2;
    }
    // Up to CHORD_LIMIT_M a rival's chord is not a ten-thousandth longer: nearly always this settles it.
    const isClear = best2 < CHORD_LIMIT_M * CHORD_LIMIT_M && second2 > best2 * 1.001 + 1;
    const rivalM = isClear ? 0 : rivalChordM(Math.sqrt(best2));
    if (second2 <= rivalM * rivalM) settleRivals(lon, lat, x, y, z, rivalM, decisionRadiusM);
    else measure(best, lon, lat, x, y, z, decisionRadiusM);
  }

  return {
    nearest(lon, lat, decisionRadiusM = Number.NaN) {
      search(lon, lat, decisionRadiusM);
      return { index: foundSite < 0 ? -1 : firstIndex[foundSite]!, distanceM: foundM[0]! };
    },
    nearestAll(queryLons, queryLats, decisionRadiusM = Number.NaN) {
      const count = queryLons.length;
      const found = { index: new Int32Array(count), distanceM: new Float64Array(count) };
      this.fill(found, queryLons, queryLats, 0, count, decisionRadiusM);
      return found;
    },
    fill({ index, distanceM }, queryLons, queryLats, from, to, decisionRadiusM = Number.NaN) {
      for (let i = from; i < to; i++) {
        search(queryLons[i]!, queryLats[i]!, decisionRadiusM);
        index[i] = foundSite < 0 ? -1 : firstIndex[foundSite]!;
        distanceM[i] = foundM[0]!;
      }
    },
    settleAt({ index, distanceM }, queryLons, queryLats, radiusM) {
      for (let i = 0; i < distanceM.length; i++) {
        if (Math.abs(distanceM[i]! - radiusM) > DECISION_BAND_M || index[i]! < 0) continue;
        const at = index[i]!;
        distanceM[i] = geodesicDistanceM(queryLons[i]!, queryLats[i]!, lons[at]!, lats[at]!);
      }
    },
    within(lon, lat, radiusM) {
      if (!Number.isFinite(lon) || !Number.isFinite(lat) || !(radiusM >= 0)) return [];
      const { x, y, z } = toEarthCentred([lon], [lat]);
      const near: number[] = [];
      // No chord is longer than its path; the millimetre is for rounding.
      tree.collectWithin(x[0]!, y[0]!, z[0]!, radiusM + DECISION_BAND_M, near);
      const found: Neighbour[] = [];
      for (const site of near) {
        const distanceM = karneyM(site, lon, lat);
        if (distanceM > radiusM) continue;
        for (const index of sites.members[site]!) found.push({ index, distanceM });
      }
      return found.sort((a, b) => a.distanceM - b.distanceM || a.index - b.index);
    },
  };
}
