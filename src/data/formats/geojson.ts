import {
  columnHeader,
  createColumnCollector,
  featureRow,
  isObject,
  MAX_COLUMNS,
  statedCrs,
} from './feature-table.ts';
import { type FileFormat, fileProblem, type InputFile, type OpenOptions, type OpenResult } from './format.ts';
import { parseJson } from './parse-json.ts';
import { batchRows, type RowStep } from './row-batches.ts';
import { detectEncoding, streamText } from './text-stream.ts';

/** Parsed, a file takes some six times its size. Larger ones can come as NDJSON or FlatGeobuf, which are streamed. */
const MAX_FILE_BYTES = 250_000_000;

/** GeoJSON (RFC 7946): a FeatureCollection, a Feature or a geometry, whole in memory. */
export const geoJsonFormat: Pick<FileFormat, 'open'> = { open: openGeoJson };

async function openGeoJson({ blob }: InputFile, { encoding, signal }: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  if (blob.size > MAX_FILE_BYTES) return fileProblem('geojson-too-large', { limitMb: MAX_FILE_BYTES / 1e6 });
  const detected = await detectEncoding(blob, encoding, signal);
  if (!detected.ok) return detected;
  let text = '';
  for await (const chunk of streamText(blob, detected.encoding, signal)) text += chunk.text;
  let root: unknown;
  try {
    root = parseJson(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fileProblem('json-invalid', { reason: reason.slice(0, 120) });
  }
  const features = isObject(root) ? findFeatures(root) : null;
  if (features === null || !isObject(root)) return fileProblem('geojson-not-features');
  const collector = createColumnCollector();
  for (const feature of features) collector.add(feature);
  const columns = collector.finish();
  if (columns.names.length > MAX_COLUMNS) return fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  const { damaged } = detected;
  return {
    ok: true,
    format: 'geojson',
    encoding: detected.encoding,
    notes:
      damaged === 0
        ? []
        : [{ code: 'encoding-damaged', params: { encoding: detected.encoding, count: damaged, row: 1 } }],
    tables: [
      {
        name: '',
        rowCount: features.length,
        header: columnHeader(columns),
        isSpatial: true,
        crs: statedCrs(root),
        rows: (cancel) => batchRows(featureRows(features, columns), cancel),
      },
    ],
  };
}

/** The features of a collection, or the one thing that the file is; null where it is nothing of GeoJSON. */
function findFeatures(root: Record<string, unknown>): readonly unknown[] | null {
  if (Array.isArray(root.features)) return root.features;
  if (root.type === 'Feature') return [root];
  if (root.type === 'GeometryCollection' && Array.isArray(root.geometries)) return root.geometries;
  return Array.isArray(root.coordinates) ? [root] : null;
}

function* featureRows(
  features: readonly unknown[],
  columns: Parameters<typeof featureRow>[2],
): Generator<RowStep> {
  for (let i = 0; i < features.length; i++) {
    yield { row: featureRow(features[i], i + 1, columns), done: (i + 1) / features.length };
  }
}
