import type { ConvertedPosition, Converter, PositionProblem } from './converter.ts';
import { createFrameShift, ellipsoidOf, type FrameShift } from './frame-shift.ts';
import { centralMeridianOf, FALSE_EASTING_M, readEasting, withZone, zoneAt } from './gauss-kruger.ts';
import type { Proj4, Projection } from './load-proj4.ts';
import { inChina, judgeMercator, judgeMetres, looksLikeDegrees } from './plausible.ts';
import { FRAMES, type Grid, type ReferenceFrame } from './reference-frame.ts';

/** Universal transverse Mercator, north. */
export function utmConverter(grid: Grid & { kind: 'utm' }, proj4: Proj4): Converter {
  const projection = transverse(proj4, grid.frame, grid.centralMeridian, 0.9996);
  return planeConverter(projection, grid.frame, proj4, judgeMetres);
}

/** The web maps' Mercator: geodetic WGS-84 degrees on a sphere. */
export function mercatorConverter(proj4: Proj4): Converter {
  const projection = proj4('+proj=longlat +R=6378137 +no_defs', '+proj=merc +R=6378137 +no_defs');
  return planeConverter(projection, FRAMES.wgs84, proj4, judgeMercator);
}

/** Any other projection that proj4 knows. */
export function otherConverter(grid: Grid & { kind: 'projected' }, proj4: Proj4): Converter {
  const projection = proj4(ellipsoidOf(grid.frame), grid.definition);
  return planeConverter(projection, grid.frame, proj4, (x, y) =>
    looksLikeDegrees(x, y) ? 'position-in-degrees' : null,
  );
}

/** Gauss-Krüger with the zone in each easting, or one chosen meridian. */
export function gaussKrugerConverter(grid: Grid & { kind: 'gauss-kruger' }, proj4: Proj4): Converter {
  const { frame, zoneWidthDeg, centralMeridian, writesZone } = grid;
  const shift = createFrameShift(frame, proj4);
  const projections = new Map<number, Projection>();
  const projectionOf = (meridian: number): Projection => {
    let projection = projections.get(meridian);
    if (projection === undefined) {
      projection = transverse(proj4, frame, meridian, 1);
      projections.set(meridian, projection);
    }
    return projection;
  };
  return {
    ok: true,
    unit: 'metres',
    accuracyM: frame.accuracyM,
    toWgs84(x, y) {
      const problem = judgeMetres(x, y);
      if (problem !== null) return { ok: false, problem };
      const easting = readEasting(x, zoneWidthDeg, centralMeridian);
      if (!easting.ok) return easting;
      return unproject(projectionOf(easting.centralMeridian), shift, easting.eastingM, y);
    },
    fromWgs84(lon, lat) {
      const zone = zoneAt(centralMeridian ?? lon, zoneWidthDeg);
      const meridian = centralMeridian ?? centralMeridianOf(zone, zoneWidthDeg);
      const [eastingM, northingM] = project(projectionOf(meridian), shift, lon, lat);
      return [writesZone ? withZone(eastingM, zone) : eastingM, northingM];
    },
  };
}

function project(
  projection: Projection,
  shift: FrameShift,
  lon: number,
  lat: number,
): readonly [number, number] {
  return projection.forward([...shift.fromWgs84(lon, lat)]) as [number, number];
}

function unproject(projection: Projection, shift: FrameShift, x: number, y: number): ConvertedPosition {
  const [ownLon, ownLat] = projection.inverse([x, y]) as [number, number];
  const [lon, lat] = shift.toWgs84(ownLon, ownLat);
  return inChina(lon, lat) ? { ok: true, lon, lat } : { ok: false, problem: 'position-outside-china' };
}

function planeConverter(
  projection: Projection,
  frame: ReferenceFrame,
  proj4: Proj4,
  judge: (x: number, y: number) => PositionProblem | null,
): Converter {
  const shift = createFrameShift(frame, proj4);
  return {
    ok: true,
    unit: 'metres',
    accuracyM: frame.accuracyM,
    toWgs84(x, y) {
      const problem = judge(x, y);
      return problem === null ? unproject(projection, shift, x, y) : { ok: false, problem };
    },
    fromWgs84: (lon, lat) => project(projection, shift, lon, lat),
  };
}

function transverse(proj4: Proj4, frame: ReferenceFrame, centralMeridian: number, scale: number): Projection {
  const { semiMajorM, inverseFlattening } = frame;
  return proj4(
    ellipsoidOf(frame),
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=${scale} +x_0=${FALSE_EASTING_M} +y_0=0 ` +
      `+a=${semiMajorM} +rf=${inverseFlattening} +units=m +no_defs`,
  );
}
