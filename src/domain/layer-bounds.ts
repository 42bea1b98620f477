import type { Geometry } from 'geojson';
import type { Bounds } from './large-layer.ts';

/** [west, south, east, north] in degrees; null where there is no position. Points get some room around them. */
export function boundsOfGeometries(geometries: readonly Geometry[]): Bounds | null {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const take = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value;
    if (typeof lon !== 'number') {
      for (const part of value) take(part);
      return;
    }
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  };
  for (const geometry of geometries) if ('coordinates' in geometry) take(geometry.coordinates);
  if (box.west > box.east) return null;
  const marginDeg = Math.max(0, 0.02 - (box.east - box.west) / 2, 0.02 - (box.north - box.south) / 2);
  return [box.west - marginDeg, box.south - marginDeg, box.east + marginDeg, box.north + marginDeg];
}
