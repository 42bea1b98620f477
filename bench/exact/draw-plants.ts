import { createRandom } from '../../data/build/demo/random.ts';
import { karneyM } from './nearest-truth.ts';
import { anywhere, type Position, walk } from './sites.ts';

const SEED = 3;

/** Plants at the real ones' sites and others all over the country, some of them close together or on one spot. */
export function drawPlants(real: readonly Position[], count: number): readonly Position[] {
  const random = createRandom(SEED);
  const plants = [...real];
  while (plants.length < count) {
    const site = anywhere(random.next);
    plants.push(site);
    // A second unit on the spot, or a plant from a metre to 60 km away.
    if (random.chance(0.2)) plants.push(site);
    else if (random.chance(0.5)) plants.push(walk(site, 360 * random.next(), 60_000 ** random.next()));
  }
  return plants.slice(0, count);
}

/** The five nearest plants of each that stand elsewhere. */
export function findNeighbours(plants: readonly Position[]): number[][] {
  return plants.map((plant) =>
    plants
      .map((other, index) => ({ index, distanceM: karneyM(...plant, ...other) }))
      .filter(({ distanceM }) => distanceM > 0)
      .sort((a, b) => a.distanceM - b.distanceM)
      .slice(0, 5)
      .map(({ index }) => index),
  );
}
