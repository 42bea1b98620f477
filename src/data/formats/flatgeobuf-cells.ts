import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';

export interface FgbColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const text = new TextDecoder();

/**
 * Cells of a feature from its property bytes (column number, value, and so on). 64-bit integers keep every digit. Throws
 * a RangeError where the bytes end within a value or name a column that is not there.
 */
export function flatGeobufCells(bytes: Uint8Array, columns: readonly FgbColumn[]): string[] {
  const cells = columns.map(() => '');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const index = view.getUint16(at, true);
    const column = columns[index];
    if (column === undefined) throw new RangeError(`column ${index}`);
    const cell = readCell(view, at + 2, column.type);
    cells[index] = cell.text;
    at = cell.end;
  }
  return cells;
}

function readCell(view: DataView, at: number, type: ColumnType): { text: string; end: number } {
  const fixed = (value: number | bigint | boolean, size: number) => ({ text: String(value), end: at + size });
  switch (type) {
    case ColumnType.Bool:
      return fixed(view.getUint8(at) !== 0, 1);
    case ColumnType.Byte:
      return fixed(view.getInt8(at), 1);
    case ColumnType.UByte:
      return fixed(view.getUint8(at), 1);
    case ColumnType.Short:
      return fixed(view.getInt16(at, true), 2);
    case ColumnType.UShort:
      return fixed(view.getUint16(at, true), 2);
    case ColumnType.Int:
      return fixed(view.getInt32(at, true), 4);
    case ColumnType.UInt:
      return fixed(view.getUint32(at, true), 4);
    case ColumnType.Long:
      return fixed(view.getBigInt64(at, true), 8);
    case ColumnType.ULong:
      return fixed(view.getBigUint64(at, true), 8);
    case ColumnType.Float:
      return { text: floatText(view.getFloat32(at, true)), end: at + 4 };
    case ColumnType.Double:
      return { text: finiteText(view.getFloat64(at, true)), end: at + 8 };
    case ColumnType.String:
    case ColumnType.Json:
    case ColumnType.DateTime:
    case ColumnType.Binary:
      return readBytes(view, at, type);
    default:
      throw new RangeError(`column type ${type}`);
  }
}

function readBytes(view: DataView, at: number, type: ColumnType): { text: string; end: number } {
  const length = view.getUint32(at, true);
  const end = at + 4 + length;
  if (end > view.byteLength) throw new RangeError('text');
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, length);
  return { text: type === ColumnType.Binary ? `[${length} B]` : text.decode(bytes), end };
}

function finiteText(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/** The shortest decimal that is this single-precision number: 0.1, not 0.10000000149011612. */
function floatText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return finiteText(short);
  }
  return finiteText(value);
}
