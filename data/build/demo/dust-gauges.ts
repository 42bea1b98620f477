import type { ListItem } from '../../../src/data/schemas/served-layers.ts';
import { createRandom, type Random } from './random.ts';
import { type DemoSites, scatterRound } from './sites.ts';

const SEED = 20191001;
/** Cities whose plans speak of dust-fall at length; the only ones with demonstration gauges. */
const PLACES = ['131000', '371500'];
const MONTHS = ['2019-10', '2019-11', '2019-12', '2020-01', '2020-02', '2020-03'];
/** Spring is dusty, the heating months less so: factors on a gauge's own level, by month. */
const SEASON = [1, 0.95, 0.9, 0.85, 0.95, 1.2];
const GAUGES_PER_COUNTY = 3;
const SPREAD_M = 6000;
const GAP_CHANCE = 0.08;

/**
 * Invented gauges round the counties' centres, with levels about the limit and the gaps of real series; the last
 * gauge of each city has two months only, so that the rule for missing months has something to leave out.
 */
export function inventDustGauges(sites: DemoSites): ListItem<'dust-gauges-demo'>[] {
  const random = createRandom(SEED);
  return PLACES.flatMap((placeAdcode) => {
    const counties = sites.counties.filter((county) => county.placeAdcode === placeAdcode);
    const positions = counties.flatMap((county) =>
      Array.from({ length: GAUGES_PER_COUNTY }, () => ({ county, at: placeGauge(random, sites, county) })),
    );
    return positions.map(({ county, at: [lon, lat] }, index) => ({
      id: `DEMO-JC-${placeAdcode}-${String(index + 1).padStart(2, '0')}`,
      name: `演示降尘缸${county.name}${(index % GAUGES_PER_COUNTY) + 1}`,
      place: county.place,
      placeAdcode,
      lon,
      lat,
      readings: inventReadings(random, index === positions.length - 1 ? 2 : MONTHS.length),
      synthetic: true as const,
    }));
  });
}

/** Within the county; at its centre where chance does not hit it. */
function placeGauge(
  random: Random,
  sites: DemoSites,
  county: DemoSites['counties'][number],
): readonly [number, number] {
  for (let tries = 0; tries < 30; tries++) {
    const at = scatterRound(random, county.centre, SPREAD_M);
    if (sites.countyAt(at)?.adcode === county.adcode) return at;
  }
  return county.centre;
}

function inventReadings(random: Random, months: number): Record<string, number> {
  const level = Math.max(3.5, 8 + 2 * random.normal());
  const readings = MONTHS.slice(0, months).flatMap((month, i): [string, number][] => {
    const value = level * SEASON[i]! * (1 + 0.08 * random.normal());
    const isGap = months === MONTHS.length && random.chance(GAP_CHANCE);
    return isGap ? [] : [[month, Math.round(value * 10) / 10]];
  });
  return Object.fromEntries(readings);
}
