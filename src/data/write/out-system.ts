import type { Geometry, Position } from 'geojson';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { Bilingual } from '../../domain/messages.ts';
import { obfuscate } from '../crs/obfuscated.ts';

/** A coordinate system that files can be written in. */
export interface OutSystem {
  readonly system: CoordinateSystem;
  /** Short code for file names and columns, such as `gcj02` or `cgcs2000-gk3-117e`. */
  readonly code: string;
  readonly name: Bilingual;
  readonly unit: 'degree' | 'metre';
  /** EPSG code; null where the register has none (GCJ-02, BD-09). */
  readonly epsg: number | null;
  /** WKT 1 as ESRI writes it into a .prj; null where no standard description exists. */
  readonly wkt: string | null;
  fromWgs84(lon: number, lat: number): readonly [x: number, y: number];
}

export const WGS84_WKT =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
export const CGCS2000_WKT =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Degrees that files can be written in; CGCS2000 differs from WGS-84 by centimetres and is taken as the same. */
export const WGS84: OutSystem = {
  system: { id: 'wgs84', centralMeridian: null },
  code: 'wgs84',
  name: { zh: 'WGS-84 经纬度', en: 'WGS-84 degrees' },
  unit: 'degree',
  epsg: 4326,
  wkt: WGS84_WKT,
  fromWgs84: (lon, lat) => [lon, lat],
};

export const CGCS2000: OutSystem = {
  system: { id: 'cgcs2000', centralMeridian: null },
  code: 'cgcs2000',
  name: { zh: 'CGCS2000 经纬度', en: 'CGCS2000 degrees' },
  unit: 'degree',
  epsg: 4490,
  wkt: CGCS2000_WKT,
  fromWgs84: (lon, lat) => [lon, lat],
};

export const GCJ02: OutSystem = {
  system: { id: 'gcj02', centralMeridian: null },
  code: 'gcj02',
  name: { zh: 'GCJ-02 经纬度（高德、腾讯）', en: 'GCJ-02 degrees' },
  unit: 'degree',
  epsg: null,
  wkt: null,
  fromWgs84: (lon, lat) => obfuscate(lon, lat, 'gcj02'),
};

export const BD09: OutSystem = {
  system: { id: 'bd09', centralMeridian: null },
  code: 'bd09',
  name: { zh: 'BD-09 经纬度（百度）', en: 'BD-09 degrees' },
  unit: 'degree',
  epsg: null,
  wkt: null,
  fromWgs84: (lon, lat) => obfuscate(lon, lat, 'bd09'),
};

/** A geometry with every position moved from WGS-84; a third coordinate stays. Geometry collections included. */
export function moveGeometry(geometry: Geometry, { fromWgs84 }: OutSystem): Geometry {
  const move = ([lon, lat, ...rest]: Position): Position => [...fromWgs84(lon!, lat!), ...rest];
  const moveAll = (part: unknown): unknown =>
    typeof (part as unknown[])[0] === 'number' ? move(part as Position) : (part as unknown[]).map(moveAll);
  if (geometry.type === 'GeometryCollection') {
    return {
      type: 'GeometryCollection',
      geometries: geometry.geometries.map((part) => moveGeometry(part, { fromWgs84 } as OutSystem)),
    };
  }
  return { ...geometry, coordinates: moveAll(geometry.coordinates) } as Geometry;
}
