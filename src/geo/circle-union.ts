import { polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { MultiPolygon, Position } from 'geojson';
import { createChordCircle, nearestTurn, positionAt } from './chord-circle.ts';
import { arrangeCircles, type CircleArrangement } from './circle-arrangement.ts';
import type { LonLat } from './lon-lat.ts';

/**
 * A closed ring of `steps` + 1 positions on the chord circle about (lon, lat) – within 0.03 mm of the geodesic one at
 * 15 km – anticlockwise from east. Longitudes go on beyond ±180 rather than jump. For drawing: its sides cut inside the circle by r·(π/steps)²/2.
 */
export function circleRing(lon: number, lat: number, radiusM: number, steps: number): LonLat[] {
  const circle = createChordCircle(lon, lat, radiusM);
  const ring: LonLat[] = [];
  for (let k = 0; k < steps; k++) ring.push(positionAt(circle, (2 * Math.PI * k) / steps));
  ring.push(ring[0]!);
  return ring;
}

/**
 * Outline of everything within the radius of some centre (degrees), as one polygon per cluster of overlapping circles,
 * for drawing only: decide by distance, measure by `computeCoverage`. `steps` points a full circle. Limits on radius
 * and latitude as for `computeCoverage`. A few milliseconds for 176 circles.
 *
 * The outline is made of the stretches of each circle that no other covers; where one ends, at a crossing, the
 * stretch of the crossed circle that starts there goes on. Should rounding leave a stretch without successor (three
 * circles through one point), that cluster is drawn by Turf's polygon union instead.
 */
export function unionOfCircles(
  lons: ArrayLike<number>,
  lats: ArrayLike<number>,
  radiusM: number,
  { steps }: { steps: number },
): MultiPolygon {
  const coordinates: Position[][][] = [];
  if (radiusM === 0) return { type: 'MultiPolygon', coordinates };
  const arrangement = arrangeCircles(lons, lats, radiusM);
  for (const cluster of findClusters(arrangement)) {
    const rings = traceOutline(arrangement, cluster, steps);
    const outer = rings?.filter((ring) => signedAreaDeg2(ring) > 0) ?? [];
    if (rings !== undefined && outer.length === 1) {
      coordinates.push([outer[0]!, ...rings.filter((ring) => ring !== outer[0])]);
    } else coordinates.push(...uniteRings(arrangement, cluster, radiusM, steps));
  }
  return { type: 'MultiPolygon', coordinates };
}

/** Groups of circles connected by overlaps, each group ascending. */
function findClusters({ circles, overlaps }: CircleArrangement): number[][] {
  const leader = circles.map((_, i) => i);
  const lead = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at]!;
    return at;
  };
  for (const [a, b] of overlaps) leader[Math.max(lead(a), lead(b))] = Math.min(lead(a), lead(b));
  const clusters = new Map<number, number[]>();
  circles.forEach((_, i) => {
    const members = clusters.get(lead(i));
    if (members === undefined) clusters.set(lead(i), [i]);
    else members.push(i);
  });
  return [...clusters.values()];
}

interface FreeStretch {
  readonly circle: number;
  readonly from: number;
  readonly to: number;
  readonly endCrossing: number;
}

/** Stretches of a cluster's circles outside all others, by the crossing they start at; −1 for a whole circle. */
function findFreeStretches(arrangement: CircleArrangement, cluster: readonly number[]) {
  const byStart = new Map<number, FreeStretch>();
  for (const circle of cluster) {
    const depths = arrangement.depths[circle]!;
    const angles = arrangement.angles[circle]!;
    const crossings = arrangement.crossings[circle]!;
    const last = depths.length - 1;
    depths.forEach((depth, k) => {
      // A stretch through direction 0 is taken from its start in the last step to its end in the first.
      if (depth > 0 || (k === 0 && last > 0)) return;
      const [to, endCrossing] =
        k === last && last > 0
          ? [angles[1]! + 2 * Math.PI, crossings[1]!]
          : [angles[k + 1]!, crossings[k + 1]!];
      byStart.set(crossings[k]!, { circle, from: angles[k]!, to, endCrossing });
    });
  }
  return byStart;
}

/** Joins the free stretches to closed rings; undefined when one has no successor. */
function traceOutline(arrangement: CircleArrangement, cluster: readonly number[], steps: number) {
  const byStart = findFreeStretches(arrangement, cluster);
  const turnLon = arrangement.circles[cluster[0]!]!.lon;
  const rings: Position[][] = [];
  while (byStart.size > 0) {
    const [firstCrossing] = byStart.keys();
    const ring: Position[] = [];
    let crossing = firstCrossing!;
    do {
      const stretch = byStart.get(crossing);
      if (stretch === undefined) return undefined;
      byStart.delete(crossing);
      const circle = arrangement.circles[stretch.circle]!;
      const count = Math.max(1, Math.ceil(((stretch.to - stretch.from) * steps) / (2 * Math.PI)));
      for (let k = 0; k < count; k++) {
        const theta = stretch.from + ((stretch.to - stretch.from) * k) / count;
        const [lon, lat] = positionAt(circle, theta);
        ring.push([nearestTurn(lon, turnLon), lat]);
      }
      crossing = stretch.endCrossing;
    } while (crossing !== firstCrossing);
    rings.push([...ring, ring[0]!]);
  }
  return rings;
}

/** Twice the area in the lon/lat plane; positive when anticlockwise, an outer ring. */
function signedAreaDeg2(ring: readonly Position[]): number {
  const [originLon, originLat] = ring[0] as [number, number];
  let doubleArea = 0;
  for (let k = 0; k + 1 < ring.length; k++) {
    const [x1, y1] = ring[k] as [number, number];
    const [x2, y2] = ring[k + 1] as [number, number];
    doubleArea += (x1 - originLon) * (y2 - originLat) - (x2 - originLon) * (y1 - originLat);
  }
  return doubleArea;
}

function uniteRings(
  { circles }: CircleArrangement,
  cluster: readonly number[],
  radiusM: number,
  steps: number,
): Position[][][] {
  const disks = cluster.map((i) => {
    const ring = circleRing(circles[i]!.lon, circles[i]!.lat, radiusM, steps);
    return polygon([ring.map(([lon, lat]) => [lon, lat])]);
  });
  // Turf throws on a single feature.
  const united = disks.length > 1 ? union({ type: 'FeatureCollection', features: disks }) : disks[0]!;
  if (united === null) return [];
  const { geometry } = united;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
