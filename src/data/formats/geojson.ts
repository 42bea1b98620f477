import type { Geometry } from 'geojson';
import {
  type FileFormat,
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type SourceRow,
  type StatedCrs,
} from './format.ts';
import { detectEncoding, streamText } from './text-stream.ts';

/** Beyond this, features do not share a table. */
const MAX_COLUMNS = 2000;

/** Features handed on at a time. */
const BATCH_ROWS = 2000;

/** CRS names of the obsolete `crs` member that mean plain degrees (WGS-84, CGCS2000). */
const DEGREES = /(CRS84|EPSG:+(.*:)?(4326|4490))$/i;

/** GeoJSON (RFC 7946): a FeatureCollection or one Feature, whole in memory. */
export const geoJsonFormat: Pick<FileFormat, 'open'> = { open: openGeoJson };

async function openGeoJson({ blob }: InputFile, { encoding, signal }: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  const detected = await detectEncoding(blob, encoding, signal);
  if (!detected.ok) return detected;
  let text = '';
  for await (const chunk of streamText(blob, detected.encoding, signal)) text += chunk.text;
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (cause) {
    return fileProblem('json-invalid', { reason: cause instanceof Error ? cause.message : String(cause) });
  }
  if (!isObject(root)) return fileProblem('geojson-not-features');
  const features = root.type === 'Feature' ? [root] : root.features;
  if (!Array.isArray(features)) return fileProblem('geojson-not-features');
  const names = new Set<string>();
  for (const feature of features) {
    if (!isObject(feature) || !isObject(feature.properties)) continue;
    for (const name of Object.keys(feature.properties)) names.add(name);
  }
  if (names.size > MAX_COLUMNS) return fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  const columns = [...names];
  return {
    ok: true,
    format: 'geojson',
    encoding: detected.encoding,
    notes: [],
    tables: [
      {
        name: '',
        rowCount: features.length,
        header: ['feature.id', ...columns],
        isSpatial: true,
        crs: statedCrs(root),
        async *rows(cancel) {
          for (let start = 0; start < features.length; start += BATCH_ROWS) {
            cancel?.throwIfAborted();
            const batch = features.slice(start, start + BATCH_ROWS);
            yield {
              rows: batch.map((feature, i) => featureRow(feature, start + i + 1, columns)),
              done: Math.min(1, (start + batch.length) / features.length),
            };
          }
        },
      },
    ],
  };
}

function featureRow(feature: unknown, sheetRow: number, columns: readonly string[]): SourceRow {
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
  const geometry = isObject(feature) && isObject(feature.geometry) ? feature.geometry : null;
  return {
    sheetRow,
    cells: [
      isObject(feature) ? cellText(feature.id) : cellText(feature),
      ...columns.map((name) => cellText(Object.hasOwn(properties, name) ? properties[name] : null)),
    ],
    geometry: geometry as Geometry | null,
  };
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

function statedCrs(root: Record<string, unknown>): StatedCrs | null {
  const properties = isObject(root.crs) ? root.crs.properties : null;
  const name = isObject(properties) && typeof properties.name === 'string' ? properties.name : null;
  return name === null || DEGREES.test(name) ? null : { definition: name, name };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
