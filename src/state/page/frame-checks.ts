import { placeOnMap } from '../../geo/map-scale.ts';
import { coversBorder, crossesBox } from './map-plate.ts';
import type { PageGeography } from './page-geography.ts';
import type { Box, MapFrame } from './page-request.ts';

/** What of the national border and the coast a frame shows. */
export interface BorderInFrame {
  readonly isInside: boolean;
  /** It leaves the frame somewhere. */
  readonly isCut: boolean;
  /** What lies over the map lies over it. */
  readonly isCovered: boolean;
}

/** O(segments of the outer border). */
export function borderInFrame(frame: MapFrame, geography: PageGeography): BorderInFrame {
  const { outerBorder } = geography;
  const { widthMm, heightMm, plate } = frame;
  const whole: Box = { xMm: 0, yMm: 0, widthMm, heightMm };
  const isIn = ([x, y]: readonly [number, number]) => x >= 0 && x <= widthMm && y >= 0 && y <= heightMm;
  let [isInside, isCut] = [false, false];
  for (let i = 0; i < outerBorder.length; i += 4) {
    const from = placeOnMap(frame.camera, frame, [outerBorder[i]!, outerBorder[i + 1]!]);
    const till = placeOnMap(frame.camera, frame, [outerBorder[i + 2]!, outerBorder[i + 3]!]);
    if (!crossesBox(from, till, whole)) continue;
    isInside = true;
    if (!isIn(from) || !isIn(till)) isCut = true;
  }
  return { isInside, isCut, isCovered: plate !== null && coversBorder(frame, plate, geography) };
}

/** Provinces whose names would stand in the frame. */
export function provincesInFrame({ bounds }: MapFrame, { provinces }: PageGeography): number {
  const [west, south, east, north] = bounds;
  return provinces.filter(({ at: [lon, lat] }) => lon > west && lon < east && lat > south && lat < north)
    .length;
}

/** Points a side at which the frame is looked at. */
const SAMPLES = 24;

/** Share of the frame that lies in no province, 0 … 1, from a grid of points. O(points × segments). */
export function shareBeyondLand(frame: MapFrame, { outerBorder }: PageGeography): number {
  const [west, south, east, north] = frame.bounds;
  const between = (from: number, till: number, i: number) => from + ((till - from) * (i + 0.5)) / SAMPLES;
  let beyond = 0;
  for (let row = 0; row < SAMPLES; row++) {
    // One parallel at a time: where it crosses the border, land begins or ends.
    const crossings = crossingsAt(between(south, north, row), outerBorder);
    for (let column = 0; column < SAMPLES; column++) {
      const lon = between(west, east, column);
      const before = crossings.filter((crossing) => crossing < lon).length;
      if (before % 2 === 0) beyond++;
    }
  }
  return beyond / SAMPLES ** 2;
}

function crossingsAt(lat: number, border: Float64Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < border.length; i += 4) {
    const [x1, y1, x2, y2] = [border[i]!, border[i + 1]!, border[i + 2]!, border[i + 3]!];
    if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
  }
  return found;
}
