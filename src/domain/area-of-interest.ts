import type { MultiPolygon, Polygon } from 'geojson';
import { geodesicDistanceM } from '../geo/geodesic.ts';
import { createOverlapGround } from '../geo/overlap-area.ts';
import { createPolygonSet, type PolygonSet } from '../geo/polygon-set.ts';
import type { DrawnShape } from './boiler-filter.ts';
import { ringOfShape } from './measure-sketch.ts';
import type { Reference } from './reference.ts';
import { inSlices, type Steps } from './steps.ts';

/** Layers of the bundled data whose areas can be asked about, by id. */
export type BundledAreas = 'coal-ban-zones' | 'built-up-demo' | 'neighbours';

/** An area that somebody asks about: drawn, of a layer of the user, or of the bundled data. Degrees, WGS-84. */
export type AreaOfInterest =
  | DrawnShape
  | { readonly kind: 'outline'; readonly geometry: Polygon | MultiPolygon }
  /** By zone id, or by adcode of the place; built-up areas of one place are one. */
  | { readonly kind: 'bundled'; readonly layer: BundledAreas; readonly id: string };

/** An area made ready to be asked about. */
export interface Ground {
  readonly geometry: Polygon | MultiPolygon;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** A circle by geodesic distance, anything else by its edges; both exactly, border included. */
  holds(lon: number, lat: number): boolean;
  overlapM2(set: PolygonSet, feature: number, holds: (lon: number, lat: number) => boolean): number;
}

/** Null where there is no such area in the data. A circle's areas are those of a polygon of 4096 corners. */
export function groundOf(reference: Reference, area: AreaOfInterest): Ground | null {
  const geometry = geometryOf(reference, area);
  if (geometry === null) return null;
  const { bounds } = createPolygonSet([geometry]);
  const ground = createOverlapGround(geometry);
  return {
    geometry,
    bounds: [bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!],
    holds:
      area.kind === 'circle'
        ? (lon, lat) => geodesicDistanceM(area.lon, area.lat, lon, lat) <= area.radiusKm * 1000
        : ground.holds,
    overlapM2: ground.overlapM2,
  };
}

/** Rows of a column of positions that the ground holds, ascending. */
export function* findRowsWithin(
  ground: Ground,
  lons: ArrayLike<number>,
  lats: ArrayLike<number>,
): Steps<Uint32Array> {
  const [west, south, east, north] = ground.bounds;
  const slack = 1e-6;
  const rows: number[] = [];
  yield* inSlices(lons.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const [lon, lat] = [lons[i]!, lats[i]!];
      if (lon < west - slack || lon > east + slack || lat < south - slack || lat > north + slack) continue;
      if (ground.holds(lon, lat)) rows.push(i);
    }
  });
  return Uint32Array.from(rows);
}

function geometryOf(reference: Reference, area: AreaOfInterest): Polygon | MultiPolygon | null {
  switch (area.kind) {
    case 'outline':
      return area.geometry;
    case 'polygon':
    case 'circle':
      return { type: 'Polygon', coordinates: [ringOfShape(area)] };
    case 'bundled':
      return bundledGeometry(reference, area.layer, area.id);
  }
}

function bundledGeometry(reference: Reference, layer: BundledAreas, id: string): MultiPolygon | null {
  if (layer === 'neighbours')
    return reference.neighbours.find(({ adcode }) => adcode === id)?.geometry ?? null;
  if (layer === 'built-up-demo') {
    return join(reference.builtUpDemo.filter(({ placeAdcode }) => placeAdcode === id));
  }
  const zone = reference.zones.find(({ zoneId }) => zoneId === id);
  return join(reference.counties.filter(({ adcode }) => zone?.counties.includes(adcode)));
}

/** Several areas as one; parts of it share borders, which the kernels allow. */
function join(areas: readonly { readonly geometry: MultiPolygon }[]): MultiPolygon | null {
  if (areas.length === 0) return null;
  return { type: 'MultiPolygon', coordinates: areas.flatMap(({ geometry }) => geometry.coordinates) };
}
