import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Point } from 'geojson';
import { feature, merge } from 'topojson-client';
import { type BoundaryLineProperties, describeBoundaryLines } from './boundary-lines.ts';
import { OUTDATED_COUNTIES } from './county-changes.ts';
import { poleOfInaccessibility } from './label-points.ts';
import type {
  CountyProperties,
  LabelKind,
  LabelProperties,
  NamedProperties,
  PlaceProperties,
  RegionProperties,
} from './layer-properties.ts';
import {
  FUNCTIONAL_ZONES,
  findPlaceOfCounty,
  NEIGHBOURS,
  PLACES,
  type Place,
  type Region,
} from './places.ts';
import { PROVINCE_NAMES, provinceCodeOf, provinceNameOf } from './provinces.ts';
import { toRfcMultiPolygon } from './rings.ts';
import { readTopology, type Unit } from './topology.ts';

/** Readers of the committed boundaries. All positions are WGS-84, and the same double on both sides of a border. */

type Polygons<P> = FeatureCollection<MultiPolygon, P>;

/** The 460 counties of the 46 places, by adcode. */
export function readCounties(): Polygons<CountyProperties> {
  const topology = readTopology();
  return collect(
    topology.objects.counties.geometries.map((unit) => ({
      type: 'Feature',
      properties: describeCounty(unit),
      geometry: toRfcMultiPolygon(feature(topology, unit).geometry),
    })),
  );
}

/** The 46 places, each merged from its counties, in the order of the plans. */
export function readPlaces(): Polygons<PlaceProperties> {
  return collect(
    PLACES.map((place) => {
      const { adcode, name, region } = place;
      const counties = selectCounties((other) => other.adcode === adcode);
      return mergeUnits(counties, { adcode, name, region, province: provinceNameOf(adcode) });
    }),
  );
}

/** The three regions, each merged from its counties. */
export function readRegions(): Polygons<RegionProperties> {
  const regions = [...new Set(PLACES.map(({ region }) => region))];
  return collect(
    regions.map((region) =>
      mergeUnits(
        selectCounties((place) => place.region === region),
        { region },
      ),
    ),
  );
}

/** The six cities that only join the emergency response. */
export function readNeighbours(): Polygons<NamedProperties> {
  const { geometries } = readTopology().objects.neighbours;
  return collect(
    NEIGHBOURS.map(({ adcode, name }) => {
      const units = geometries.filter(({ properties }) => properties.adcode === adcode);
      return mergeUnits(units, { adcode, name });
    }),
  );
}

/** All 34 province-level divisions; coarse, but for the borders that they share with counties and neighbours. */
export function readProvinces(): Polygons<NamedProperties> {
  const { counties, neighbours, provinceRests } = readTopology().objects;
  const units = [...counties.geometries, ...neighbours.geometries, ...provinceRests.geometries];
  return collect(
    Object.entries(PROVINCE_NAMES).map(([adcode, name]) => {
      const parts = units.filter(({ properties }) => provinceCodeOf(properties.adcode) === adcode);
      return mergeUnits(parts, { adcode, name });
    }),
  );
}

/** Every border of a county, and of a province elsewhere, once. Coasts of other land are left out. */
export function readBoundaryLines(): FeatureCollection<LineString, BoundaryLineProperties> {
  return collect(describeBoundaryLines(readTopology()));
}

/** One point inside each polygon, where a label has the most room, and one for each functional zone. */
export function readLabelPoints(): FeatureCollection<Point, LabelProperties> {
  const label = (kind: LabelKind, { geometry, properties }: Feature<MultiPolygon, NamedProperties>) =>
    toPoint<LabelProperties>(poleOfInaccessibility(geometry), {
      kind,
      adcode: properties.adcode,
      name: properties.name,
      region: 'region' in properties ? (properties.region as Region) : null,
    });
  const zones = FUNCTIONAL_ZONES.map(({ name, region, lonLat }) =>
    toPoint<LabelProperties>(lonLat, { kind: 'functional-zone', adcode: '', name, region }),
  );
  return collect<Point, LabelProperties>([
    ...readProvinces().features.map((province) => label('province', province)),
    ...readPlaces().features.map((place) => label('place', place)),
    ...readNeighbours().features.map((city) => label('neighbour', city)),
    ...readCounties().features.map((county) => label('county', county)),
    ...zones,
  ]);
}

function describeCounty({ properties: { adcode, name } }: Unit): CountyProperties {
  const place = placeOf(adcode);
  return {
    adcode,
    name,
    placeAdcode: place.adcode,
    place: place.name,
    region: place.region,
    provinceAdcode: provinceCodeOf(adcode),
    province: provinceNameOf(adcode),
    outdated: adcode in OUTDATED_COUNTIES,
  };
}

function placeOf(countyAdcode: string): Place {
  const place = findPlaceOfCounty(countyAdcode);
  if (!place)
    throw new Error(`county ${countyAdcode} is in no place: places.ts and boundaries.topo.json disagree`);
  return place;
}

function selectCounties(wanted: (place: Place) => boolean): Unit[] {
  return readTopology().objects.counties.geometries.filter(({ properties }) =>
    wanted(placeOf(properties.adcode)),
  );
}

function mergeUnits<P>(units: Unit[], properties: P): Feature<MultiPolygon, P> {
  if (units.length === 0) throw new Error(`no unit for ${JSON.stringify(properties)}`);
  return { type: 'Feature', properties, geometry: toRfcMultiPolygon(merge(readTopology(), units)) };
}

function toPoint<P>(lonLat: readonly [number, number], properties: P): Feature<Point, P> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...lonLat] } };
}

function collect<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features };
}
