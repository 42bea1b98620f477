import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the planar area in square degrees: positive when the ring runs anticlockwise. */
export function signedRingArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    sum += x0! * y1! - x1! * y0!;
  }
  return sum;
}

/** As a MultiPolygon with outer rings anticlockwise and holes clockwise (RFC 7946, 3.1.6). */
export function toRfcMultiPolygon(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) =>
    rings.map((ring, index) => (signedRingArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
  );
  return { type: 'MultiPolygon', coordinates };
}
