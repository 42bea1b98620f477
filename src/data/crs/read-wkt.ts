import type { Proj4 } from './load-proj4.ts';
import { FRAMES, type Grid, type ReferenceFrame } from './reference-frame.ts';

const DEGREES_PER_RADIAN = 180 / Math.PI;

export type WktProblem = 'crs-unreadable' | 'crs-unsupported' | 'crs-datum-unknown';

/** What proj4 makes of a definition, as far as it is asked for here. */
interface ParsedCrs {
  readonly projName?: string;
  readonly units?: string;
  readonly a?: number;
  readonly rf?: number;
  /** Radians. */
  readonly long0?: number | null;
  readonly lat0?: number | null;
  readonly k0?: number;
  readonly x0?: number;
  readonly y0?: number;
  readonly sphere?: boolean;
  readonly from_greenwich?: number;
  readonly datum_params?: readonly (string | number)[];
}

/** The grid that a WKT (1, 2 or ESRI's) describes, Gauss-Krüger zones recognised whoever wrote them. */
export function gridOfWkt(wkt: string, proj4: Proj4): Grid | WktProblem {
  const definition = horizontalPart(wkt.trim());
  const parsed = parseDefinition(definition, proj4);
  if (parsed === null) return 'crs-unreadable';
  if (parsed.projName === undefined || parsed.projName === 'identity') return 'crs-unsupported';
  if (parsed.from_greenwich) return 'crs-unsupported';
  if (parsed.sphere && /merc/i.test(parsed.projName)) return { kind: 'web-mercator' };
  const frame = frameOf(parsed, wkt);
  if (frame === null) return 'crs-datum-unknown';
  if (parsed.projName === 'longlat') {
    return /^degree/.test(parsed.units ?? 'degree') ? { kind: 'degrees', frame } : 'crs-unsupported';
  }
  return transverseMercator(parsed, wkt, frame) ?? { kind: 'projected', frame, definition };
}

/** proj4 throws what it cannot read. */
function parseDefinition(definition: string, proj4: Proj4): ParsedCrs | null {
  try {
    return new proj4.Proj(definition) as unknown as ParsedCrs;
  } catch {
    return null;
  }
}

/** The plane part of a system with heights, which proj4 does not read as a whole. */
function horizontalPart(wkt: string): string {
  if (!/^(COMPD_CS|COMPOUNDCRS)\b/i.test(wkt)) return wkt;
  const start = wkt.search(/\b(PROJCS|PROJCRS|PROJECTEDCRS|GEOGCS|GEOGCRS|GEOGRAPHICCRS)\s*\[/i);
  if (start === -1) return wkt;
  let depth = 0;
  for (let i = start; i < wkt.length; i++) {
    if (wkt[i] === '[') depth += 1;
    if (wkt[i] === ']' && --depth === 0) return wkt.slice(start, i + 1);
  }
  return wkt;
}

/** By the ellipsoid, which each of the datums used in China has for itself, and by name where others share it. */
function frameOf({ a, rf, datum_params }: ParsedCrs, wkt: string): ReferenceFrame | null {
  const isLike = ({ semiMajorM, inverseFlattening }: ReferenceFrame) =>
    a !== undefined &&
    rf !== undefined &&
    Math.abs(a - semiMajorM) < 0.5 &&
    Math.abs(rf - inverseFlattening) < 2e-4;
  const local = localParameters(datum_params);
  const withLocal = (frame: ReferenceFrame): ReferenceFrame =>
    local === null ? frame : { ...frame, toWgs84: local, shiftM: [0, 0] };
  if (isLike(FRAMES.xian80)) return withLocal(FRAMES.xian80);
  if (isLike(FRAMES.beijing54)) {
    // The same ellipsoid, tied to the earth elsewhere.
    return /new[ _]beijing|pulkovo|s-?42/i.test(wkt) ? null : withLocal(FRAMES.beijing54);
  }
  if (!isLike(FRAMES.wgs84) || local !== null) return null;
  return /WGS|World[ _]Geodetic/i.test(wkt) ? FRAMES.wgs84 : FRAMES.cgcs2000;
}

/** Parameters to WGS-84 that the file itself states; null where it states none, or zeros. */
function localParameters(params: ParsedCrs['datum_params']): string | null {
  if (params === undefined || params.every((value) => Number(value) === 0)) return null;
  return params.join(',');
}

function transverseMercator(parsed: ParsedCrs, wkt: string, frame: ReferenceFrame): Grid | null {
  const { projName = '', long0, lat0, k0, x0 = 0, y0 = 0 } = parsed;
  if (!/^(gauss|transverse|tmerc|etmerc)/i.test(projName) || long0 == null) return null;
  if ((lat0 ?? 0) !== 0 || y0 !== 0) return null;
  const centralMeridian = Math.round(long0 * DEGREES_PER_RADIAN * 1e9) / 1e9;
  if (k0 === 0.9996 && x0 === 500_000) return { kind: 'utm', frame, centralMeridian };
  if (k0 !== 1 || x0 % 1_000_000 !== 500_000) return null;
  const zone = Math.floor(x0 / 1_000_000);
  const isThreeDegree = zone === 0 ? /3[ _-]?degree/i.test(wkt) : zone * 3 === centralMeridian;
  return {
    kind: 'gauss-kruger',
    frame,
    zoneWidthDeg: isThreeDegree ? 3 : 6,
    centralMeridian,
    writesZone: zone !== 0,
  };
}
