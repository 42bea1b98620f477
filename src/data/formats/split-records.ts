import Papa from 'papaparse';

/** A quoted cell longer than this is taken for a quote that never closes. */
const MAX_OPEN_QUOTE = 2 ** 20;

/** Where this many lines had to be repaired, a quoted cell is looked at through a window only: the work stays linear. */
const MANY_REPAIRS = 100;
const WINDOW = 2 ** 10;

export interface RecordSplitter {
  /** Records that are complete with this piece of text. */
  push(text: string): string[][];
  /** The records that are left at the end of the file. */
  end(): string[][];
  /** 1-based record at which quotes were first taken literally; null while they pair. */
  firstLiteral(): number | null;
  /** Characters that wait for the rest of their record. */
  pendingLength(): number;
}

/**
 * Splits delimited text (RFC 4180, and the ways in which files break it) into records, piece by piece. Line ends may
 * be mixed. Quotes that do not follow RFC 4180 (a name that begins with a quoted word, a quote that closes rows later)
 * can swallow the rows below; such a line alone is read with its quotes as plain characters, and the reading goes on
 * at the next line. Linear in the length of the text.
 */
export function createRecordSplitter(delimiter: string): RecordSplitter {
  let pending = '';
  /** Pieces of one long line without a quote so far: looked at once it ends, so that the work stays linear. */
  let longLine: string[] = [];
  let longLength = 0;
  let heldReturn = false;
  let width = 0;
  let records = 0;
  let firstLiteral: number | null = null;
  let repairs = 0;

  const keep = (record: string[], into: string[][]) => {
    if (width === 0 && !isBlankLine(record)) width = record.length;
    records++;
    into.push(record);
  };

  /** One line with its quotes as plain characters; null where the line is not complete yet. */
  const takeLiteral = (text: string, start: number, isLast: boolean, into: string[][]): number | null => {
    const newline = text.indexOf('\n', start);
    if (newline === -1 && !isLast) return null;
    const end = newline === -1 ? text.length : newline;
    repairs++;
    firstLiteral ??= records + 1;
    keep(text.slice(start, end).split(delimiter), into);
    return newline === -1 ? text.length : newline + 1;
  };

  /** Takes complete records off `text` and returns what is left of it. */
  const drain = (text: string, isLast: boolean): { out: string[][]; rest: string } => {
    const out: string[][] = [];
    let start = 0;
    while (start < text.length) {
      const end = repairs < MANY_REPAIRS ? text.length : Math.min(text.length, start + WINDOW);
      const reachesEnd = end === text.length;
      const part = text.slice(start, end);
      const { taken, broken } = takeRecords(part, delimiter, width, isLast && reachesEnd, (record) =>
        keep(record, out),
      );
      start += taken;
      const isStuck = reachesEnd ? text.length - start > MAX_OPEN_QUOTE : taken === 0;
      if (broken || isStuck) {
        const next = takeLiteral(text, start, isLast, out);
        if (next === null) break;
        start = next;
      } else if (reachesEnd) break;
    }
    return { out, rest: text.slice(start) };
  };

  const takePending = (): string => {
    const whole = longLine.length === 0 ? pending : pending + longLine.join('');
    longLine = [];
    longLength = 0;
    return whole;
  };

  return {
    push(text) {
      const whole = (heldReturn ? '\r' : '') + text;
      heldReturn = whole.endsWith('\r');
      const lines = (heldReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
      if (!/[\n"]/.test(lines) && !pending.includes('"')) {
        longLine.push(lines);
        longLength += lines.length;
        return [];
      }
      const { out, rest } = drain(takePending() + lines, false);
      pending = rest;
      return out;
    },
    end() {
      const { out } = drain(takePending() + (heldReturn ? '\n' : ''), true);
      pending = '';
      return out;
    },
    firstLiteral: () => firstLiteral,
    pendingLength: () => pending.length + longLength,
  };
}

/**
 * Parses records up to the first that is broken. `taken` is the length of the text before that one, or before the
 * incomplete last line.
 */
function takeRecords(
  text: string,
  delimiter: string,
  knownWidth: number,
  isLast: boolean,
  keep: (record: string[]) => void,
): { taken: number; broken: boolean } {
  if (!text.includes('"')) {
    const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
    const lines = text.slice(0, end).split('\n');
    // What follows the last line end is no record, unless the file ends there without one.
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) keep(line.split(delimiter));
    return { taken: end, broken: false };
  }
  let taken = 0;
  let broken = false;
  let width = knownWidth;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const record = data[0];
      if (record === undefined) return;
      if (width === 0 && !isBlankLine(record)) width = record.length;
      if (errors.some(({ type }) => type === 'Quotes') || swallowsRows(record, delimiter, width)) {
        broken = true;
        parser.abort();
        return;
      }
      keep(record);
      taken = meta.cursor;
    },
  });
  parser.parse(text, 0, !isLast);
  if (isLast && !broken) taken = text.length;
  return { taken, broken };
}

/** Whether a quoted cell holds lines that look like whole rows of the table. */
function swallowsRows(record: readonly string[], delimiter: string, width: number): boolean {
  return record.some(
    (cell) =>
      cell.includes('\n') &&
      cell
        .split('\n')
        .slice(1, -1)
        .some((line) => width > 2 && line.split(delimiter).length === width),
  );
}

/** A line without a character. A line of separators only is a row, and is reported as one. */
export function isBlankLine(record: readonly string[]): boolean {
  return record.length === 0 || (record.length === 1 && record[0]!.trim() === '');
}
