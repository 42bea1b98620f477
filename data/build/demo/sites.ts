import type { MultiPolygon, Polygon } from 'geojson';
import { isQualifyingUnit } from '../../../src/domain/qualifying-units.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { geodesicDestination } from '../../../src/geo/geodesic.ts';
import { createLocator } from '../../../src/geo/locate.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { createNearestIndex } from '../../../src/geo/nearest.ts';
import { createPolygonSet } from '../../../src/geo/polygon-set.ts';
import type { BoundaryLayers, LayerFeature } from '../boundary-layers.ts';
import type { UnitFact } from '../fact-schemas.ts';
import { type DemoPlace, inventBuiltUpArea } from './built-up-areas.ts';
import { findStationCentre } from './place-centres.ts';
import type { Random } from './random.ts';
import { roundPosition } from './round-position.ts';

export type DemoCounty = BoundaryLayers['counties'][number]['properties'] & { readonly centre: LonLat };

/** Where demonstration boilers can stand, and what is known of a position there. */
export interface DemoSites {
  readonly places: readonly DemoPlace[];
  readonly counties: readonly DemoCounty[];
  readonly builtUpAreas: readonly LayerFeature<'built-up-demo', Polygon>[];
  /** Units that qualify with the default parameters. */
  readonly qualifying: readonly UnitFact[];
  countyAt(position: LonLat): DemoCounty | null;
  isBuiltUp(position: LonLat): boolean;
  /** Metres to the nearest qualifying unit. */
  distanceM(position: LonLat): number;
}

/** Prepares the sites from the real boundaries, units and station positions. */
export function prepareSites(
  boundaries: BoundaryLayers,
  units: readonly UnitFact[],
  stations: readonly { place: string; lon: number | null; lat: number | null }[],
): DemoSites {
  const countyLocator = locatorOf(boundaries.counties);
  const placeLocator = locatorOf(boundaries.places);
  const labelOf = (adcode: string): LonLat => {
    const label = boundaries.labels.find((candidate) => candidate.properties.adcode === adcode);
    if (!label) throw new Error(`no label point for ${adcode}`);
    return label.geometry.coordinates as unknown as LonLat;
  };
  const counties = boundaries.counties.map(({ properties }) => ({
    ...properties,
    centre: labelOf(properties.adcode),
  }));
  const places = boundaries.places.map(({ properties: { adcode, name, areaKm2 } }) => {
    const own = stations.flatMap(({ place, lon, lat }): LonLat[] =>
      place === name && lon !== null && lat !== null ? [[lon, lat]] : [],
    );
    return { adcode, name, areaKm2, centre: findStationCentre(own) ?? labelOf(adcode) };
  });
  const builtUpAreas = places.map((place, index) => ({
    geometry: inventBuiltUpArea(place, (position) => placeLocator.locate(...position).index === index),
    properties: { place: place.name, placeAdcode: place.adcode, synthetic: true as const },
  }));
  const builtUpLocator = createLocator(createPolygonSet(builtUpAreas.map(({ geometry }) => geometry)));
  const qualifying = units.filter((unit) => isQualifyingUnit(unit, DEFAULT_PARAMS));
  const nearest = createNearestIndex(
    Float64Array.from(qualifying, ({ lon }) => lon),
    Float64Array.from(qualifying, ({ lat }) => lat),
  );
  return {
    places,
    counties,
    builtUpAreas,
    qualifying,
    countyAt: (position) => counties[countyLocator.locate(...position).index] ?? null,
    isBuiltUp: (position) => builtUpLocator.locate(...position).index !== -1,
    distanceM: (position) => nearest.nearest(...position).distanceM,
  };
}

/** A random position round a centre, `spreadM` metres away in each direction by one standard deviation. */
export function scatterRound(random: Random, centre: LonLat, spreadM: number, decimals = 5): LonLat {
  const east = random.normal() * spreadM;
  const north = random.normal() * spreadM;
  const azimuthDeg = (Math.atan2(east, north) * 180) / Math.PI;
  return roundPosition(geodesicDestination(...centre, azimuthDeg, Math.hypot(east, north)), decimals);
}

function locatorOf(features: readonly { readonly geometry: MultiPolygon }[]) {
  return createLocator(createPolygonSet(features.map(({ geometry }) => geometry)));
}
