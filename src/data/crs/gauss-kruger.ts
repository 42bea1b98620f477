/** Every Gauss-Krüger zone of China has its false origin this far west of its central meridian, metres. */
export const FALSE_EASTING_M = 500_000;
/** An easting that carries its zone's number has it in the millions. */
const ZONE_UNIT_M = 1_000_000;

/** Numbers of the zones that touch China. The two widths share no number. */
const ZONES = { 3: { first: 25, last: 45 }, 6: { first: 13, last: 23 } } as const;
/**
 * Half a zone is at most 167 km (3°) and 334 km (6°) wide at 3° N; positions a little beyond their zone's edge are
 * common where a county lies across it.
 */
const HALF_WIDTH_M = { 3: 300_000, 6: 450_000 } as const;

export type ZoneWidthDeg = keyof typeof ZONES;

export type EastingProblem = 'zone-missing' | 'zone-unknown' | 'zone-contradicts' | 'easting-out-of-range';

export type EastingReading =
  | {
      readonly ok: true;
      readonly centralMeridian: number;
      /** Metres from the false origin, without the zone's number. */
      readonly eastingM: number;
    }
  | { readonly ok: false; readonly problem: EastingProblem };

/** Degrees east: zone 39 of 3° and zone 20 of 6° both have 117. */
export function centralMeridianOf(zone: number, width: ZoneWidthDeg): number {
  return width === 3 ? zone * 3 : zone * 6 - 3;
}

/** The zone whose central meridian is nearest to a longitude, within the zones of China. */
export function zoneAt(lon: number, width: ZoneWidthDeg): number {
  const zone = width === 3 ? Math.round(lon / 3) : Math.round((lon + 3) / 6);
  return Math.min(ZONES[width].last, Math.max(ZONES[width].first, zone));
}

/** Whether a meridian is one that the zones of a width have. */
export function isZoneMeridian(centralMeridian: number, width: ZoneWidthDeg): boolean {
  return centralMeridianOf(zoneAt(centralMeridian, width), width) === centralMeridian;
}

/**
 * Splits an easting into its zone and the metres within. A chosen meridian has to agree with the zone's number. With a
 * number in front the rest must lie in that zone; without one, files of a whole province keep one meridian far beyond
 * its zone, and the projection is exact there too: whether the place is in China is then the test.
 */
export function readEasting(
  easting: number,
  width: ZoneWidthDeg,
  centralMeridian: number | null,
): EastingReading {
  if (easting > -ZONE_UNIT_M && easting < ZONE_UNIT_M) {
    if (centralMeridian === null) return { ok: false, problem: 'zone-missing' };
    return { ok: true, centralMeridian, eastingM: easting };
  }
  const zone = Math.floor(easting / ZONE_UNIT_M);
  if (zone < ZONES[width].first || zone > ZONES[width].last) return { ok: false, problem: 'zone-unknown' };
  const ownMeridian = centralMeridianOf(zone, width);
  if (centralMeridian !== null && centralMeridian !== ownMeridian) {
    return { ok: false, problem: 'zone-contradicts' };
  }
  return within(easting - zone * ZONE_UNIT_M, width, ownMeridian);
}

/** The easting with its zone's number in front. */
export function withZone(eastingM: number, zone: number): number {
  return zone * ZONE_UNIT_M + eastingM;
}

function within(eastingM: number, width: ZoneWidthDeg, centralMeridian: number): EastingReading {
  if (Math.abs(eastingM - FALSE_EASTING_M) > HALF_WIDTH_M[width]) {
    return { ok: false, problem: 'easting-out-of-range' };
  }
  return { ok: true, centralMeridian, eastingM };
}
