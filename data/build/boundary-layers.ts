import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Point } from 'geojson';
import type { FeatureLayerId, FeatureProperties } from '../../src/data/schemas/served-layers.ts';
import { geometryAreaM2 } from '../../src/geo/area.ts';
import {
  readBoundaryLines,
  readCounties,
  readLabelPoints,
  readNeighbours,
  readPlaces,
  readProvinces,
  readRegions,
} from '../boundaries/read-boundaries.ts';
import { FactError } from './fact-error.ts';
import type { PublishedAreaFact } from './fact-schemas.ts';

/** A feature as it goes into a served layer: exactly the columns of its schema. */
export interface LayerFeature<Id extends FeatureLayerId, G extends Geometry> {
  readonly geometry: G;
  readonly properties: FeatureProperties<Id>;
}

/** The layers that come from the committed boundaries, with areas measured and published. */
export interface BoundaryLayers {
  readonly counties: readonly LayerFeature<'counties', MultiPolygon>[];
  readonly places: readonly LayerFeature<'places', MultiPolygon>[];
  readonly regions: readonly LayerFeature<'regions', MultiPolygon>[];
  readonly neighbours: readonly LayerFeature<'neighbours', MultiPolygon>[];
  readonly provinces: readonly LayerFeature<'provinces', MultiPolygon>[];
  readonly boundaries: readonly LayerFeature<'boundaries', LineString>[];
  readonly labels: readonly LayerFeature<'labels', Point>[];
}

/** Reads the boundaries and adds the areas. Throws FactError where a place has no published area. */
export function loadBoundaryLayers(publishedAreas: readonly PublishedAreaFact[]): BoundaryLayers {
  const counties = withAreas(readCounties());
  const places = withAreas(readPlaces()).map(({ geometry, properties }) => ({
    geometry,
    properties: { ...properties, publishedAreaKm2: findPublishedArea(publishedAreas, properties) },
  }));
  const neighbours = withAreas(readNeighbours());
  const areaOf = new Map(
    [...counties, ...places, ...neighbours].map(({ properties }) => [properties.adcode, properties.areaKm2]),
  );
  return {
    counties,
    places,
    regions: withAreas(readRegions()),
    neighbours,
    provinces: readProvinces().features,
    boundaries: readBoundaryLines().features,
    labels: readLabelPoints().features.map(({ geometry, properties }) => ({
      geometry,
      properties: {
        ...properties,
        adcode: properties.adcode || null,
        areaKm2: areaOf.get(properties.adcode) ?? null,
      },
    })),
  };
}

/** Each place's measured area against the published figure. */
export function checkAreas(places: BoundaryLayers['places']) {
  return places.map(({ properties: { adcode, name, region, areaKm2, publishedAreaKm2 } }) => ({
    adcode,
    name,
    region,
    areaKm2,
    publishedAreaKm2,
    differencePct: Number((((areaKm2 - publishedAreaKm2) / publishedAreaKm2) * 100).toFixed(2)),
  }));
}

function withAreas<P>(collection: FeatureCollection<MultiPolygon, P>) {
  return collection.features.map(({ geometry, properties }: Feature<MultiPolygon, P>) => ({
    geometry,
    // Three decimals: a thousandth of a km², far below what the boundaries are good for.
    properties: { ...properties, areaKm2: Number((geometryAreaM2(geometry) / 1e6).toFixed(3)) },
  }));
}

function findPublishedArea(
  publishedAreas: readonly PublishedAreaFact[],
  place: { adcode: string; name: string },
): number {
  const published = publishedAreas.find(({ adcode }) => adcode === place.adcode);
  if (!published)
    throw new FactError('published-areas.csv', '(none)', 'adcode', `${place.adcode} is missing`);
  if (published.name !== place.name)
    throw new FactError(
      'published-areas.csv',
      place.adcode,
      'name',
      `is not ${place.name}, as in the boundaries`,
    );
  return published.publishedAreaKm2;
}
