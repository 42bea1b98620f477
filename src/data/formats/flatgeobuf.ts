import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { StatedCrs } from '../../domain/coordinate-system.ts';
import { MAX_COLUMNS } from './feature-table.ts';
import { type FgbColumn, flatGeobufCells } from './flatgeobuf-cells.ts';
import { flatGeobufGeometry } from './flatgeobuf-geometry.ts';
import {
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type SourceRow,
  type TableNote,
} from './format.ts';
import { type GeometryReading, readGeometry } from './read-geometry.ts';
import { batchRows, type RowStep } from './row-batches.ts';

const MAGIC_BYTES = 8;
const PREFIX_BYTES = 4;
const MAX_HEADER_BYTES = 10_000_000;
/** Size, root offset, and the smallest table with its own: what is shorter is no feature. */
const MIN_FEATURE_BYTES = 16;
/** A feature beyond this is a lying size. */
const MAX_FEATURE_BYTES = 200_000_000;
const READ_BYTES = 4_000_000;

interface FgbHeader {
  readonly name: string;
  readonly columns: readonly FgbColumn[];
  readonly geometryType: GeometryType;
  readonly count: number;
  readonly crs: StatedCrs | null;
  /** Where the first feature begins. */
  readonly featuresAt: number;
}

/** FlatGeobuf version 3, read as a stream; the index is not needed. */
export async function openFlatGeobuf({ blob }: InputFile, { signal }: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  const start = new Uint8Array(await blob.slice(0, MAGIC_BYTES + PREFIX_BYTES).arrayBuffer());
  if (new TextDecoder('latin1').decode(start.subarray(0, 3)) !== 'fgb') return fileProblem('fgb-not');
  if (start[3] !== 3) return fileProblem('fgb-version', { version: start[3] ?? 0 });
  if (start.length < MAGIC_BYTES + PREFIX_BYTES) return fileProblem('fgb-damaged', { part: 'header' });
  const size = new DataView(start.buffer).getUint32(MAGIC_BYTES, true);
  const end = MAGIC_BYTES + PREFIX_BYTES + size;
  if (size > MAX_HEADER_BYTES || end > blob.size) return fileProblem('fgb-damaged', { part: 'header' });
  const header = readHeader(new Uint8Array(await blob.slice(MAGIC_BYTES, end).arrayBuffer()), end);
  if (header === null) return fileProblem('fgb-damaged', { part: 'header' });
  if (header.columns.length > MAX_COLUMNS) return fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  if (header.featuresAt > blob.size) return fileProblem('fgb-damaged', { part: 'index' });
  signal?.throwIfAborted();
  return {
    ok: true,
    format: 'flatgeobuf',
    encoding: 'utf-8',
    notes: [],
    tables: [
      {
        name: header.name,
        rowCount: header.count > 0 ? header.count : null,
        header: header.columns.map(({ name }) => name),
        isSpatial: true,
        crs: header.crs,
        rows(cancel) {
          const found: FoundInFile = { features: 0, isCut: false, ownColumns: 0 };
          return batchRows(featureRows(blob, header, found), cancel, () => notesOf(found, header.count));
        },
      },
    ],
  };
}

/** Null where the header is not what it says. */
function readHeader(bytes: Uint8Array, headerEnd: number): FgbHeader | null {
  try {
    const header = Header.getSizePrefixedRootAsHeader(new ByteBuffer(bytes));
    const columnCount = header.columnsLength();
    if (columnCount * 4 > bytes.length) return null;
    const columns = Array.from({ length: columnCount }, (_, i) => {
      const column = header.columns(i)!;
      return { name: column.name() ?? '', type: column.type() };
    });
    const count = Number(header.featuresCount());
    const nodeSize = header.indexNodeSize();
    if (!Number.isSafeInteger(count) || nodeSize === 1) return null;
    const indexBytes = count > 0 && nodeSize > 0 ? calcTreeSize(count, nodeSize) : 0;
    return {
      name: header.name() ?? '',
      columns,
      geometryType: header.geometryType(),
      count,
      crs: readCrs(header),
      featuresAt: headerEnd + indexBytes,
    };
  } catch {
    // Offsets that lead out of the header.
    return null;
  }
}

