import { encodeLines } from './lines.ts';

/**
 * Splits a plain value into a small JSON document and large parts, and puts it together again. Used for the browser's
 * storage and for `.lantu` files alike.
 *
 * In the document `{"$array": name}` stands for a typed array, `{"$lines": name}` for a long list. A part's name ends
 * in how it is to be read: `.u8 .u16 .u32 .i8 .i16 .i32 .f32 .f64` are numbers in a row, little-endian, without a
 * header; `.ndjson` is UTF-8, one JSON value a line. Keys that begin with `$` are written with one more `$`.
 */
export interface Packed {
  readonly document: unknown;
  readonly parts: readonly Part[];
}

export interface Part {
  /** Where it belongs, such as `ledger/columns/lon.f64`. */
  readonly name: string;
  /** The very array: as long as it stays the same, the part need not be written again. Never mutate. */
  readonly source: object;
  /** Bytes with a buffer of their own. Long lists give way to other tasks in between. */
  encode(): Promise<Uint8Array<ArrayBuffer>>;
}

const ARRAY_TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i8: Int8Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type ArrayTypeId = keyof typeof ARRAY_TYPES;

/** Longer lists are parts of their own. */
const LONG_LIST = 256;
/** Nothing of ours is nested deeper; a list inside a part is not counted. */
const MAX_DEPTH = 24;

/** The value must be a tree of plain objects, arrays, typed arrays and JSON's own values. */
export function pack(value: unknown, path = ''): Packed {
  const parts: Part[] = [];
  return { document: packValue(value, path, parts), parts };
}

function packValue(value: unknown, path: string, parts: Part[]): unknown {
  const type = arrayTypeOf(value);
  if (type !== null) {
    const array = value as Uint8Array;
    const name = `${path}.${type}`;
    parts.push({ name, source: array, encode: async () => bytesOf(array).slice() });
    return { $array: name };
  }
  if (Array.isArray(value)) {
    if (value.length <= LONG_LIST || arrayTypeWithin(value[0])) {
      return value.map((item, i) => packValue(item, joinPath(path, String(i)), parts));
    }
    const name = `${path}.ndjson`;
    parts.push({ name, source: value, encode: () => encodeLines(value) });
    return { $lines: name };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [
        key.startsWith('$') ? `$${key}` : key,
        packValue(item, joinPath(path, key), parts),
      ]),
  );
}

/** Whether an item of a list has columns of its own (extra columns of a ledger, however many). */
function arrayTypeWithin(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
  return arrayTypeOf(item) !== null || Object.values(item).some(arrayTypeWithin);
}

function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}

function arrayTypeOf(value: unknown): ArrayTypeId | null {
  if (!ArrayBuffer.isView(value)) return null;
  for (const [id, type] of Object.entries(ARRAY_TYPES)) if (value instanceof type) return id as ArrayTypeId;
  return null;
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
}

/** What keeps a document from being put together; `code` and `params` go to `issueText`. */
export class PackFault extends Error {
  override readonly name = 'PackFault';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, params: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * Puts a document and its parts together. `read` gives a part's bytes, with a buffer of their own. Throws `PackFault`
 * where the two do not fit; what the value means is for its schema to check.
 */
export function unpack(document: unknown, read: (name: string) => Uint8Array<ArrayBuffer> | null): unknown {
  const used = new Set<string>();
  const take = (name: string) => {
    // A part that is named twice would cost its memory twice, and so on.
    if (used.has(name)) throw new PackFault('project-part-twice', { part: name });
    used.add(name);
    const bytes = read(name);
    if (bytes === null) throw new PackFault('project-part-missing', { part: name });
    return bytes;
  };
  return unpackValue(document, take, 0);
}

type TakePart = (name: string) => Uint8Array<ArrayBuffer>;

function unpackValue(value: unknown, take: TakePart, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new PackFault('project-too-deep', { limit: MAX_DEPTH });
  if (Array.isArray(value)) return value.map((item) => unpackValue(item, take, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const { $array, $lines } = value as { $array?: unknown; $lines?: unknown };
  if (typeof $array === 'string') return typedArray($array, take($array));
  if (typeof $lines === 'string') return parseLines($lines, take($lines));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === '__proto__') throw new PackFault('project-unsafe-key', { key });
      return [key.startsWith('$$') ? key.slice(1) : key, unpackValue(item, take, depth + 1)];
    }),
  );
}

function typedArray(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const type = name.slice(name.lastIndexOf('.') + 1);
  if (!Object.hasOwn(ARRAY_TYPES, type)) throw new PackFault('project-part-type', { part: name });
  const Type = ARRAY_TYPES[type as ArrayTypeId];
  if (bytes.byteLength % Type.BYTES_PER_ELEMENT !== 0) {
    throw new PackFault('project-part-size', { part: name, bytes: bytes.byteLength });
  }
  const owned = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  return new Type(owned.buffer);
}

function parseLines(name: string, bytes: Uint8Array<ArrayBuffer>): unknown[] {
  const items: unknown[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      items.push(JSON.parse(decoder.decode(bytes.subarray(start, end)), refuseUnsafeKey));
    } catch (failure) {
      if (failure instanceof PackFault) throw failure;
      throw new PackFault('project-line-invalid', { part: name, line });
    }
    start = end + 1;
  }
  return items;
}

function refuseUnsafeKey(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new PackFault('project-unsafe-key', { key });
  return value;
}
