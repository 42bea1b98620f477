import type { Lang } from '../../domain/messages.ts';
import { type FileWriter, refuseToWrite, WRITTEN, type WriteEnd, type WrittenPart } from './file-writer.ts';
import { type FlatTable, flattenTable } from './flat-rows.ts';
import type { OutTable } from './out-table.ts';
import { cellXml, columnLetters, MAX_CELL_UNITS, STYLE, textCell, textWidth } from './xlsx-cells.ts';
import { sheetEnd, sheetStart, workbookParts } from './xlsx-package.ts';
import { createZipParts, type ZipParts, zipText } from './zip-parts.ts';

/** Most rows of a sheet, the header among them, and most columns. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Rows that widths are taken from. */
const WIDTH_SAMPLE = 200;
const WIDTHS = { least: 8, most: 48 };
/** Most characters of a sheet's name, and those that it may not have. */
const MAX_NAME = 31;
const NOT_IN_NAME = /[[\]:*?/\\]/g;

/**
 * A workbook: the table and its companions, a sheet each, with the first row in view, a filter, numbers as numbers,
 * dates as dates, and every text (ids too) as text. Headers and coded values are in words. What is longer than a
 * sheet goes on in another one. A text beyond what a cell holds is refused, never cut. Rows are written as they
 * come, so that a million of them take no more memory than the finished file.
 *
 * Our own writer, because write-excel-file 4.1.1 needs 0.7 GB and 16 s for 100 000 rows of 26 columns, and zips in a
 * worker from a blob address, which the page's policy forbids.
 * Source: ECMA-376 part 1 (SpreadsheetML).
 */
export const writeXlsx: FileWriter = function* (table, { lang, writtenAt }) {
  const sheets = [table, ...(table.companions?.() ?? [])].flatMap((part) => splitSheets(part, lang));
  const zip = createZipParts(writtenAt);
  const rows = sheets.reduce((sum, { first, last }) => sum + last - first, 0);
  let rowsDone = 0;
  for (const [name, text] of workbookParts(sheetNames(sheets))) zipText(zip, name, text);
  for (const [i, sheet] of sheets.entries()) {
    if (sheet.flat.columns.length > MAX_COLUMNS) {
      return refuseToWrite('write-too-many-columns', {
        count: sheet.flat.columns.length,
        limit: MAX_COLUMNS,
      });
    }
    const end = yield* writeSheet(zip, sheet, i + 1, lang, (done) => (rowsDone + done) / Math.max(rows, 1));
    if (!end.ok) return end;
    rowsDone += sheet.last - sheet.first;
  }
  zip.finish();
  yield { bytes: zip.take(), done: 1 };
  return WRITTEN;
};

interface Sheet {
  readonly name: string;
  readonly flat: FlatTable;
  readonly synthetic: boolean;
  /** Rows of the table: from `first` up to, but not, `last`. */
  readonly first: number;
  readonly last: number;
}

function splitSheets(table: OutTable, lang: Lang): Sheet[] {
  const flat = flattenTable(table);
  const rows = MAX_ROWS - 1;
  const sheets = Math.max(1, Math.ceil(table.count / rows));
  return Array.from({ length: sheets }, (_, i) => ({
    name: table.name[lang] + (i === 0 ? '' : ` ${i + 1}`),
    flat,
    synthetic: table.synthetic,
    first: i * rows,
    last: Math.min(table.count, (i + 1) * rows),
  }));
}

/** Names that a workbook takes: no forbidden character, not too long, no two alike. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, i) => {
    const plain = name.replace(NOT_IN_NAME, '_').replace(/^'|'$/g, '_').slice(0, MAX_NAME) || `Sheet${i + 1}`;
    let unique = plain;
    for (let n = 2; used.has(unique.toLowerCase()); n++) {
      unique = `${plain.slice(0, MAX_NAME - 1 - String(n).length)} ${n}`;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** At the top of every printed page of demonstration data. */
const DEMO_MARK = { zh: '演示数据', en: 'Demonstration data' } as const;

/** Text that is gathered before it goes into the zip. */
const BLOCK_UNITS = 1 << 18;

function* writeSheet(
  zip: ZipParts,
  { flat, first, last, synthetic }: Sheet,
  id: number,
  lang: Lang,
  share: (rows: number) => number,
): Generator<WrittenPart, WriteEnd> {
  const encoder = new TextEncoder();
  const file = zip.open(`xl/worksheets/sheet${id}.xml`);
  const letters = flat.columns.map((_, i) => columnLetters(i));
  const header = flat.columns.map(({ title }, i) => textCell(title[lang], `${letters[i]}1`, STYLE.header));
  let text = `${sheetStart(columnWidths(flat, first, last, lang))}<row r="1">${header.join('')}</row>`;
  for (let i = first; i < last; i++) {
    const sheetRow = i - first + 2;
    const cells = flat.cells(i);
    for (const [column, value] of cells.entries()) {
      if (typeof value === 'string' && value.length > MAX_CELL_UNITS) {
        const name = flat.columns[column]!.title[lang];
        return refuseToWrite('write-cell-too-long', { row: i + 1, column: name, limit: MAX_CELL_UNITS });
      }
    }
    const xml = cells.map((value, c) => cellXml(value, flat.columns[c]!, `${letters[c]}${sheetRow}`, lang));
    text += `<row r="${sheetRow}">${xml.join('')}</row>`;
    if (text.length < BLOCK_UNITS) continue;
    file.push(encoder.encode(text));
    text = '';
    yield { bytes: zip.take(), done: share(i + 1 - first) };
  }
  const range = letters.length === 0 ? null : `A1:${letters.at(-1)}${last - first + 1}`;
  file.push(encoder.encode(text + sheetEnd(range, synthetic ? DEMO_MARK[lang] : '')));
  file.end();
  yield { bytes: zip.take(), done: share(last - first) };
  return WRITTEN;
}

function columnWidths({ columns, cells }: FlatTable, first: number, last: number, lang: Lang): number[] {
  const widths = columns.map(({ title }) => textWidth(title[lang]));
  for (let i = first; i < Math.min(last, first + WIDTH_SAMPLE); i++) {
    for (const [column, value] of cells(i).entries()) {
      const shown =
        typeof value === 'string' ? (columns[column]?.say?.(value, lang) ?? value) : String(value ?? '');
      widths[column] = Math.max(widths[column]!, textWidth(shown.slice(0, WIDTHS.most)));
    }
  }
  return widths.map((width) => Math.min(Math.max(width + 2, WIDTHS.least), WIDTHS.most));
}