function readCrs(header: Header): StatedCrs | null {
  const crs = header.crs();
  if (crs === null) return null;
  const organisation = crs.org() ?? 'EPSG';
  const wkt = crs.wkt() ?? '';
  const definition = crs.code() > 0 && organisation.toUpperCase() === 'EPSG' ? `EPSG:${crs.code()}` : wkt;
  return definition === '' ? null : { definition, name: crs.name() ?? definition.slice(0, 60) };
}

interface FoundInFile {
  features: number;
  isCut: boolean;
  /** Features with columns of their own, which the header does not know. */
  ownColumns: number;
}

function notesOf({ features, isCut, ownColumns }: FoundInFile, declared: number): TableNote[] {
  const notes: TableNote[] = [];
  if (isCut) notes.push({ code: 'fgb-cut', params: { features, declared } });
  else if (declared > 0 && features !== declared)
    notes.push({ code: 'fgb-count', params: { features, declared } });
  if (ownColumns > 0) notes.push({ code: 'fgb-own-columns', params: { count: ownColumns } });
  return notes;
}

async function* featureRows(blob: Blob, header: FgbHeader, found: FoundInFile): AsyncGenerator<RowStep> {
  for await (const { bytes, done } of splitFeatures(blob, header.featuresAt)) {
    if (bytes === null) {
      found.isCut = true;
      return;
    }
    found.features++;
    yield { row: readFeature(bytes, header, found), done };
  }
}

/** A broken feature keeps its row. */
function readFeature(bytes: Uint8Array, { columns, geometryType }: FgbHeader, found: FoundInFile): SourceRow {
  const row = { sheetRow: found.features, cells: columns.map(() => '') };
  let feature: Feature;
  let shape: GeometryReading;
  try {
    feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes));
    const geometry = feature.geometry();
    shape = readGeometry(geometry === null ? null : flatGeobufGeometry(geometry, geometryType, bytes.length));
  } catch {
    return { ...row, geometry: null, geometryProblem: 'geometry-broken' };
  }
  try {
    if (feature.columnsLength() > 0) {
      found.ownColumns++;
      return { ...row, ...shape };
    }
    return {
      ...row,
      cells: flatGeobufCells(feature.propertiesArray() ?? new Uint8Array(), columns),
      ...shape,
    };
  } catch {
    return { ...row, geometry: null, geometryProblem: 'feature-broken' };
  }
}

/** The size-prefixed features of a file, one after the other; null where it ends within one or a size cannot be. */
async function* splitFeatures(
  blob: Blob,
  start: number,
): AsyncGenerator<{ bytes: Uint8Array | null; done: number }> {
  let block = new Uint8Array();
  let blockAt = start;
  let at = start;
  while (at < blob.size) {
    let inBlock = at - blockAt;
    if (inBlock + PREFIX_BYTES > block.length || inBlock + frameSize(block, inBlock) > block.length) {
      const needed = inBlock + PREFIX_BYTES > block.length ? PREFIX_BYTES : frameSize(block, inBlock);
      if (needed > MAX_FEATURE_BYTES || at + needed > blob.size) {
        yield { bytes: null, done: 1 };
        return;
      }
      block = new Uint8Array(await blob.slice(at, at + Math.max(needed, READ_BYTES)).arrayBuffer());
      blockAt = at;
      inBlock = 0;
      if (needed === PREFIX_BYTES) continue;
    }
    const size = frameSize(block, inBlock);
    if (size < MIN_FEATURE_BYTES) {
      yield { bytes: null, done: 1 };
      return;
    }
    at += size;
    // A copy: FlatBuffers offsets are counted from its start.
    yield { bytes: block.slice(inBlock, inBlock + size), done: at / blob.size };
  }
}

function frameSize(block: Uint8Array, at: number): number {
  return PREFIX_BYTES + new DataView(block.buffer, block.byteOffset + at, PREFIX_BYTES).getUint32(0, true);
}
