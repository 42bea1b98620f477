/** Texts of a column in one buffer, so that a million of them travel to a worker without copying. */
export interface TextColumn {
  /** UTF-16 code units of all texts, one after the other. */
  readonly units: Uint16Array;
  /** Where each text ends in `units`; it begins where the one before ends. */
  readonly ends: Uint32Array;
}

/** A column of few different texts: each is kept once. */
export interface CodedColumn {
  readonly values: readonly string[];
  /** Index into `values`, one a row. */
  readonly codes: Uint32Array;
}

/** Longest text that one call of fromCharCode takes safely. */
const CHUNK = 8192;

/** Text `i`; '' beyond the column's end. */
export function textAt({ units, ends }: TextColumn, i: number): string {
  const end = ends[i] ?? 0;
  let text = '';
  for (let start = i === 0 ? 0 : ends[i - 1]!; start < end; start += CHUNK) {
    text += String.fromCharCode(...units.subarray(start, Math.min(end, start + CHUNK)));
  }
  return text;
}

/** All texts of a column, in order. */
export function allTexts(column: TextColumn): string[] {
  return Array.from(column.ends, (_, i) => textAt(column, i));
}

export function codedAt({ values, codes }: CodedColumn, i: number): string {
  return values[codes[i] ?? -1] ?? '';
}

export function packTexts(texts: Iterable<string>): TextColumn {
  const builder = createTextColumnBuilder();
  for (const text of texts) builder.push(text);
  return builder.finish();
}

export function codeTexts(texts: Iterable<string>): CodedColumn {
  const builder = createCodedColumnBuilder();
  for (const text of texts) builder.push(text);
  return builder.finish();
}

/** Collects texts; `finish` gives buffers of their exact size. */
export function createTextColumnBuilder(): { push(text: string): void; finish(): TextColumn } {
  let units = new Uint16Array(1024);
  let ends = new Uint32Array(256);
  let used = 0;
  let count = 0;
  return {
    push(text) {
      if (used + text.length > units.length) units = grow(units, used + text.length);
      if (count === ends.length) ends = grow(ends, count + 1);
      for (let i = 0; i < text.length; i++) units[used++] = text.charCodeAt(i);
      ends[count++] = used;
    },
    finish: () => ({ units: units.slice(0, used), ends: ends.slice(0, count) }),
  };
}

export function createCodedColumnBuilder(): { push(text: string): void; finish(): CodedColumn } {
  const known = new Map<string, number>();
  let codes = new Uint32Array(256);
  let count = 0;
  return {
    push(text) {
      let code = known.get(text);
      if (code === undefined) {
        code = known.size;
        known.set(text, code);
      }
      if (count === codes.length) codes = grow(codes, count + 1);
      codes[count++] = code;
    },
    finish: () => ({ values: [...known.keys()], codes: codes.slice(0, count) }),
  };
}

function grow<Column extends Uint16Array | Uint32Array>(column: Column, least: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)(
    Math.max(least, column.length * 2),
  );
  larger.set(column);
  return larger;
}
