import { decodeText, type Encoding } from '../decode-text.ts';
import { type TableResult, tableProblem } from './table.ts';

/** Beyond this, features do not share a table. */
const MAX_COLUMNS = 2000;

/** CRS names of the obsolete `crs` member that mean plain degrees (WGS-84, CGCS2000). */
const DEGREES = /(CRS84|EPSG:+(.*:)?(4326|4490))$/i;

/**
 * Reads a GeoJSON FeatureCollection (or one Feature) of points as a table: the properties of all features, and
 * the position in two columns of its own. A feature that is no point keeps its row, with its geometry as text.
 */
export function readGeoJson(bytes: Uint8Array, encoding: Encoding): TableResult {
  if (bytes.length === 0) return tableProblem('file-empty');
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return tableProblem('encoding-invalid', { encoding: decoded.tried });
  let root: unknown;
  try {
    root = JSON.parse(decoded.text);
  } catch (cause) {
    return tableProblem('json-invalid', { reason: cause instanceof Error ? cause.message : String(cause) });
  }
  if (!isObject(root)) return tableProblem('geojson-not-features');
  const features = root.type === 'Feature' ? [root] : root.features;
  if (!Array.isArray(features)) return tableProblem('geojson-not-features');
  const crs = crsName(root);
  if (crs !== null && !DEGREES.test(crs)) return tableProblem('crs-unsupported', { crs });

  const names = new Set<string>();
  const records = features.map((feature: unknown) => {
    const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
    for (const name of Object.keys(properties)) names.add(name);
    return {
      properties,
      position: positionOf(feature),
      id: isObject(feature) ? cellText(feature.id) : '',
    };
  });
  if (names.size > MAX_COLUMNS) return tableProblem('too-many-columns', { limit: MAX_COLUMNS });
  const columns = [...names];
  return {
    ok: true,
    table: {
      header: ['geometry.lon', 'geometry.lat', 'feature.id', ...columns],
      rows: records.map(({ properties, position, id }) => [
        ...position,
        id,
        ...columns.map((name) => cellText(Object.hasOwn(properties, name) ? properties[name] : null)),
      ]),
      sheetRow: (row) => row + 1,
      positionColumns: { lon: 0, lat: 1 },
      encoding: decoded.encoding,
      notes: [],
    },
  };
}

function positionOf(feature: unknown): [lon: string, lat: string] {
  if (!isObject(feature)) return [cellText(feature), ''];
  const { geometry } = feature;
  if (!isObject(geometry)) return ['', ''];
  if (geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) return [cellText(geometry), ''];
  return [cellText(geometry.coordinates[0]), cellText(geometry.coordinates[1])];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than the stack: the row stays, the value is shown as unreadable.
    return '{…}';
  }
}

function crsName(root: Record<string, unknown>): string | null {
  const properties = isObject(root.crs) ? root.crs.properties : null;
  return isObject(properties) && typeof properties.name === 'string' ? properties.name : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
