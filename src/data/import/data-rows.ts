import type { HeaderRows, TableNote } from '../../domain/import-plan.ts';
import type { CellRange, FileProblem, SourceRow, TableSource } from '../formats/format.ts';
import type { DataRow, RowShape } from './data-row.ts';
import { createMergeFiller } from './merge-filler.ts';
import type { TableHead } from './table-head.ts';

export interface DataBatch {
  readonly rows: readonly DataRow[];
  readonly done: number;
  readonly notes: readonly TableNote[];
  readonly problem?: FileProblem;
}

/** Notes under a table that are shown one by one; more of them are rows of a kind that nobody expected. */
const MAX_TABLE_NOTES = 20;

const TOTAL =
  /^(本页|全市|全县|全区|全省)?(合计|总计|小计|共计|累计|总和)([（(].*[)）])?[:：]?$|^[\p{Script=Han}]{1,12}(合计|总计|小计)[:：]?$|^(sub-?)?totals?:?$/iu;
const TABLE_NOTE =
  /^(注|备注|说明|附注|填表|填报|制表|审核|审批|单位负责人|负责人|联系人|联系电话|报送|数据来源|来源|note|source)(人|员|单位|日期|时间)?\d*[\s:：、.（(]/i;

/**
 * The rows below the header, numbered from 1. What is no row of the table is left out and said: blank rows, headers
 * that a page break repeats, totals, notes under the table.
 */
export async function* readDataRows(
  table: TableSource,
  { headerRows, headerCells }: Pick<TableHead, 'headerRows' | 'headerCells'>,
  shape: RowShape,
  signal?: AbortSignal,
): AsyncGenerator<DataBatch> {
  const sorter = createRowSorter(headerCells, shape);
  const filler = createMergeFiller(bodyMerges(table.merges ?? [], headerRows));
  let count = 0;
  for await (const batch of table.rows(signal)) {
    const rows: DataRow[] = [];
    for (const source of batch.rows) {
      if (headerRows !== null && source.sheetRow - 1 <= headerRows.last) continue;
      if (shape.isSpatial) rows.push({ ...source, row: ++count });
      else if (sorter.isData(source)) {
        rows.push({ sheetRow: source.sheetRow, cells: filler.fill(source), row: ++count });
      }
    }
    yield {
      rows,
      done: batch.done,
      notes: batch.notes ?? [],
      ...(batch.problem && { problem: batch.problem }),
    };
  }
  yield { rows: [], done: 1, notes: [...sorter.notes(), ...filler.notes()] };
}

function bodyMerges(merges: readonly CellRange[], headerRows: HeaderRows | null): CellRange[] {
  const last = headerRows?.last ?? -1;
  return merges.filter(({ firstRow, lastRow }) => firstRow > last && lastRow > firstRow);
}

interface RowSorter {
  isData(row: SourceRow): boolean;
  notes(): TableNote[];
}

function createRowSorter(headerCells: readonly (readonly string[])[], { mapping }: RowShape): RowSorter {
  const left = new Map<string, { count: number; row: number }>();
  const tableNotes: TableNote[] = [];
  const repeats = new Set(headerCells.map(rowKey).filter((key) => key !== ''));
  const begins = new Set(headerCells.map(([first = '']) => first.trim()));
  const leave = (code: string, row: SourceRow) => {
    const known = left.get(code);
    if (known === undefined) left.set(code, { count: 1, row: row.sheetRow });
    else known.count++;
    return false;
  };
  const hasPosition = ({ cells }: SourceRow) =>
    [mapping.lon, mapping.lat].every((column) => /\d/.test(cells[column ?? -1] ?? ''));
  return {
    isData(row) {
      const texts = row.cells.filter((cell) => cell.trim() !== '');
      if (texts.length === 0) return leave('blank-rows', row);
      if (begins.has(row.cells[0]!.trim()) && repeats.has(rowKey(row.cells)))
        return leave('header-repeated', row);
      const words = texts.slice(0, 3).map((cell) => cell.replace(/\s/g, ''));
      const isTotal = words.some((word) => TOTAL.test(word));
      const isTableNote = texts.length <= 6 && TABLE_NOTE.test(`${texts[0]!.trim()} `);
      if ((!isTotal && !isTableNote) || hasPosition(row)) return true;
      if (isTotal) return leave('totals-rows', row);
      if (tableNotes.length === MAX_TABLE_NOTES) return true;
      const text = texts.join(' ').slice(0, 500);
      tableNotes.push({ code: 'table-note', params: { row: row.sheetRow, text } });
      return false;
    },
    notes: () => [...[...left].map(([code, params]) => ({ code, params })), ...tableNotes],
  };
}

function rowKey(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim());
  while (texts.at(-1) === '') texts.pop();
  return texts.filter((text) => text !== '').length < 2 ? '' : texts.join('\u0000');
}
