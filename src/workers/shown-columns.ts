import { SYNTHETIC_COLUMN } from '../data/tables/ledger-columns.ts';
import { uniqueNames } from '../data/write/column-names.ts';
import type { OutColumn, OutTable, OutValue } from '../data/write/out-table.ts';
import { type Lang, verdictText } from '../domain/messages.ts';
import { textAt } from '../domain/text-column.ts';
import { VERDICTS, type Verdict } from '../domain/vocabulary.ts';
import { type BoilerSource, type ColumnCells, columnCells } from '../state/column-cells.ts';
import { extraHeader, type TableColumn } from '../state/table-columns.ts';

/** A column of the table on screen, and what it is called there. */
export interface ShownColumn {
  readonly column: TableColumn;
  readonly title: string;
}

/**
 * A table of boilers with the columns of the table on screen in place of its own; the mark of demonstration rows stays.
 * `rows` are its boilers in order.
 */
export function withShownColumns(
  table: OutTable,
  source: BoilerSource,
  rows: ArrayLike<number>,
  shown: readonly ShownColumn[],
  lang: Lang,
): OutTable {
  const names = uniqueNames(
    shown.map(({ column }) => extraHeader(column) ?? machineName(column)),
    ['lon', 'lat', SYNTHETIC_COLUMN.name],
  );
  const cells = shown.map(({ column }) => columnCells(column, source, lang));
  const columns = shown.map(({ column, title }, at) => outColumn(column, names[at]!, title, cells[at]!));
  const { labelColumn: _, verdictColumn: __, ...rest } = table;
  return {
    ...rest,
    columns: [...columns, ...(table.synthetic ? [SYNTHETIC_COLUMN] : [])],
    row(i) {
      const boiler = rows[i]!;
      const values = shown.map(({ column }, at) =>
        column === 'verdict' ? VERDICTS[source.result.verdict[boiler]!]! : outValue(cells[at]!, boiler, lang),
      );
      return {
        cells: [...values, ...(table.synthetic ? [source.ledger.synthetic[boiler] === 1] : [])],
        geometry: table.row(i).geometry,
      };
    },
    geometry: { kind: 'points', columnsAt: shown.length, namesSystem: true },
    ...(shown.some(({ column }) => column === 'name') && { labelColumn: 'name' }),
    ...(shown.some(({ column }) => column === 'verdict') && { verdictColumn: 'verdict' }),
  };
}

/** As the results name their columns; the table shows this distance in kilometres. */
function machineName(column: TableColumn): string {
  if (column === 'distanceM') return 'distance_km';
  return column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function outColumn(column: TableColumn, name: string, title: string, cells: ColumnCells): OutColumn {
  const common = { name, title: { zh: title, en: title } };
  if (column === 'verdict')
    return { ...common, type: 'text', say: (value, lang) => verdictText(value as Verdict, lang) };
  if (column === 'row') return { ...common, type: 'integer' };
  return { ...common, type: cells.kind === 'numbers' ? 'number' : 'text' };
}

function outValue(cells: ColumnCells, boiler: number, lang: Lang): OutValue {
  switch (cells.kind) {
    case 'numbers': {
      const value = cells.numbers[boiler]! * cells.factor + cells.offset;
      // Beyond micrometres and such there is only rounding.
      return Number.isNaN(value) ? null : Number(value.toFixed(6));
    }
    case 'texts':
      return textAt(cells.texts, boiler);
    case 'codes':
      return cells.values[cells.codes[boiler]!] ?? null;
    case 'marks':
      return (
        cells.values
          .filter((_, bit) => (cells.masks[boiler]! & (1 << bit)) !== 0)
          .join(lang === 'zh' ? '；' : '; ') || null
      );
  }
}
