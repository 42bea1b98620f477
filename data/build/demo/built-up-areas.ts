import type { Polygon } from 'geojson';
import { geodesicDestination } from '../../../src/geo/geodesic.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { createRandom, type Random } from './random.ts';
import { roundPosition } from './round-position.ts';

const CORNERS = 48;

export interface DemoPlace {
  readonly adcode: string;
  readonly name: string;
  readonly areaKm2: number;
  readonly centre: LonLat;
}

/**
 * An irregular ring round a place's centre, standing in for its built-up area. Every corner is drawn towards the
 * centre until it and the middle of the edge before it lie in the place. Not a real outline of anything.
 */
export function inventBuiltUpArea(place: DemoPlace, isInPlace: (position: LonLat) => boolean): Polygon {
  const random = createRandom(Number(place.adcode));
  // 2.5 km for a county-sized place to 9 km for the largest: about the size of the real cities.
  const meanRadiusM = Math.min(9000, Math.max(2500, Math.sqrt(place.areaKm2) * 75));
  const radius = inventOutline(random, meanRadiusM);
  const ring: LonLat[] = [];
  for (let corner = 0; corner < CORNERS; corner++) {
    const azimuth = (corner * 360) / CORNERS;
    let reach = radius(azimuth);
    const at = () => roundPosition(geodesicDestination(...place.centre, azimuth, reach));
    const before = ring.at(-1);
    const fits = () => isInPlace(at()) && (before === undefined || isInPlace(middle(before, at())));
    for (let step = 0; step < 40 && !fits(); step++) reach *= 0.85;
    ring.push(at());
  }
  return {
    type: 'Polygon',
    coordinates: [[...ring, ring[0] as LonLat].reverse().map((corner) => [...corner])],
  };
}

/** Radius by azimuth: a few waves of random phase, so the outline is smooth and single-valued. */
function inventOutline(random: Random, meanRadiusM: number): (azimuthDeg: number) => number {
  const waves = [
    [2, 0.22],
    [3, 0.13],
    [5, 0.08],
    [9, 0.04],
  ].map(([count, height]) => ({
    count: count as number,
    height: height as number,
    phase: random.next() * 360,
  }));
  return (azimuthDeg) =>
    meanRadiusM *
    waves.reduce(
      (factor, { count, height, phase }) =>
        factor + height * Math.sin(((azimuthDeg * count + phase) * Math.PI) / 180),
      1,
    );
}

function middle(a: LonLat, b: LonLat): LonLat {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
