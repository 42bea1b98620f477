import { geodesicDestination } from '../../../src/geo/geodesic.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { BoundaryLayers } from '../boundary-layers.ts';
import type { Random } from './random.ts';
import { roundPosition } from './round-position.ts';
import { type DemoSites, scatterRound } from './sites.ts';

const RADIUS_M = 15_000;
/** Kept clear of the radius where a case is not about it. */
const CLEARANCE_M = 1_500;
const ATTEMPTS = 20_000;

/** What a hard case asks of its position. Left out = does not matter. */
export interface SiteWish {
  readonly region?: string;
  readonly place?: string;
  /** Adcodes to choose from. */
  readonly counties?: readonly string[];
  readonly radius?: 'inside' | 'outside';
  readonly builtUp?: boolean;
}

/** A position in a county, as wished. Throws where there is none: a bug in the wish. */
export function findWishedSite(random: Random, sites: DemoSites, wish: SiteWish): LonLat {
  const candidates = sites.counties.filter(
    ({ region, place, adcode }) =>
      region === (wish.region ?? region) &&
      place === (wish.place ?? place) &&
      (wish.counties?.includes(adcode) ?? true),
  );
  // Built-up areas lie round the places' centres; everything else round the counties'.
  const centres =
    wish.builtUp === true
      ? sites.places.filter(({ name }) => candidates.some(({ place }) => place === name))
      : candidates;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const position = scatterRound(random, random.pick<{ readonly centre: LonLat }>(centres).centre, 6000);
    const county = sites.countyAt(position);
    if (!county || !candidates.includes(county)) continue;
    if (wish.builtUp !== undefined && sites.isBuiltUp(position) !== wish.builtUp) continue;
    const beyondM = sites.distanceM(position) - RADIUS_M;
    if (wish.radius === 'inside' && beyondM > -CLEARANCE_M) continue;
    if (wish.radius === 'outside' && beyondM < CLEARANCE_M) continue;
    return position;
  }
  throw new Error(`no position for ${JSON.stringify(wish)}`);
}

/** A position in 2+26 whose nearest qualifying unit is `offsetM` metres beyond the radius (negative: inside). */
export function findNearRadiusSite(random: Random, sites: DemoSites, offsetM: number): LonLat {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const unit = random.pick(sites.qualifying);
    const position = roundPosition(
      geodesicDestination(unit.lon, unit.lat, random.next() * 360, RADIUS_M + offsetM),
      6,
    );
    if (sites.countyAt(position)?.region !== '2+26') continue;
    if (Math.abs(sites.distanceM(position) - RADIUS_M - offsetM) < 1) return position;
  }
  throw new Error(`no position ${offsetM} m beyond a radius`);
}

/**
 * A position about 300 m inside `region`, outside every radius, beside a border with the region `other`, or with
 * Chinese land outside all plans (null); never beside the sea.
 */
export function findNearBoundarySite(
  random: Random,
  sites: DemoSites,
  borders: BoundaryLayers['boundaries'],
  region: string,
  other: string | null,
): LonLat {
  const regionOf = (position: LonLat) => sites.countyAt(position)?.region ?? null;
  const regionByAdcode = new Map<string, string | null>(
    sites.counties.map((county) => [county.adcode, county.region]),
  );
  // Land outside the plans counts as a side, the sea (absent from the map) does not.
  regionByAdcode.set('land', null);
  const edges = borders.filter(({ properties: { leftCounty, rightCounty } }) => {
    const between = [regionByAdcode.get(leftCounty), regionByAdcode.get(rightCounty)];
    return between.includes(region) && between.includes(other);
  });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { coordinates } = random.pick(edges).geometry;
    const corner = random.pick(coordinates) as unknown as LonLat;
    const azimuthDeg = random.next() * 360;
    const own = roundPosition(geodesicDestination(...corner, azimuthDeg, 300));
    const opposite = geodesicDestination(...corner, azimuthDeg + 180, 300);
    if (regionOf(own) !== region || regionOf(opposite) !== other) continue;
    if (sites.distanceM(own) > RADIUS_M + CLEARANCE_M) return own;
  }
  throw new Error(`no position in ${region} beside ${other}`);
}
