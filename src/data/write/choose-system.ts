import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { OutSystemId } from '../../domain/export-plan.ts';
import type { TableNote } from '../../domain/import-plan.ts';
import { createConverter } from '../crs/create-converter.ts';
import { BD09, CGCS2000, CGCS2000_WKT, GCJ02, type OutSystem, WGS84, WGS84_WKT } from './out-system.ts';

const DEGREES = { wgs84: WGS84, cgcs2000: CGCS2000, gcj02: GCJ02, bd09: BD09 } as const;

/** Zones of China; beyond them the register has no codes. */
const MERIDIANS = { first: 75, last: 135 };

/**
 * A coordinate system to write in. Gauss-Krüger takes one zone for the whole file, so that it has one description:
 * the given central meridian (degrees east), or the one nearest to the middle of `lons`; eastings carry no zone
 * number. Rows that lie further from it than the zone's own width are noted.
 */
export async function chooseOutSystem(
  id: OutSystemId,
  lons: ArrayLike<number>,
  centralMeridian: number | null = null,
): Promise<{ readonly system: OutSystem; readonly notes: readonly TableNote[] }> {
  if (id === 'wgs84' || id === 'cgcs2000' || id === 'gcj02' || id === 'bd09') {
    return { system: DEGREES[id], notes: [] };
  }
  if (id === 'web-mercator') {
    return { system: webMercator(await forwardOf({ id, centralMeridian: null })), notes: [] };
  }
  const [west, east] = spanOf(lons);
  const widthDeg = id === 'cgcs2000-gk3' ? 3 : 6;
  const meridian = centralMeridian ?? nearestMeridian((west + east) / 2, widthDeg);
  const forward = await forwardOf({ id, centralMeridian: meridian });
  const farDeg = Math.max(meridian - west, east - meridian);
  return {
    system: gaussKrueger(id, meridian, forward),
    notes:
      farDeg <= widthDeg
        ? []
        : [{ code: 'write-far-from-meridian', params: { meridian, degrees: Math.round(farDeg) } }],
  };
}

type Forward = OutSystem['fromWgs84'];

async function forwardOf(system: CoordinateSystem): Promise<Forward> {
  const converter = await createConverter(system);
  if (!converter.ok) throw new Error(`no converter: ${converter.error.code}`);
  return converter.fromWgs84;
}

function spanOf(lons: ArrayLike<number>): [west: number, east: number] {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < lons.length; i++) {
    west = Math.min(west, lons[i]!);
    east = Math.max(east, lons[i]!);
  }
  return west <= east ? [west, east] : [117, 117];
}

function nearestMeridian(lon: number, widthDeg: number): number {
  const offset = widthDeg === 3 ? 0 : 3;
  const nearest = Math.round((lon - offset) / widthDeg) * widthDeg + offset;
  return Math.min(Math.max(nearest, MERIDIANS.first), MERIDIANS.last);
}

/** EPSG:4534–4554 (3°) and 4502–4512 (6°): eastings without a zone's number. */
function gaussKrueger(id: 'cgcs2000-gk3' | 'cgcs2000-gk6', meridian: number, forward: Forward): OutSystem {
  const widthDeg = id === 'cgcs2000-gk3' ? 3 : 6;
  const zone = (meridian - MERIDIANS.first) / widthDeg;
  const listed = Number.isInteger(zone) && zone >= 0 && meridian <= MERIDIANS.last;
  const esriName = widthDeg === 3 ? 'CGCS2000_3_Degree_GK_CM' : 'CGCS2000_GK_CM';
  return {
    system: { id, centralMeridian: meridian },
    code: `${id}-${meridian}e`,
    name: {
      zh: `CGCS2000 高斯-克吕格 ${widthDeg} 度带，中央经线 ${meridian}°E`,
      en: `CGCS2000 / ${widthDeg}-degree Gauss-Kruger CM ${meridian}E`,
    },
    unit: 'metre',
    epsg: listed ? (widthDeg === 3 ? 4534 : 4502) + zone : null,
    wkt: `PROJCS["${esriName}_${meridian}E",${CGCS2000_WKT},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian.toFixed(1)}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
    fromWgs84: forward,
  };
}

function webMercator(forward: Forward): OutSystem {
  return {
    system: { id: 'web-mercator', centralMeridian: null },
    code: 'web-mercator',
    name: { zh: 'Web 墨卡托', en: 'WGS 84 / Pseudo-Mercator' },
    unit: 'metre',
    epsg: 3857,
    wkt: `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${WGS84_WKT},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`,
    fromWgs84: forward,
  };
}
