import type { Geometry, Polygon } from 'geojson';
import { createLocator, type Locator } from '../geo/locate.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { NO, UNKNOWN, YES } from './boiler-ledger.ts';
import type { Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { UserLayer } from './user-layer.ts';

/**
 * What layers of areas of one kind say about positions. Inside an area: yes, up to and including its line. Outside:
 * no in the counties in which the layers have an area, for there they speak of the matter; elsewhere unknown, because
 * a layer of one city says nothing about the next.
 */
export interface AreaFact {
  /** Index into TRISTATES. `county` is the index into Reference.counties. */
  factAt(lon: number, lat: number, county: number): number;
  /** Whether the layers have an area in the county: there, what is not inside is outside. */
  speaksOf(county: number): boolean;
  /** YYYYMMDD from which a position is inside: 0 from ever, NEVER where it is not. */
  insideFrom(lon: number, lat: number): number;
  /** The layer of the area that a position is in; else the first layer that speaks of the county. */
  layerAt(lon: number, lat: number, county: number): UserLayer | null;
}

/** The user's areas, by which boilers they decide. */
export interface UserAreas {
  readonly real: AreaFacts;
  /** Layers marked as demonstration data: they decide demonstration boilers only. */
  readonly synthetic: AreaFacts;
}

/** By kind of fact; null where no layer of the kind is loaded. */
export interface AreaFacts {
  readonly builtUp: AreaFact | null;
  readonly heatNetwork: AreaFact | null;
  readonly coalBan: AreaFact | null;
}

export const NEVER = 99_999_999;

export function createUserAreas(reference: Reference, layers: readonly UserLayer[]): UserAreas {
  const factsOf = (synthetic: boolean): AreaFacts => {
    const of = (kind: UserLayer['kind']) =>
      createAreaFact(
        reference,
        layers.filter((layer) => layer.kind === kind && layer.synthetic === synthetic),
      );
    return {
      builtUp: of('built-up-areas'),
      heatNetwork: of('heat-networks'),
      coalBan: of('coal-ban-zones'),
    };
  };
  return { real: factsOf(false), synthetic: factsOf(true) };
}

interface Area {
  readonly polygon: Polygon;
  readonly layer: UserLayer;
  readonly from: number;
}

function createAreaFact(reference: Reference, layers: readonly UserLayer[]): AreaFact | null {
  if (layers.length === 0) return null;
  // Where areas overlap the locator answers with the first: that of the earliest date.
  const areas = layers.flatMap(areasOf).sort((a, b) => a.from - b.from);
  const locator = createLocator(createPolygonSet(areas.map(({ polygon }) => polygon)));
  const speakers = findSpeakers(areas, indexReference(reference).counties);
  return {
    factAt: (lon, lat, county) =>
      locator.indexAt(lon, lat) !== -1 ? YES : speakers.has(county) ? NO : UNKNOWN,
    speaksOf: (county) => speakers.has(county),
    insideFrom: (lon, lat) => areas[locator.indexAt(lon, lat)]?.from ?? NEVER,
    layerAt: (lon, lat, county) => areas[locator.indexAt(lon, lat)]?.layer ?? speakers.get(county) ?? null,
  };
}

/** Each part of a multi-part area by itself, so that parts that overlap are one area and no hole. */
function areasOf(layer: UserLayer): Area[] {
  const column = layer.mapping.effectiveFrom;
  return layer.geometries.flatMap((geometry, i) => {
    const from = column === undefined ? 0 : readDate(layer.rows[i]?.[column] ?? '');
    return polygonsOf(geometry).map((polygon) => ({ polygon, layer, from }));
  });
}

/** Points and lines enclose nothing. */
function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/**
 * A date as YYYYMMDD: 2017-10-01, 2017/10/1, 2017年10月1日, 20171001; a month or a year alone counts from its
 * beginning on, as a plan does of which only the year is printed. 0, from ever, where the cell is blank or no date, as for a bundled zone without one.
 */
function readDate(cell: string): number {
  const text = cell.normalize('NFKC').trim();
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, day] =
    compact ?? /((?:19|20)\d{2})(?:\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2}))?)?/.exec(text) ?? [];
  if (year === undefined) return 0;
  return Number(year) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0);
}

/** Steps along an edge, in degrees, at which it is asked which county it runs through: about a kilometre. */
const WALK_DEG = 0.01;

/** The counties that the outlines run through, each with the layer of the first area there. */
function findSpeakers(areas: readonly Area[], counties: Locator): ReadonlyMap<number, UserLayer> {
  const speakers = new Map<number, UserLayer>();
  for (const { polygon, layer } of areas) {
    for (const ring of polygon.coordinates) {
      for (let v = 0; v < ring.length; v++) {
        const [lon1, lat1] = ring[v] as [number, number];
        const [lon2, lat2] = ring[(v + 1) % ring.length] as [number, number];
        const length = Math.max(Math.abs(lon2 - lon1), Math.abs(lat2 - lat1));
        const steps = Math.max(1, Math.ceil(length / WALK_DEG));
        for (let step = 0; step < steps; step++) {
          const t = step / steps;
          const county = counties.indexAt(lon1 + t * (lon2 - lon1), lat1 + t * (lat2 - lat1));
          if (county !== -1 && !speakers.has(county)) speakers.set(county, layer);
        }
      }
    }
  }
  return speakers;
}
