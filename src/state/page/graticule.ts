import { type LonLatBounds, type MapCamera, placeOnMap, type SizeMm } from '../../geo/map-scale.ts';

/** A meridian or parallel where it crosses the map. */
export interface GraticuleLine {
  readonly degrees: number;
  /** Millimetres from the map's left edge (meridians) or top edge (parallels). */
  readonly atMm: number;
}

export interface Graticule {
  /** Degrees between two lines; the same for both directions. */
  readonly stepDeg: number;
  readonly meridians: readonly GraticuleLine[];
  readonly parallels: readonly GraticuleLine[];
}

/** Steps that read well in degrees, minutes and seconds, in seconds of arc. */
const STEPS_S = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 18_000, 36_000, 54_000, 72_000,
];

/** Lines at a round step, the least one whose lines stand at least `apartMm` from each other. */
export function graticuleOf(
  camera: MapCamera,
  size: SizeMm,
  bounds: LonLatBounds,
  apartMm: number,
): Graticule {
  const [west, south, east, north] = bounds;
  const mmPerSecond = Math.min(
    size.widthMm / ((east - west) * 3600),
    size.heightMm / ((north - south) * 3600),
  );
  const stepS = STEPS_S.find((step) => step * mmPerSecond >= apartMm) ?? STEPS_S.at(-1)!;
  const lines = (from: number, till: number, place: (degrees: number) => number): GraticuleLine[] => {
    const first = Math.ceil((from * 3600) / stepS);
    const last = Math.floor((till * 3600) / stepS);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
      const degrees = ((first + i) * stepS) / 3600;
      return { degrees, atMm: place(degrees) };
    });
  };
  return {
    stepDeg: stepS / 3600,
    meridians: lines(west, east, (lon) => placeOnMap(camera, size, [lon, camera.lat])[0]),
    parallels: lines(south, north, (lat) => placeOnMap(camera, size, [camera.lon, lat])[1]),
  };
}

/** 116°30′E: as many parts as the step asks for. */
export function degreesText(degrees: number, stepDeg: number, axis: 'lon' | 'lat'): string {
  const sides = axis === 'lon' ? 'EW' : 'NS';
  const stepS = Math.round(stepDeg * 3600);
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = stepS % 3600 === 0 ? '' : `${two(Math.floor(seconds / 60) % 60)}′`;
  const rest = stepS % 60 === 0 ? '' : `${two(seconds % 60)}″`;
  return `${Math.floor(seconds / 3600)}°${minutes}${rest}${degrees < 0 ? sides[1] : sides[0]}`;
}
