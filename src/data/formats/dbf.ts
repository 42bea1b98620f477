/** A column of a dBASE table. */
export interface DbfField {
  readonly name: Uint8Array;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

export interface DbfTable {
  readonly fields: readonly DbfField[];
  /** Records that are really there, deleted ones included. */
  readonly count: number;
  /** Records that the header promises. */
  readonly declaredCount: number;
  /** Language driver: the code page, or 0. */
  readonly languageDriver: number;
  isDeleted(record: number): boolean;
  /** Bytes of a cell, its padding included. */
  cell(record: number, field: DbfField): Uint8Array;
}

const HEADER_SIZE = 32;
const FIELD_SIZE = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;
/** dBASE allows 255, FoxPro too; a longer list is made up. */
const MAX_FIELDS = 4096;

/** Opens a dBASE III to 7 or FoxPro table; null where its header is none. */
export function openDbf(bytes: Uint8Array): DbfTable | null {
  if (bytes.length < HEADER_SIZE + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declaredCount = view.getUint32(4, true);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const fields = readFields(bytes, Math.min(headerLength, bytes.length));
  const width = fields.reduce((sum, { length }) => sum + length, 1);
  if (fields.length === 0 || recordLength === 0 || width > recordLength) return null;
  // A last record that is cut still has its first cells: the missing bytes read as blanks.
  const present = Math.ceil(Math.max(0, bytes.length - headerLength - 1) / recordLength);
  return {
    fields,
    count: Math.min(declaredCount, present),
    declaredCount,
    languageDriver: bytes[29]!,
    isDeleted: (record) => bytes[headerLength + record * recordLength] === DELETED,
    cell(record, { start, length }) {
      const at = headerLength + record * recordLength + start;
      return bytes.subarray(at, at + length);
    },
  };
}

function readFields(bytes: Uint8Array, end: number): DbfField[] {
  const fields: DbfField[] = [];
  let start = 1;
  for (let at = HEADER_SIZE; at + FIELD_SIZE <= end && bytes[at] !== HEADER_END; at += FIELD_SIZE) {
    if (fields.length === MAX_FIELDS) return [];
    const name = bytes.subarray(at, at + 11);
    const nul = name.indexOf(0);
    const type = String.fromCharCode(bytes[at + 11]!);
    // Texts beyond 255 bytes keep the high byte of their length where numbers keep their decimals.
    const length = bytes[at + 16]! + (type === 'C' ? bytes[at + 17]! * 256 : 0);
    fields.push({ name: nul === -1 ? name : name.subarray(0, nul), type, start, length });
    start += length;
  }
  return fields;
}

/** Text of a cell as the file writes it; numbers keep their digits. Dates in ISO 8601. */
export function dbfText(
  bytes: Uint8Array,
  type: string,
  decoder: { decode(bytes: Uint8Array): string },
): string {
  if (type === 'I' && bytes.length === 4) return String(viewOf(bytes).getInt32(0, true));
  if ((type === 'B' || type === 'O') && bytes.length === 8) return String(viewOf(bytes).getFloat64(0, true));
  const text = decoder.decode(trimCell(bytes)).trim();
  switch (type) {
    case 'N':
    case 'F':
      // Asterisks stand for a number that did not fit.
      return /^\*+$/.test(text) ? '' : text;
    case 'D':
      return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
    case 'L':
      return /^[TtYy]$/.test(text) ? 'TRUE' : /^[FfNn]$/.test(text) ? 'FALSE' : '';
    default:
      return text;
  }
}

/** Without trailing blanks and what follows a NUL. */
function trimCell(bytes: Uint8Array): Uint8Array {
  const nul = bytes.indexOf(0);
  let end = nul === -1 ? bytes.length : nul;
  while (end > 0 && bytes[end - 1] === 0x20) end--;
  return bytes.subarray(0, end);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
