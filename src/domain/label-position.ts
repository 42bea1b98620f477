import type { Geometry, Position } from 'geojson';

/**
 * Where the name of a geometry goes, in its own coordinates: on a point, in the middle of a line's corners, in the
 * centroid of an area's largest part, which may lie outside a crooked one. Null where there is no position.
 */
export function labelPosition(geometry: Geometry): Position | null {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
      return geometry.coordinates[0] ?? null;
    case 'LineString':
      return middle(geometry.coordinates);
    case 'MultiLineString':
      return middle(geometry.coordinates.toSorted((a, b) => b.length - a.length)[0] ?? []);
    case 'Polygon':
      return centroid(geometry.coordinates[0] ?? []);
    case 'MultiPolygon': {
      const rings = geometry.coordinates.map(([outer]) => outer ?? []);
      return centroid(rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ?? []);
    }
    case 'GeometryCollection':
      return null;
  }
}

function middle(corners: readonly Position[]): Position | null {
  return corners[Math.floor(corners.length / 2)] ?? null;
}

/** Of a closed ring; its corner where it has no area. */
function centroid(ring: readonly Position[]): Position | null {
  const first = ring[0];
  const twice = 2 * area(ring);
  if (first === undefined || twice === 0) return first ?? null;
  let [x, y] = [0, 0];
  eachSide(ring, (dx0, dy0, dx1, dy1) => {
    const cross = dx0 * dy1 - dx1 * dy0;
    x += (dx0 + dx1) * cross;
    y += (dy0 + dy1) * cross;
  });
  return [first[0]! + x / (3 * twice), first[1]! + y / (3 * twice)];
}

/** Signed, in square degrees. */
function area(ring: readonly Position[]): number {
  let twice = 0;
  eachSide(ring, (x0, y0, x1, y1) => {
    twice += x0 * y1 - x1 * y0;
  });
  return twice / 2;
}

/** Sides seen from the first corner, so that digits are not lost in large coordinates. */
function eachSide(
  ring: readonly Position[],
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
) {
  const [lon, lat] = [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0];
  for (let at = 1; at < ring.length; at++) {
    const [a, b] = [ring[at - 1]!, ring[at]!];
    visit(a[0]! - lon, a[1]! - lat, b[0]! - lon, b[1]! - lat);
  }
}
