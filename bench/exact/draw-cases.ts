import type { MultiPolygon } from 'geojson';
import { createRandom } from '../../data/build/demo/random.ts';
import type { Centre } from '../bundled-data.ts';
import { findNeighbours } from './draw-plants.ts';
import { createNearestTruth, type Positions } from './nearest-truth.ts';
import { anywhere, drawTie, type Position, walk } from './sites.ts';

const SEED = 4;
const AT_RADIUS_M = 1e-3;

export interface Cases extends Positions {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** How many of each kind, for the report. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Boilers, `count` in all: the hard ones, `hard` of each kind, and then ordinary ones. */
export function drawCases(
  plants: readonly Position[],
  counties: readonly MultiPolygon[],
  centres: readonly Centre[],
  radiiM: readonly number[],
  count: number,
  hard: number,
): Cases {
  const random = createRandom(SEED);
  const cases: Position[] = [];
  const kinds: Record<string, number> = {};
  const add = (kind: string, drawn: readonly Position[]) => {
    kinds[kind] = drawn.length;
    for (const position of drawn) cases.push(position);
  };
  const nearestTo = createNearestTruth({
    lons: plants.map(([lon]) => lon),
    lats: plants.map(([, lat]) => lat),
  });
  for (const radiusM of radiiM) {
    add(
      `within 1 mm of ${radiusM / 1000} km`,
      drawUntil(hard, () => {
        // Half of them a uniform millimetre off, half ever closer, down to a nanometre or exactly on the radius.
        const offM = AT_RADIUS_M * (random.chance(0.5) ? random.next() : 10 ** (-6 * random.next()));
        const sign = random.pick([-1, 1, 1, -1, 0]);
        const position = walk(random.pick(plants), 360 * random.next(), radiusM + sign * offM);
        const { distanceM } = nearestTo(...position);
        return Math.abs(distanceM - radiusM) <= AT_RADIUS_M ? position : null;
      }),
    );
  }
  const neighbours = findNeighbours(plants);
  add(
    'as far from their two nearest plants',
    drawUntil(hard, () => {
      const from = Math.floor(plants.length * random.next());
      const [position, distanceM] = drawTie(
        plants[from]!,
        plants[random.pick(neighbours[from]!)]!,
        random.next,
      );
      return nearestTo(...position).distanceM >= distanceM - 1e-6 ? position : null;
    }),
  );
  const corners = counties.flatMap(({ coordinates }) =>
    coordinates.flat().flatMap((ring) => ring.slice(1).map((to, k) => [ring[k]!, to] as const)),
  );
  const middle = ([a, b]: (typeof corners)[number]): Position => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
  add(
    'on county vertices',
    drawUntil(hard, () => random.pick(corners)[0] as unknown as Position),
  );
  add(
    'half-way along county edges',
    drawUntil(hard, () => middle(random.pick(corners))),
  );
  add(
    'some last bits off vertices and edges',
    drawUntil(hard, () => {
      const edge = random.pick(corners);
      const [lon, lat] = random.chance(0.5) ? (edge[0] as unknown as Position) : middle(edge);
      const nudge = () => Math.round(6 * random.next() - 3) * 2 ** -47;
      return [lon + nudge(), lat + nudge()];
    }),
  );
  const left = Math.max(0, count - cases.length);
  const share = Math.floor(left / 3);
  add(
    'anywhere',
    drawUntil(share, () => anywhere(random.next)),
  );
  add(
    'within 60 km of a plant',
    drawUntil(share, () => walk(random.pick(plants), 360 * random.next(), 60_000 * random.next())),
  );
  add(
    'round the cities',
    drawUntil(left - 2 * share, () => {
      const { lon, lat, spreadM } = random.pick(centres);
      return walk([lon, lat], 360 * random.next(), 3 * spreadM * random.next());
    }),
  );
  return {
    lons: Float64Array.from(cases, ([lon]) => lon),
    lats: Float64Array.from(cases, ([, lat]) => lat),
    kinds,
  };
}

function drawUntil(count: number, draw: () => Position | null): Position[] {
  const drawn: Position[] = [];
  while (drawn.length < count) {
    const position = draw();
    if (position !== null) drawn.push(position);
  }
  return drawn;
}
