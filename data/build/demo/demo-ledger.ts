import type { Point } from 'geojson';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { BoundaryLayers, LayerFeature } from '../boundary-layers.ts';
import { findNearBoundarySite, findNearRadiusSite, findWishedSite } from './hard-case-sites.ts';
import { HARD_CASES, type HardCase } from './hard-cases.ts';
import { type DraftBoiler, inventOrdinaryBoilers } from './ordinary-boilers.ts';
import { createRandom, type Random } from './random.ts';
import type { DemoSites } from './sites.ts';

const SEED = 20200331;
export const DEMO_BOILER_COUNT = 5000;

/**
 * The synthetic demonstration ledger: the hard cases first, then ordinary rows. Always the same for the same
 * boundaries, units and stations.
 */
export function inventDemoLedger(
  sites: DemoSites,
  boundaries: BoundaryLayers,
): LayerFeature<'demo-boilers', Point>[] {
  const hardCases = HARD_CASES.flatMap((hardCase, index) =>
    inventHardCase(createRandom(SEED + 1 + index), sites, boundaries, hardCase),
  );
  const ordinary = inventOrdinaryBoilers(createRandom(SEED), sites, DEMO_BOILER_COUNT - hardCases.length);
  return [...hardCases, ...ordinary].map(({ position, ...row }, index) => {
    const number = String(index + 1).padStart(4, '0');
    return {
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { id: `DEMO-${number}`, name: `演示锅炉房${number}`, ...row, synthetic: true },
    };
  });
}

const BLANK: Omit<DraftBoiler, 'position'> = {
  capacityTph: null,
  fuel: null,
  use: null,
  builtUp: null,
  ultraLow: null,
  noxMgm3: null,
  heatNetwork: null,
  isNew: null,
  biomassEquipped: null,
  city: null,
  hardCase: '',
};

function inventHardCase(
  random: Random,
  sites: DemoSites,
  boundaries: BoundaryLayers,
  { tag, rows, site, says }: HardCase,
): DraftBoiler[] {
  return Array.from({ length: rows }, (_, row) => {
    const position = findSite(random, sites, boundaries, site, row);
    return { ...BLANK, city: sites.countyAt(position)?.place ?? null, ...says, hardCase: tag, position };
  });
}

function findSite(
  random: Random,
  sites: DemoSites,
  { boundaries, neighbours, labels }: BoundaryLayers,
  site: HardCase['site'],
  row: number,
): LonLat {
  if ('wish' in site) return findWishedSite(random, sites, site.wish);
  if ('nearRadiusM' in site) return findNearRadiusSite(random, sites, pickAt(site.nearRadiusM, row));
  if ('beside' in site)
    return findNearBoundarySite(random, sites, boundaries, site.beside.region, site.beside.other);
  if ('at' in site) return pickAt(site.at, row);
  const { adcode } = pickAt(neighbours, row).properties;
  const label = labels.find(
    ({ properties }) => properties.kind === 'neighbour' && properties.adcode === adcode,
  );
  if (!label) throw new Error(`no label point for ${adcode}`);
  return label.geometry.coordinates as unknown as LonLat;
}

function pickAt<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}
