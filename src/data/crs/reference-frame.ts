import type { CoordinateSystemId } from '../../domain/coordinate-system.ts';
import type { ZoneWidthDeg } from './gauss-kruger.ts';
import type { ObfuscatedDatum } from './obfuscated.ts';

/** A geodetic datum and how its degrees become WGS-84. */
export interface ReferenceFrame {
  readonly semiMajorM: number;
  readonly inverseFlattening: number;
  /** Geocentric translation to WGS-84 as PROJ writes it; null where there is none. */
  readonly toWgs84: string | null;
  /** To be added to positions to get WGS-84, metres on the ground, east and north. */
  readonly shiftM: readonly [east: number, north: number];
  /** What the step to WGS-84 may be off by, metres. */
  readonly accuracyM: number;
}

export type FrameId = 'wgs84' | 'cgcs2000' | 'xian80' | 'beijing54';

/**
 * Xi'an 80 and Beijing 54 are converted by national figures, since their local parameters are not public.
 *
 * Beijing 54: EPSG:15918 (Ordos basin, 107–110° E, 35–39° N, the nearest of EPSG's sets to the plans' region, which
 * proj4 and epsg.io take too).
 * EPSG gives 1 m there and 10–15 m for its sets for the coasts; over the 46 places the six differ by up to 13 m.
 * 30 m covers both.
 *
 * Xi'an 80: EPSG lists none. When CGCS2000 was introduced, the mapping authority stated by how much sheets move: Xi'an
 * 80 by −9…+43 m north and +76…+119 m east over the country (Beijing 54 by −29…−62 m and −56…+84 m, which agrees with
 * EPSG:15918). The middle of the range is applied; what remains is at most 34 m.
 *
 * CGCS2000 is ITRF97 at epoch 2000.0, and eastern China has since moved some 3 cm a year: 1 m.
 */
export const FRAMES: Readonly<Record<FrameId, ReferenceFrame>> = {
  wgs84: {
    semiMajorM: 6378137,
    inverseFlattening: 298.257223563,
    toWgs84: null,
    shiftM: [0, 0],
    accuracyM: 0,
  },
  cgcs2000: {
    semiMajorM: 6378137,
    inverseFlattening: 298.257222101,
    toWgs84: null,
    shiftM: [0, 0],
    accuracyM: 1,
  },
  xian80: {
    semiMajorM: 6378140,
    inverseFlattening: 298.257,
    toWgs84: null,
    shiftM: [97.5, 17],
    accuracyM: 35,
  },
  beijing54: {
    semiMajorM: 6378245,
    inverseFlattening: 298.3,
    toWgs84: '12.646,-155.176,-80.863',
    shiftM: [0, 0],
    accuracyM: 30,
  },
};

/**
 * How positions are written in a system. Gauss-Krüger `centralMeridian` is null where each easting has to begin with
 * its zone's number.
 */
export type Grid =
  | { readonly kind: 'obfuscated'; readonly datum: ObfuscatedDatum }
  | { readonly kind: 'degrees'; readonly frame: ReferenceFrame }
  | {
      readonly kind: 'gauss-kruger';
      readonly frame: ReferenceFrame;
      readonly zoneWidthDeg: ZoneWidthDeg;
      readonly centralMeridian: number | null;
      /** Whether eastings that go out begin with the zone's number; both ways are read where the meridian is known. */
      readonly writesZone: boolean;
    }
  | { readonly kind: 'utm'; readonly frame: ReferenceFrame; readonly centralMeridian: number }
  | { readonly kind: 'web-mercator' }
  /** Any other projection, in metres; `definition` is what proj4 reads. */
  | { readonly kind: 'projected'; readonly frame: ReferenceFrame; readonly definition: string };

/** The grid of each system that has a name of its own. */
export function gridOf(id: CoordinateSystemId, centralMeridian: number | null): Grid {
  switch (id) {
    case 'wgs84':
    case 'cgcs2000':
      return { kind: 'degrees', frame: FRAMES[id] };
    case 'gcj02':
    case 'bd09':
      return { kind: 'obfuscated', datum: id };
    case 'web-mercator':
      return { kind: 'web-mercator' };
    default: {
      const [frame, grid] = id.split('-') as ['cgcs2000' | 'xian80' | 'beijing54', 'gk3' | 'gk6'];
      const zoneWidthDeg = grid === 'gk3' ? 3 : 6;
      return {
        kind: 'gauss-kruger',
        frame: FRAMES[frame],
        zoneWidthDeg,
        centralMeridian,
        writesZone: centralMeridian === null,
      };
    }
  }
}
