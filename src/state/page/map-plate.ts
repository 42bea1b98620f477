import { placeOnMap } from '../../geo/map-scale.ts';
import type { Block } from './block.ts';
import type { PageGeography } from './page-geography.ts';
import type { Box, MapFrame } from './page-request.ts';

/** The corner for a plate over the map: the first one under which no national border or coast lies, else the first. */
export function platePlace(
  frame: MapFrame,
  plate: Block,
  geography: PageGeography | null,
  insetMm: number,
): Box {
  const { widthMm, heightMm } = plate;
  const right = frame.widthMm - widthMm - insetMm;
  const low = frame.heightMm - heightMm - insetMm;
  const corners = [
    [insetMm, insetMm],
    [right, insetMm],
    [insetMm, low],
    [right, low],
  ].map(([xMm = 0, yMm = 0]): Box => ({ xMm, yMm, widthMm, heightMm }));
  return (
    corners.find((corner) => geography === null || !coversBorder(frame, corner, geography)) ?? corners[0]!
  );
}

/** Whether the national border or the coast runs below a box on the map. */
export function coversBorder(frame: MapFrame, box: Box, { outerBorder }: PageGeography): boolean {
  for (let i = 0; i < outerBorder.length; i += 4) {
    const from = placeOnMap(frame.camera, frame, [outerBorder[i]!, outerBorder[i + 1]!]);
    const till = placeOnMap(frame.camera, frame, [outerBorder[i + 2]!, outerBorder[i + 3]!]);
    if (crossesBox(from, till, box)) return true;
  }
  return false;
}

/** Whether a segment has a point in a box (Liang and Barsky 1984). */
export function crossesBox(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { xMm, yMm, widthMm, heightMm }: Box,
): boolean {
  let [from, till] = [0, 1];
  const sides = [
    [x1 - x2, x1 - xMm],
    [x2 - x1, xMm + widthMm - x1],
    [y1 - y2, y1 - yMm],
    [y2 - y1, yMm + heightMm - y1],
  ];
  for (const [towards = 0, room = 0] of sides) {
    if (towards === 0) {
      if (room < 0) return false;
    } else if (towards < 0) from = Math.max(from, room / towards);
    else till = Math.min(till, room / towards);
  }
  return from <= till;
}
