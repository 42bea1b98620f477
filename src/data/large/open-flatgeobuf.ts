import { ByteBuffer } from 'flatbuffers';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { layOutLevels, NODE_BYTES, type TreeLevel } from '../packed-hilbert-tree.ts';
import { type BlockReader, createBlockReader } from './block-reader.ts';
import { type ByteSource, SourceTrouble } from './byte-source.ts';

/** An indexed FlatGeobuf file of points, opened: only its header has been read. */
export interface PointFile {
  readonly reader: BlockReader;
  readonly meta: HeaderMeta;
  readonly count: number;
  readonly nodeSize: number;
  /** Levels of the index, leaves first. */
  readonly levels: readonly TreeLevel[];
  /** Bytes from the start of the file. */
  readonly treeStart: number;
  readonly featuresStart: number;
  readonly sizeBytes: number;
}

const MAGIC_BYTES = 8;
const PREFIX_BYTES = 4;
const MOST_HEADER_BYTES = 10 * 1024 * 1024;
/** EPSG codes of degrees in WGS-84 and in CGCS2000, which differ by centimetres. */
const DEGREES = [4326, 4490];

/**
 * Reads and checks magic, header and sizes. Rejects with SourceTrouble: `fgb-not`, `fgb-version`, `fgb-damaged`,
 * `fgb-no-index`, `fgb-empty`, `fgb-not-points`, `fgb-crs`.
 * Source: FlatGeobuf specification v3, flatgeobuf.org.
 */
export async function openPointFile(source: ByteSource): Promise<PointFile> {
  const reader = createBlockReader(source);
  const { sizeBytes } = source;
  const prefixEnd = MAGIC_BYTES + PREFIX_BYTES;
  if (sizeBytes < prefixEnd) throw new SourceTrouble('fgb-not');
  const [start] = await reader.readMany([{ start: 0, end: prefixEnd }]);
  checkMagic(start!);
  const headerBytes = new DataView(start!.buffer, start!.byteOffset).getUint32(MAGIC_BYTES, true);
  const treeStart = prefixEnd + headerBytes;
  if (headerBytes > MOST_HEADER_BYTES || treeStart > sizeBytes) throw damaged('header');
  const [header] = await reader.readMany([{ start: MAGIC_BYTES, end: treeStart }]);
  const meta = readHeader(header!);
  const { featuresCount: count, indexNodeSize: nodeSize } = meta;
  checkContent(meta);
  const levels = layOutLevels(count, nodeSize);
  const nodes = levels.reduce((sum, level) => sum + level.count, 0);
  const featuresStart = treeStart + nodes * NODE_BYTES;
  // A point takes more than a node's bytes; less means that the count, or the file, is wrong.
  if (featuresStart + count * PREFIX_BYTES > sizeBytes) throw damaged('index');
  return { reader, meta, count, nodeSize, levels, treeStart, featuresStart, sizeBytes };
}

/** The file says something that cannot be; `part` says where. */
export function damaged(part: 'header' | 'index' | 'feature'): SourceTrouble {
  return new SourceTrouble('fgb-damaged', { part });
}

function checkMagic(bytes: Uint8Array): void {
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 3));
  if (text(0) !== 'fgb' || text(4) !== 'fgb') throw new SourceTrouble('fgb-not');
  if (bytes[3] !== 3) throw new SourceTrouble('fgb-version', { version: bytes[3]! });
}

function readHeader(bytes: Uint8Array): HeaderMeta {
  try {
    return fromByteBuffer(new ByteBuffer(bytes));
  } catch {
    throw damaged('header');
  }
}

function checkContent({ featuresCount, indexNodeSize, geometryType, crs }: HeaderMeta): void {
  if (!Number.isSafeInteger(featuresCount) || featuresCount < 0) throw damaged('header');
  if (featuresCount === 0) throw new SourceTrouble('fgb-empty');
  if (indexNodeSize === 0) throw new SourceTrouble('fgb-no-index');
  if (indexNodeSize < 2) throw damaged('header');
  if (geometryType !== GeometryType.Point) {
    throw new SourceTrouble('fgb-not-points', { type: GeometryType[geometryType] ?? String(geometryType) });
  }
  if (crs !== null && crs.code !== 0 && !DEGREES.includes(crs.code)) {
    throw new SourceTrouble('fgb-crs', { crs: crs.name ?? `EPSG:${crs.code}` });
  }
}
