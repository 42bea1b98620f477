import { centralMeridianOf, type ZoneWidthDeg } from './gauss-kruger.ts';
import { FRAMES, type FrameId, type Grid } from './reference-frame.ts';

/**
 * Runs of EPSG codes of the Chinese Gauss-Krüger zones. The first code is the first zone (13 of 6°, 25 of 3°, central
 * meridian 75° E), with eastings that begin with the zone's number or not. Either way of writing is read: the
 * meridian is known.
 */
const GAUSS_KRUGER_RUNS: readonly (readonly [
  first: number,
  frame: FrameId,
  width: ZoneWidthDeg,
  writesZone: boolean,
])[] = [
  [2327, 'xian80', 6, true],
  [2338, 'xian80', 6, false],
  [2349, 'xian80', 3, true],
  [2370, 'xian80', 3, false],
  [2401, 'beijing54', 3, true],
  [2422, 'beijing54', 3, false],
  [21413, 'beijing54', 6, true],
  [21453, 'beijing54', 6, false],
  [4491, 'cgcs2000', 6, true],
  [4502, 'cgcs2000', 6, false],
  [4513, 'cgcs2000', 3, true],
  [4534, 'cgcs2000', 3, false],
];
const RUN_LENGTH = { 3: 21, 6: 11 } as const;
const FIRST_ZONE = { 3: 25, 6: 13 } as const;

/** Geographic codes; 4480 and 4979 are 4490 and 4326 with heights. */
const GEOGRAPHIC: Readonly<Record<number, FrameId>> = {
  4326: 'wgs84',
  4979: 'wgs84',
  4490: 'cgcs2000',
  4480: 'cgcs2000',
  4610: 'xian80',
  4214: 'beijing54',
};

/** Web Mercator and the unofficial codes that it had before it had 3857. */
const WEB_MERCATOR = [3857, 3785, 102100, 102113, 900913];

/** The grid of an EPSG code of the systems that are used in China; null for any other. */
export function gridOfEpsg(code: number): Grid | null {
  const frame = GEOGRAPHIC[code];
  if (frame !== undefined) return { kind: 'degrees', frame: FRAMES[frame] };
  if (WEB_MERCATOR.includes(code)) return { kind: 'web-mercator' };
  // WGS 84 / UTM north: zones 43 to 53 are China's.
  if (code >= 32643 && code <= 32653) {
    return { kind: 'utm', frame: FRAMES.wgs84, centralMeridian: (code - 32600) * 6 - 183 };
  }
  for (const [first, runFrame, width, writesZone] of GAUSS_KRUGER_RUNS) {
    const step = code - first;
    if (step < 0 || step >= RUN_LENGTH[width]) continue;
    const centralMeridian = centralMeridianOf(FIRST_ZONE[width] + step, width);
    return {
      kind: 'gauss-kruger',
      frame: FRAMES[runFrame],
      zoneWidthDeg: width,
      centralMeridian,
      writesZone,
    };
  }
  return null;
}

/** The number in `EPSG:4490`, `urn:ogc:def:crs:EPSG::4490` or an opengis.net address; CRS84 is 4326. */
export function epsgCodeOf(definition: string): number | null {
  const text = definition.trim();
  if (/^(urn:ogc:def:crs:)?OGC:[\d.]*:?CRS84h?$|\/OGC\/[\d.]+\/CRS84h?$/i.test(text)) return 4326;
  const code =
    /^(?:EPSG:|urn:ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/)(\d+)$/i;
  const found = code.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
