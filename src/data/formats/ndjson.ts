import {
  columnHeader,
  createColumnCollector,
  featureRow,
  isObject,
  MAX_COLUMNS,
  statedCrs,
} from './feature-table.ts';
import { fileProblem, type InputFile, type OpenOptions, type OpenResult, type SourceRow } from './format.ts';
import { geoJsonFormat } from './geojson.ts';
import { parseJson } from './parse-json.ts';
import { batchRows, type RowStep } from './row-batches.ts';
import { detectEncoding, readTextHead, streamText } from './text-stream.ts';

/** Begins each text of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001e';
/** One feature beyond this is none. */
const MAX_RECORD_CHARS = 2 ** 24;
/** Shown of a record that is no JSON. */
const SHOWN_CHARS = 200;

/**
 * Newline-delimited GeoJSON, or a GeoJSON text sequence, read as a stream: once for the columns, then for each reading
 * of the rows. A line that is no JSON keeps its row.
 */
export async function openNdjson(file: InputFile, options: OpenOptions): Promise<OpenResult> {
  const { blob } = file;
  const { encoding, signal } = options;
  if (blob.size === 0) return fileProblem('file-empty');
  const detected = await detectEncoding(blob, encoding, signal);
  if (!detected.ok) return detected;
  const head = (await readTextHead(blob, detected.encoding, 64)).trimStart();
  const separator = head.startsWith(RECORD_SEPARATOR) ? RECORD_SEPARATOR : '\n';
  const records = (cancel?: AbortSignal) =>
    splitRecords(streamText(blob, detected.encoding, cancel), separator);
  const collector = createColumnCollector();
  let rowCount = 0;
  let good = 0;
  let crs = null;
  for await (const { text } of records(signal)) {
    rowCount++;
    const feature = parseRecord(text);
    if (feature === null) continue;
    if (good++ === 0) crs = statedCrs(feature);
    collector.add(feature);
  }
  // One feature collection over many lines.
  if (good === 0) return geoJsonFormat.open(file, options);
  const columns = collector.finish();
  if (columns.names.length > MAX_COLUMNS) return fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  return {
    ok: true,
    format: 'ndjson',
    encoding: detected.encoding,
    notes:
      detected.damaged === 0
        ? []
        : [
            {
              code: 'encoding-damaged',
              params: { encoding: detected.encoding, count: detected.damaged, row: 1 },
            },
          ],
    tables: [
      {
        name: '',
        rowCount,
        header: columnHeader(columns),
        isSpatial: true,
        crs,
        rows: (cancel) => batchRows(recordRows(records(cancel), columns), cancel),
      },
    ],
  };
}

async function* recordRows(
  records: AsyncIterable<TextRecord>,
  columns: Parameters<typeof featureRow>[2],
): AsyncGenerator<RowStep> {
  for await (const { text, line, done } of records) {
    const feature = parseRecord(text);
    const row: SourceRow =
      feature === null
        ? {
            sheetRow: line,
            cells: [text.slice(0, SHOWN_CHARS)],
            geometry: null,
            geometryProblem: 'json-line-invalid',
          }
        : featureRow(feature, line, columns);
    yield { row, done };
  }
}

/** Null where a record is no JSON object. */
function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

interface TextRecord {
  readonly text: string;
  /** Number of the record's first line, from 1. */
  readonly line: number;
  readonly done: number;
}

/** Records that are not blank. One that never ends is handed on in pieces, which are no JSON. */
async function* splitRecords(
  chunks: AsyncIterable<{ readonly text: string; readonly done: number }>,
  separator: string,
): AsyncGenerator<TextRecord> {
  let rest = '';
  let line = 1;
  for await (const { text, done } of chunks) {
    const parts = (rest + text).split(separator);
    rest = parts.pop() ?? '';
    if (rest.length > MAX_RECORD_CHARS) {
      parts.push(rest);
      rest = '';
    }
    for (const part of parts) {
      if (part.trim() !== '') yield { text: part, line, done };
      line += separator === '\n' ? 1 : part.split('\n').length - 1;
    }
  }
  if (rest.trim() !== '') yield { text: rest, line, done: 1 };
}
