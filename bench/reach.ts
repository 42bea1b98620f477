import area from '@turf/area';
import circle from '@turf/circle';
import { feature, featureCollection } from '@turf/helpers';
import intersect from '@turf/intersect';
import union from '@turf/union';
import type { Geometry, Point } from 'geojson';
import { coverReach } from '../src/domain/reach.ts';
import type { ReachParams } from '../src/domain/reach-params.ts';
import type { Reference } from '../src/domain/reference.ts';
import { runThrough } from '../src/domain/steps.ts';
import { type Centre, openBundledData } from './bundled-data.ts';

/**
 * `npm run bench:reach`: share of every county within a distance, with the outline, against Turf's circle, union and
 * intersect on the same points, in one process, one after the other. Turf buffers lines by another package, which is
 * not measured here.
 */
type Case = readonly [
  title: string,
  geometries: readonly Geometry[],
  distanceM: number,
  /** Whether Turf takes part: it takes minutes over a few hundred points. */
  also?: 'turf',
];

const RUNS = 3;

const { reference, centres } = await openBundledData();
console.log('| case | Lantu ms | Turf ms | × | covered km² | Turf differs |\n|---|--:|--:|--:|--:|--:|');
for (const [title, geometries, distanceM, also] of listCases(centres)) {
  const ours = least(() => coveredByLantu(reference, geometries, { distanceM, reading: 'with-areas' }));
  const theirs =
    also === 'turf' ? least(() => coveredByTurf(reference, geometries as Point[], distanceM), 1) : null;
  const compared =
    theirs === null
      ? ['–', '–', ours.value.toFixed(3), '–']
      : [
          theirs.ms.toFixed(0),
          (theirs.ms / ours.ms).toFixed(1),
          ours.value.toFixed(3),
          `${(100 * (theirs.value / ours.value - 1)).toFixed(3)} %`,
        ];
  console.log(`| ${[title, ours.ms.toFixed(0), ...compared].join(' | ')} |`);
}

function listCases(places: readonly Centre[]): readonly Case[] {
  const plants = reference.units.map(({ lon, lat }): Point => ({ type: 'Point', coordinates: [lon, lat] }));
  const stops = (count: number) => scatter(places, count);
  return [
    ['504 units, 15 km', plants, 15_000, 'turf'],
    ['2 000 stops, 500 m', stops(2000), 500],
    ['10 000 stops, 500 m', stops(10_000), 500],
    ['10 000 stops, 5 km', stops(10_000), 5000],
    ['ring road of 100 km, 5 000 vertices, 200 m', [ringRoad()], 200],
    ['the same, 50 km', [ringRoad()], 50_000],
  ];
}

/** Stops about the cities' middles, the same on every run. */
function scatter(places: readonly Centre[], count: number): Point[] {
  let state = 20_201_124;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return Array.from({ length: count }, (_, k) => {
    const { lon, lat, spreadM } = places[k % places.length]!;
    const reach = (3 * spreadM) / 111_000;
    return { type: 'Point', coordinates: [lon + reach * (random() - 0.5), lat + reach * (random() - 0.5)] };
  });
}

/** A line round Beijing with the small bends of a real road. */
function ringRoad(): Geometry {
  const steps = 5000;
  const at = (k: number) => {
    const turn = (2 * Math.PI * (k % steps)) / steps;
    const bend = 1 + 0.02 * Math.sin(40 * turn);
    return [116.4 + 0.187 * bend * Math.cos(turn), 39.9 + 0.143 * bend * Math.sin(turn)];
  };
  return { type: 'LineString', coordinates: Array.from({ length: steps + 1 }, (_, k) => at(k)) };
}

function coveredByLantu(to: Reference, geometries: readonly Geometry[], params: ReachParams): number {
  const result = runThrough(coverReach(to, geometries, params));
  if (!result.ok) throw new Error(result.code);
  return result.reach.rows.county.reduce((sum, { coveredKm2 }) => sum + coveredKm2, 0);
}

/** As Turf's examples show it: circles of 64 steps, one union, cut with each county. */
function coveredByTurf({ counties }: Reference, points: readonly Point[], distanceM: number): number {
  const circles = points.map(({ coordinates }) => circle(coordinates, distanceM / 1000, { steps: 64 }));
  const all = union(featureCollection(circles))!;
  let coveredM2 = 0;
  for (const { geometry } of counties) {
    const cut = intersect(featureCollection([all, feature(geometry)]));
    if (cut !== null) coveredM2 += area(cut);
  }
  return coveredM2 / 1e6;
}

function least(run: () => number, runs = RUNS): { readonly ms: number; readonly value: number } {
  let [ms, value] = [Number.POSITIVE_INFINITY, 0];
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    value = run();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, value };
}
