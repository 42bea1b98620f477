import type { Geometry, Position } from 'geojson';

/** A geometry as well-known text (OGC 06-103r4), two dimensions, every digit of its coordinates. */
export function toWkt(geometry: Geometry): string {
  if (geometry.type === 'GeometryCollection') {
    const parts = geometry.geometries.map(toWkt);
    return parts.length === 0 ? 'GEOMETRYCOLLECTION EMPTY' : `GEOMETRYCOLLECTION (${parts.join(', ')})`;
  }
  const name = geometry.type.toUpperCase();
  if (geometry.coordinates.length === 0) return `${name} EMPTY`;
  if (geometry.type === 'Point') return `${name} (${positionText(geometry.coordinates)})`;
  return `${name} ${nestedText(geometry.coordinates)}`;
}

function nestedText(part: readonly unknown[]): string {
  const texts = part.map((inner) =>
    typeof (inner as unknown[])[0] === 'number'
      ? positionText(inner as Position)
      : nestedText(inner as unknown[]),
  );
  return `(${texts.join(', ')})`;
}

function positionText([x, y]: Position): string {
  return `${x} ${y}`;
}
