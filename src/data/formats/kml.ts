import { checkXml } from './check-xml.ts';
import { columnHeader, createColumnCollector, featureRow, MAX_COLUMNS } from './feature-table.ts';
import {
  type FileProblem,
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type TableNote,
  type TableSource,
} from './format.ts';
import { type KmlFeatures, readKmlFeatures } from './kml-features.ts';
import { batchRows, type RowStep } from './row-batches.ts';
import { detectEncoding } from './text-stream.ts';
import { openZip } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** As a tree of elements a document takes some ten times its size. */
const MAX_TEXT_BYTES = 100_000_000;
const MAX_KMZ_BYTES = 500_000_000;
const MAX_DOCUMENTS = 100;

/** KML is always in degrees of WGS-84 (OGC 07-147r2, 6.2). Chinese programs write GCJ-02 into it all the same. */
const KML_CRS = { definition: 'EPSG:4326', name: 'WGS 84 (KML)' };

type Document =
  | { readonly ok: true; readonly table: TableSource; readonly encoding: string; readonly read: KmlFeatures }
  | { readonly ok: false; readonly error: FileProblem };

/** A KML document: its placemarks are one table, with the path of their folders in the column `folder`. */
export async function openKml({ blob }: InputFile, options: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  const document = await openDocument('', blob, options);
  if (!document.ok) return document;
  const { encoding, read, table } = document;
  const notes = notesOf(read.links, read.overlays);
  return { ok: true, format: 'kml', encoding, notes, tables: [table] };
}

/** A KMZ: each KML document in the zip is a table, the main one first. Pictures and models are not read. */
export async function openKmz({ blob }: InputFile, options: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  if (blob.size > MAX_KMZ_BYTES) return fileProblem('file-too-large', { limitMb: MAX_KMZ_BYTES / 1e6 });
  const zip = openZip(new Uint8Array(await blob.arrayBuffer()));
  if (!zip.ok) return zip;
  const entries = zip.entries.filter(({ name }) => /\.kml$/i.test(name)).sort(byRank);
  if (entries.length === 0) return fileProblem('kmz-without-kml');
  if (entries.length > MAX_DOCUMENTS) return fileProblem('zip-too-many-entries', { limit: MAX_DOCUMENTS });
  const tables: TableSource[] = [];
  const links: string[] = [];
  let overlays = 0;
  for (const entry of entries) {
    const content = zip.read(entry);
    if (!content.ok) return content;
    const name = entries.length === 1 ? '' : entry.name.replace(/\.kml$/i, '');
    const document = await openDocument(name, new Blob([content.bytes]), options);
    if (!document.ok) return document;
    tables.push(document.table);
    // A link to a document of the same KMZ is followed: that is a table too.
    links.push(...document.read.links.filter((link) => !entries.some((other) => other.name.endsWith(link))));
    overlays += document.read.overlays;
  }
  // Often the main document does nothing but link to the others.
  const filled = tables.filter(({ rowCount }) => rowCount !== 0);
  const notes = notesOf(links, overlays);
  return { ok: true, format: 'kmz', encoding: 'utf-8', notes, tables: filled.length > 0 ? filled : tables };
}

function notesOf(links: readonly string[], overlays: number): TableNote[] {
  const notes: TableNote[] = [];
  if (links.length > 0) notes.push({ code: 'kml-network-links', params: { count: links.length } });
  if (overlays > 0) notes.push({ code: 'kml-overlays', params: { count: overlays } });
  return notes;
}

/** The main document is doc.kml by custom, else the one least deep in folders. */
function byRank(a: ZipEntry, b: ZipEntry): number {
  const rank = ({ name }: ZipEntry) => (/(^|\/)doc\.kml$/i.test(name) ? 0 : 1) + name.split('/').length * 2;
  return rank(a) - rank(b);
}

async function openDocument(name: string, blob: Blob, { encoding, signal }: OpenOptions): Promise<Document> {
  if (blob.size > MAX_TEXT_BYTES) return fileProblem('kml-too-large', { limitMb: MAX_TEXT_BYTES / 1e6 });
  const detected = await detectEncoding(blob, encoding, signal);
  if (!detected.ok) return detected;
  const text = new TextDecoder(detected.encoding).decode(await blob.arrayBuffer());
  const trouble = checkXml(text);
  if (trouble !== null) return fileProblem(trouble, { reason: '' });
  let read: KmlFeatures;
  try {
    read = readKmlFeatures(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fileProblem('xml-invalid', { reason: reason.split('\n', 1)[0]!.slice(0, 120) });
  }
  signal?.throwIfAborted();
  const collector = createColumnCollector();
  for (const feature of read.features) collector.add(feature);
  const columns = collector.finish();
  if (columns.names.length > MAX_COLUMNS) return fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  if (read.features.length === 0 && !/<(\w+:)?kml[\s>]/i.test(text)) return fileProblem('kml-not');
  return {
    ok: true,
    encoding: detected.encoding,
    read,
    table: {
      name,
      rowCount: read.features.length,
      header: columnHeader(columns),
      isSpatial: true,
      crs: KML_CRS,
      rows: (cancel) => batchRows(placemarkRows(read.features, columns), cancel),
    },
  };
}

function* placemarkRows(
  features: KmlFeatures['features'],
  columns: Parameters<typeof featureRow>[2],
): Generator<RowStep> {
  for (let i = 0; i < features.length; i++) {
    yield { row: featureRow(features[i], i + 1, columns), done: (i + 1) / features.length };
  }
}
