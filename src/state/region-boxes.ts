import type { AreaId } from './areas.ts';

/** [west, south, east, north], degrees, WGS-84. */
export type Box = readonly [number, number, number, number];

/**
 * Boxes that the area switcher flies to: the extent of the counties of each area, rounded outwards to 0.05°.
 * Constants, so that the first view needs no data; a test compares them with the served boundaries.
 */
export const REGION_BOXES: Readonly<Record<AreaId, Box>> = {
  '2+26': [111.5, 34.15, 119.35, 41.1],
  汾渭平原: [106.25, 33.5, 114.15, 38.75],
  钦州: [108.15, 21.55, 109.9, 22.7],
  廊坊: [116.1, 38.45, 117.3, 40.1],
  聊城: [115.25, 35.75, 116.55, 37.05],
};

/** The map never leaves this box: all areas of the plans and their provinces, with room to pan. */
export const MAX_BOX: Box = [95, 16, 131, 49];
