import type { OutColumn, OutValue } from './out-table.ts';

/** One field of a dBASE table; several serve one column whose texts are longer than a field. */
export interface DbfField {
  /** At most 10 bytes, unique. */
  readonly name: string;
  readonly column: OutColumn;
  readonly at: number;
  readonly kind: 'C' | 'N' | 'F' | 'L' | 'D';
  /** Bytes. */
  readonly width: number;
  readonly decimals: number;
  /** Which part of a long text, from 0. */
  readonly part: number;
}

const NAME_BYTES = 10;
const TEXT_BYTES = 254;
const FLOAT_WIDTH = 24;
const encoder = new TextEncoder();

/** What the values of one column ask of its fields; filled by `measure`, row by row. */
interface Measure {
  /** Longest value in bytes, and for texts the parts that the longest takes. */
  width: number;
  parts: number;
  decimals: number;
  /** Longest sign and whole part of a number. */
  whole: number;
  hasExponent: boolean;
  isDate: boolean;
}

/** Looks at every value once and then plans fields that hold all of them whole. */
export function createDbfPlanner(columns: readonly OutColumn[]) {
  const measures = columns.map(
    (): Measure => ({ width: 1, parts: 1, decimals: 0, whole: 1, hasExponent: false, isDate: true }),
  );
  return {
    measure(cells: readonly OutValue[]): void {
      for (const [i, value] of cells.entries()) if (value !== null) measureValue(measures[i]!, value);
    },
    plan(): DbfField[] {
      const fields = columns.flatMap((column, at) => planColumn(column, at, measures[at]!));
      const names = shortNames(fields.map(({ column, part }) => ({ name: column.name, part })));
      return fields.map((field, i) => ({ ...field, name: names[i]! }));
    },
  };
}

function measureValue(measure: Measure, value: Exclude<OutValue, null>): void {
  if (typeof value === 'boolean') return;
  if (typeof value === 'number') {
    const text = String(value);
    const [whole = '', decimals = ''] = text.split('.');
    measure.whole = Math.max(measure.whole, whole.length);
    measure.decimals = Math.max(measure.decimals, decimals.length);
    if (text.includes('e')) measure.hasExponent = true;
    return;
  }
  if (value !== '' && !/^\d{4}-\d\d-\d\d$/.test(value)) measure.isDate = false;
  // No text has more than three bytes a unit: short ones need not be encoded to be known to fit.
  if (value.length * 3 <= measure.width) return;
  const parts = splitText(value);
  measure.parts = Math.max(measure.parts, parts.length);
  for (const part of parts) measure.width = Math.max(measure.width, part.length);
}

function planColumn(column: OutColumn, at: number, measure: Measure): Omit<DbfField, 'name'>[] {
  const field = { column, at, decimals: 0, part: 0 };
  if (column.type === 'boolean') return [{ ...field, kind: 'L', width: 1 }];
  if (column.type === 'date' && measure.isDate) return [{ ...field, kind: 'D', width: 8 }];
  if (column.type === 'integer' || column.type === 'number') {
    const { whole, decimals, hasExponent } = measure;
    const width = whole + (decimals > 0 ? decimals + 1 : 0);
    if (hasExponent || width > FLOAT_WIDTH)
      return [{ ...field, kind: 'F', width: FLOAT_WIDTH, decimals: 15 }];
    return [{ ...field, kind: 'N', width, decimals }];
  }
  return Array.from({ length: measure.parts }, (_, part) => ({
    ...field,
    kind: 'C',
    width: measure.width,
    part,
  }));
}

/**
 * A text as UTF-8 in parts of at most 254 bytes; none ends within a character, and none begins or ends with a space
 * that the text has inside, since readers cut those.
 */
function splitText(text: string): Uint8Array[] {
  const bytes = encoder.encode(text);
  if (bytes.length <= TEXT_BYTES) return [bytes];
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + TEXT_BYTES, bytes.length);
    const isInside = () => end < bytes.length && (bytes[end]! & 0xc0) === 0x80;
    while (isInside()) end--;
    const whole = end;
    while (end < bytes.length && end > start && (bytes[end - 1] === 0x20 || bytes[end] === 0x20)) {
      end--;
      while (isInside()) end--;
    }
    if (end === start) end = whole;
    parts.push(bytes.subarray(start, end));
    start = end;
  }
  return parts;
}

/** Names of at most 10 bytes, each once, as much of the column's name as fits. */
function shortNames(wanted: readonly { name: string; part: number }[]): string[] {
  const used = new Set<string>();
  return wanted.map(({ name, part }) => {
    const base = name.replace(/[\s\0]+/g, '_') || 'column';
    for (let n = 1; ; n++) {
      const suffix = (part === 0 ? '' : `~${part + 1}`) + (n === 1 ? '' : `_${n}`);
      const short = cutBytes(base, NAME_BYTES - suffix.length) + suffix;
      if (used.has(short.toUpperCase())) continue;
      used.add(short.toUpperCase());
      return short;
    }
  });
}

function cutBytes(text: string, most: number): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}

/** Bytes of one record, with the mark before it that says whether it is deleted. */
export function recordBytes(fields: readonly DbfField[]): number {
  return 1 + fields.reduce((sum, { width }) => sum + width, 0);
}

/** Header of a dBASE III table: `count` records, written on the day of `writtenAt`. */
export function dbfHeader(fields: readonly DbfField[], count: number, writtenAt: string): Uint8Array {
  const bytes = new Uint8Array(32 + fields.length * 32 + 1);
  const view = new DataView(bytes.buffer);
  const day = new Date(writtenAt);
  bytes.set([3, day.getUTCFullYear() - 1900, day.getUTCMonth() + 1, day.getUTCDate()]);
  view.setUint32(4, count, true);
  view.setUint16(8, bytes.length, true);
  view.setUint16(10, recordBytes(fields), true);
  for (const [i, { name, kind, width, decimals }] of fields.entries()) {
    const at = 32 + i * 32;
    bytes.set(encoder.encode(name), at);
    bytes[at + 11] = kind.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  }
  bytes[bytes.length - 1] = 0x0d;
  return bytes;
}

/** One record. Null is blank, and so is an empty text: the format knows no difference. */
export function dbfRecord(fields: readonly DbfField[], cells: readonly OutValue[]): Uint8Array {
  const bytes = new Uint8Array(recordBytes(fields)).fill(0x20);
  let at = 1;
  for (const field of fields) {
    const value = cells[field.at] ?? null;
    if (value !== null) bytes.set(fieldBytes(field, value), at);
    else if (field.kind === 'L') bytes[at] = 0x3f;
    at += field.width;
  }
  return bytes;
}

function fieldBytes({ kind, width, part }: DbfField, value: Exclude<OutValue, null>): Uint8Array {
  if (kind === 'C') return splitText(String(value))[part] ?? new Uint8Array(0);
  if (kind === 'L') return encoder.encode(value === true ? 'T' : 'F');
  if (kind === 'D') return encoder.encode(String(value).replaceAll('-', ''));
  return encoder.encode(String(value).padStart(width));
}
