import type { Geometry, MultiPolygon } from 'geojson';
import type { Reference } from '../domain/reference.ts';
import type { SearchHit } from '../domain/search-hit.ts';

/** Served layers that only the search and the map read. */
export interface NamedLayers {
  readonly stations: readonly NamedPoint[];
  readonly sidings: readonly NamedPoint[];
  readonly labels: readonly NamedPoint[];
}

/** A feature of them. */
export interface NamedPoint {
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

type Box = readonly [number, number, number, number];
export type NamedPlace = Omit<SearchHit, 'score'>;

/** Everything bundled that has a name, to be searched. */
export function namedPlaces(reference: Reference, layers: NamedLayers): readonly NamedPlace[] {
  const { counties, units } = reference;
  const boxes = counties.map(({ geometry }) => boxOf(geometry));
  const cities = new Map<string, NamedPlace>();
  for (const [index, { placeAdcode, place, province, name }] of counties.entries()) {
    // A place that is one county goes under the county.
    if (placeAdcode === counties[index]!.adcode || place === name) continue;
    const known = cities.get(placeAdcode);
    const box = known === undefined ? boxes[index]! : joinBoxes(known.at as Box, boxes[index]!);
    cities.set(placeAdcode, {
      kind: 'city',
      id: placeAdcode,
      title: place,
      place: province,
      at: box,
      columns: null,
    });
  }
  const plants = new Map<string, (typeof units)[number][]>();
  for (const unit of units) plants.set(unit.plantId, [...(plants.get(unit.plantId) ?? []), unit]);
  return [
    ...regionPlaces(counties, boxes),
    ...cities.values(),
    ...counties.map((county, index): NamedPlace => {
      const { geometry: _, ...columns } = county;
      const place = county.place === county.name ? county.province : county.place;
      return { kind: 'county', id: county.adcode, title: county.name, place, at: boxes[index]!, columns };
    }),
    ...layers.labels
      .filter(({ properties }) => properties.kind === 'functional-zone')
      .map((label) => pointPlace('zone', String(label.properties.name), label)),
    ...[...plants.values()].map((of): NamedPlace => {
      const [first] = of;
      const { plantId, plant, lon, lat } = first!;
      const columns = {
        plantId,
        plant,
        units: JSON.stringify(of.map(({ lon: _, lat: __, ...unit }) => unit)),
      };
      return { kind: 'plant', id: plantId, title: plant, place: placeOf(first!), at: { lon, lat }, columns };
    }),
    ...[...plants.values()].flatMap((of) =>
      of.map((unit): NamedPlace => {
        const { lon, lat } = unit;
        const columns = {
          plantId: unit.plantId,
          plant: unit.plant,
          units: JSON.stringify(of.map(({ lon: _, lat: __, ...other }) => other)),
        };
        const title = `${unit.plant} ${unit.unit}`;
        return { kind: 'unit', id: unit.unitId, title, place: placeOf(unit), at: { lon, lat }, columns };
      }),
    ),
    ...layers.stations.map((station) => pointPlace('station', String(station.properties.code), station)),
    ...layers.sidings.map((siding) => pointPlace('siding', String(siding.properties.name), siding)),
  ];
}

/** The regions of the plans are areas that can be chosen. */
function regionPlaces(counties: Reference['counties'], boxes: readonly Box[]): NamedPlace[] {
  const areas = new Map<string, Box>();
  for (const [index, { region }] of counties.entries()) {
    const known = areas.get(region);
    areas.set(region, known === undefined ? boxes[index]! : joinBoxes(known, boxes[index]!));
  }
  return [...areas].map(([id, at]) => ({ kind: 'area', id, title: id, place: '', at, columns: null }));
}

function pointPlace(kind: NamedPlace['kind'], id: string, { geometry, properties }: NamedPoint): NamedPlace {
  const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
  return {
    kind,
    id,
    title: String(properties.name),
    place: String(properties.place ?? ''),
    at: { lon: lon!, lat: lat! },
    columns: properties,
  };
}

function placeOf(unit: object): string {
  return 'place' in unit ? String(unit.place) : '';
}

function boxOf({ coordinates }: MultiPolygon): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [ring] of coordinates) {
    for (const [lon, lat] of ring!) {
      west = Math.min(west, lon!);
      south = Math.min(south, lat!);
      east = Math.max(east, lon!);
      north = Math.max(north, lat!);
    }
  }
  return [west, south, east, north];
}

function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
