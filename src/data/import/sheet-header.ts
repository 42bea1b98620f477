import type { HeaderRows } from '../../domain/import-plan.ts';
import type { CellRange, SourceRow } from '../formats/format.ts';
import { hasPositionHeader, isKnownHeader, isWholeHeader } from './guess-columns.ts';
import { readNumber } from './read-cells.ts';

/** Rows that titles and notes may take above the header. */
const SEARCH_ROWS = 20;

/** Rows that one header may take: a group, a name and a unit. */
const MAX_HEADER_ROWS = 3;

/** A sheet that begins with data: its columns have no names. */
export const NO_HEADER: HeaderRows = { first: -1, last: -1 };

/** Finds the rows that name the columns among the first rows of a sheet. */
export function findHeaderRows(top: readonly SourceRow[], merges: readonly CellRange[]): HeaderRows {
  const searched = top.slice(0, SEARCH_ROWS);
  const spans = searched.map((_, i) => headerSpan(searched, i, merges));
  const withPosition = searched.findIndex((_, i) =>
    hasPositionHeader(joinHeader(searched.slice(i, i + spans[i]!))),
  );
  const at = withPosition === -1 ? likeliestRow(searched, spans) : withPosition;
  if (at === -1) return NO_HEADER;
  const first = searched[at]!.sheetRow - 1;
  return { first, last: searched[at + spans[at]! - 1]!.sheetRow - 1 };
}

/** The row with most known names; else the first wide row of words; −1 where the sheet begins with data. */
function likeliestRow(rows: readonly SourceRow[], spans: readonly number[]): number {
  const known = rows.map((_, i) => joinHeader(rows.slice(i, i + spans[i]!)).filter(isKnownHeader).length);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const width = Math.max(0, ...rows.map(({ cells }) => filled(cells)));
  const wide = rows.findIndex(({ cells }) => filled(cells) * 2 >= width);
  if (wide === -1) return rows.length > 0 ? 0 : -1;
  return rows[wide]!.cells.filter(isNumeric).length >= 2 ? -1 : wide;
}

/**
 * How many rows the header takes that begins at row `i`. The next row belongs to it where cells of the row above are
 * merged over it or over several of its columns, or where it fills the gaps that a merged cell leaves in a CSV.
 */
function headerSpan(rows: readonly SourceRow[], i: number, merges: readonly CellRange[]): number {
  let span = 1;
  while (span < MAX_HEADER_ROWS && continuesHeader(rows, i, span, merges)) span++;
  return span;
}

function continuesHeader(
  rows: readonly SourceRow[],
  i: number,
  span: number,
  merges: readonly CellRange[],
): boolean {
  const above = rows[i + span - 1];
  const below = rows[i + span];
  if (above === undefined || below === undefined || below.sheetRow !== above.sheetRow + 1) return false;
  if (filled(above.cells) < 2 || filled(below.cells) === 0 || below.cells.some(isNumeric)) return false;
  const row = above.sheetRow - 1;
  const merged = merges.filter(({ firstRow, lastRow }) => firstRow <= row && lastRow >= row);
  if (merged.some(({ firstRow, lastRow }) => firstRow >= rows[i]!.sheetRow - 1 && lastRow > row)) return true;
  const isGrouped = (column: number) =>
    merged.some((range) => range.firstColumn <= column && range.lastColumn >= column && isWide(range));
  const names = [...below.cells.keys()].filter((column) => below.cells[column]!.trim() !== '');
  if (merged.some(isWide)) return names.some((column) => isGrouped(column)) && !names.every(isAlone);
  // A CSV of such a sheet: names stand under a gap, or under the cell before a gap.
  const isGap = (column: number) => (above.cells[column] ?? '').trim() === '';
  return (
    names.some(isGap) &&
    names.every((column) => isGap(column) || isGap(column + 1) || isUnitLike(below.cells[column]!))
  );

  function isAlone(column: number): boolean {
    return !isGrouped(column) && !isUnitLike(below!.cells[column]!);
  }
}

function isWide({ firstColumn, lastColumn }: CellRange): boolean {
  return lastColumn > firstColumn;
}

/** One name a column. A name that is known alone is kept alone; a unit goes in brackets; else group and name join. */
export function joinHeader(rows: readonly SourceRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length <= 1) return (rows[0]?.cells ?? []).map((cell) => cell.trim());
  const groups = rows.slice(0, -1).map(({ cells }) => fillRight(cells, width));
  const lowest = rows.at(-1)!.cells;
  return Array.from({ length: width }, (_, column) => {
    const lower = (lowest[column] ?? '').trim();
    const own = groups.map((cells, i) =>
      lower === '' ? (rows[i]!.cells[column] ?? '').trim() : cells[column]!,
    );
    return own.reduceRight((below, above) => joinNames(above, below), lower);
  });
}

function joinNames(above: string, below: string): string {
  if (below === '' || above === '' || above === below) return above || below;
  if (isUnitLike(below)) return `${above}(${below.replace(/^[（(]|[)）]$/g, '')})`;
  const joined = above + below;
  if (isWholeHeader(joined)) return joined;
  // 名称 or 类型 alone may be anything's.
  const isGeneric = /^(名称|类型|种类|编号|代码|时间)$/.test(below);
  if (isWholeHeader(below) && !(isGeneric && isKnownHeader(joined))) return below;
  return isKnownHeader(joined) || !isKnownHeader(below) ? joined : below;
}

/** A merged cell's text stands in its first column only. */
function fillRight(cells: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    const text = (cells[column] ?? '').trim();
    if (text !== '') last = text;
    return last;
  });
}

/** A cell under a name that is only its unit. */
function isUnitLike(cell: string): boolean {
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/^\(|\)$/g, '')
    .toLowerCase();
  return /^(t\/h|吨\/(小?时|h)|蒸吨(\/小?时)?|mwt?|kw|万大卡(\/h|\/小时)?|mg\/n?m[3³]|米|m|度|°|%|万千瓦|千瓦|兆瓦|km|km2|t\/km2.*)$/.test(
    text,
  );
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isNumeric(cell: string): boolean {
  return cell.trim() !== '' && !Number.isNaN(readNumber(cell));
}

/** Names for columns that have none: A, B, … as a spreadsheet shows them. */
export function columnLetters(width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    let letters = '';
    for (let n = column; n >= 0; n = Math.floor(n / 26) - 1)
      letters = String.fromCharCode(65 + (n % 26)) + letters;
    return letters;
  });
}
