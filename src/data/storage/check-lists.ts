/*
 * Checks of lists that may have a million items: by hand, since a schema library would build a result for each.
 */

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function isTextTable(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every(isTextList);
}

/** How deep the positions lie in the coordinates of each type. */
const POSITION_DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** A geometry that a layer may have: any but a collection, every position on the globe. */
export function isLayerGeometry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(POSITION_DEPTH, type)) return false;
  return hasPositions(coordinates, POSITION_DEPTH[type]!);
}

function hasPositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.every((item) => hasPositions(item, depth - 1));
  const [lon, lat] = value;
  return (
    value.length >= 2 &&
    value.every(Number.isFinite) &&
    Math.abs(lon as number) <= 180 &&
    Math.abs(lat as number) <= 90
  );
}
