import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { ByteRange } from './block-reader.ts';
import { damaged, type PointFile } from './open-flatgeobuf.ts';
import type { FoundPoints } from './search-index.ts';

/** Features nearer to each other than this are read as one piece. */
const MERGE_GAP_BYTES = 65_536;
const MOST_PIECE_BYTES = 4_000_000;

/** One found point, by its place among them: the cells of the wanted columns as text. */
export type OnPoint = (point: number, cells: string[]) => void;

/**
 * Reads the features of found points, in the file's order, straight from the FlatBuffers: no GeoJSON is made.
 * Rejects with SourceTrouble `fgb-damaged` where a feature is not what the index says of it.
 */
export async function readFeatures(
  file: PointFile,
  { lon, lat, starts, ends }: FoundPoints,
  columns: readonly string[],
  onPoint: OnPoint,
  signal?: AbortSignal,
): Promise<void> {
  const feature = new Feature();
  const geometry = new Geometry();
  for (let from = 0, to = 0; from < starts.length; from = to) {
    const piece = { start: starts[from]!, end: ends[from]! };
    for (to = from + 1; to < starts.length && extend(piece, starts[to]!, ends[to]!); to++);
    const [bytes] = await file.reader.readMany([piece], signal);
    signal?.throwIfAborted();
    const buffer = new ByteBuffer(bytes!);
    for (let i = from; i < to; i++) {
      onPoint(i, readCells(i, buffer, piece.start));
    }
  }

  function readCells(i: number, buffer: ByteBuffer, pieceStart: number): string[] {
    const at = starts[i]! - pieceStart;
    try {
      if (buffer.readUint32(at) + 4 > ends[i]! - starts[i]!) throw damaged('feature');
      buffer.setPosition(at);
      const shape = Feature.getSizePrefixedRootAsFeature(buffer, feature).geometry(geometry);
      const isThere = shape?.xyLength() === 2 && shape.xy(0) === lon[i] && shape.xy(1) === lat[i];
      if (!isThere) throw damaged('feature');
      const properties = parseProperties(feature, file.meta.columns);
      return columns.map((name) => cellText(properties[name]));
    } catch {
      // Whatever the library stumbled over, offsets that lead nowhere included.
      throw damaged('feature');
    }
  }
}

/** Bytes that reading the features of found points takes. */
export function bytesOf({ starts, ends }: FoundPoints): number {
  let sum = 0;
  for (let i = 0; i < starts.length; i++) sum += ends[i]! - starts[i]!;
  return sum;
}

function extend(piece: { start: number; end: number } & ByteRange, start: number, end: number): boolean {
  if (start < piece.end || start - piece.end > MERGE_GAP_BYTES || end - piece.start > MOST_PIECE_BYTES)
    return false;
  piece.end = end;
  return true;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
