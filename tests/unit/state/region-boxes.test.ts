import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readCounties } from '../../../data/boundaries/read-boundaries.ts';
import { AREA_IDS, type AreaId, isCountyInArea } from '../../../src/state/areas.ts';
import { type Box, MAX_BOX, REGION_BOXES } from '../../../src/state/region-boxes.ts';

/** How much larger than the area its box may be on each side, degrees. */
const SLACK_DEG = 0.15;

function boundsOf(area: AreaId): Box {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { geometry, properties } of readCounties().features) {
    if (!isCountyInArea(properties, area)) continue;
    for (const [lon, lat] of geometry.coordinates.flat(2) as [number, number][] & Position[]) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

describe('boxes of the area switcher', () => {
  it.each(AREA_IDS)('hold %s, closely', (area) => {
    const bounds = boundsOf(area);
    REGION_BOXES[area].forEach((side, at) => {
      const outward = at < 2 ? (bounds[at] as number) - side : side - (bounds[at] as number);
      expect(outward).toBeGreaterThanOrEqual(0);
      expect(outward).toBeLessThan(SLACK_DEG);
    });
  });

  it.each(AREA_IDS)('lie inside what the map may show: %s', (area) => {
    const [west, south, east, north] = REGION_BOXES[area];
    expect(west > MAX_BOX[0] && south > MAX_BOX[1] && east < MAX_BOX[2] && north < MAX_BOX[3]).toBe(true);
  });
});
