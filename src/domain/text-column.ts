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

/** A column in whichever form is smaller: coded while its texts repeat, plain where most differ. */
export type TextCells = TextColumn | CodedColumn;

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

/** Text `i` of a column in either form. */
export function cellTextAt(cells: TextCells, i: number): string {
  return 'codes' in cells ? codedAt(cells, i) : textAt(cells, i);
}

function* allCoded({ values, codes }: CodedColumn): Generator<string> {
  for (const code of codes) yield values[code]!;
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

/** Collects the texts of a column. */
interface ColumnBuilder<Column> {
  push(text: string): void;
  /** Memory that is taken so far. */
  bytes(): number;
  finish(): Column;
}

/** Collects texts; `finish` gives buffers of their exact size. */
export function createTextColumnBuilder(): ColumnBuilder<TextColumn> {
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
    bytes: () => units.byteLength + ends.byteLength,
    finish: () => ({ units: units.slice(0, used), ends: ends.slice(0, count) }),
  };
}

export function createCodedColumnBuilder(): ColumnBuilder<CodedColumn> & {
  /** How many different texts there are. */
  size(): number;
} {
  let textBytes = 0;
  const known = new Map<string, number>();
  let codes = new Uint32Array(256);
  let count = 0;
  return {
    push(text) {
      let code = known.get(text);
      if (code === undefined) {
        code = known.size;
        known.set(detached(text), code);
        textBytes += KEPT_TEXT_BYTES + 2 * text.length;
      }
      if (count === codes.length) codes = grow(codes, count + 1);
      codes[count++] = code;
    },
    size: () => known.size,
    bytes: () => codes.byteLength + textBytes,
    finish: () => ({ values: [...known.keys()], codes: codes.slice(0, count) }),
  };
}

/** A text in a map, besides its characters. */
const KEPT_TEXT_BYTES = 64;

/** A column of this many different texts, more than half of them new, is kept plain. */
const MANY_TEXTS = 4096;

/** Collects texts of which it is not known whether they repeat. */
export function createTextCellsBuilder(): ColumnBuilder<TextCells> {
  let coded = createCodedColumnBuilder();
  let plain: ReturnType<typeof createTextColumnBuilder> | null = null;
  let count = 0;
  return {
    push(text) {
      count++;
      if (plain !== null) plain.push(text);
      else {
        coded.push(text);
        if (coded.size() <= MANY_TEXTS || coded.size() <= count / 2) return;
        plain = createTextColumnBuilder();
        for (const known of allCoded(coded.finish())) plain.push(known);
        coded = createCodedColumnBuilder();
      }
    },
    bytes: () => (plain ?? coded).bytes(),
    finish: () => (plain ?? coded).finish(),
  };
}

/**
 * The same text in memory of its own. Engines keep a piece cut out of a long text as a pointer into it: one name kept
 * would keep the megabyte that it was read from.
 */
export function detached(text: string): string {
  // Joining makes a text of its own; the piece cut out of that points to nothing larger.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

function grow<Column extends Uint16Array | Uint32Array>(column: Column, least: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)(
    Math.max(least, column.length * 2),
  );
  larger.set(column);
  return larger;
}
