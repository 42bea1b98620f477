import { useMemo } from 'react';
import { formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import type { Lang } from '../../domain/messages.ts';
import { reasonText } from '../../domain/messages.ts';
import { cellTextAt, textAt } from '../../domain/text-column.ts';
import { NOTES, reasonsOf, VERDICTS } from '../../domain/vocabulary.ts';
import { type BoilerSource, type ColumnCells, columnCells, ruleLabel } from '../../state/column-cells.ts';
import type { Screened } from '../../state/selectors.ts';
import { extraHeader, type OwnColumn, type TableColumn } from '../../state/table-columns.ts';

/** A column that is shown, and what it writes of a boiler: '' where it writes nothing, null what is not known. */
export interface RowColumn {
  readonly column: TableColumn;
  textOf(boiler: number): string | null;
}

/** What the table's columns are read from, of the verdicts on screen. */
export function sourceOf({ ledger, screening, reference }: Screened): BoilerSource {
  const { result, params } = screening;
  return { ledger: ledger.columns, result, reference, radiusKm: params.radiusKm };
}

export function useRowColumns(
  columns: readonly TableColumn[],
  screened: Screened,
  lang: Lang,
): readonly RowColumn[] {
  return useMemo(
    () => columns.map((column) => ({ column, textOf: textsOf(column, sourceOf(screened), lang) })),
    [columns, screened, lang],
  );
}

function textsOf(column: TableColumn, source: BoilerSource, lang: Lang): RowColumn['textOf'] {
  const header = extraHeader(column);
  if (header !== null) {
    // As the file writes it, whether it is a number or not.
    const extra = source.ledger.extras.find(({ name }) => name === header);
    return (boiler) => (extra === undefined ? '' : cellTextAt(extra.cells, boiler));
  }
  if (column === 'decidedBy') return (boiler) => groundOf(boiler, source, lang);
  if (column === 'overdue') {
    const cells = columnCells(column, source, lang);
    return (boiler) => (source.result.overdue[boiler] === 1 ? cellText(cells, boiler, column, lang) : '');
  }
  const cells = columnCells(column, source, lang);
  const nothing = SAYS_UNKNOWN.has(column) ? null : '';
  return (boiler) => cellText(cells, boiler, column, lang) || nothing;
}

/** Where an empty cell would look as if the fact did not matter. */
const SAYS_UNKNOWN: ReadonlySet<TableColumn> = new Set([
  'fuel',
  'capacityTph',
  'distanceM',
  'marginM',
  'builtUp',
  'coalBan',
  'heatNetwork',
  'ultraLow',
  'noxMgm3',
  'isNew',
  'biomassEquipped',
]);

const DECIMALS: Partial<Readonly<Record<OwnColumn, (value: number) => string>>> = {
  row: String,
  capacityTph: (value) => formatMeasured(value, 3),
  distanceM: (value) => formatNumber(value, 2),
  marginM: (value) => formatNumber(value),
};

function cellText(cells: ColumnCells, boiler: number, column: TableColumn, lang: Lang): string {
  switch (cells.kind) {
    case 'texts':
      return textAt(cells.texts, boiler);
    case 'codes':
      return cells.values[cells.codes[boiler]!] ?? '';
    case 'marks':
      return cells.values
        .filter((_, bit) => (cells.masks[boiler]! & (1 << bit)) !== 0)
        .join(lang === 'zh' ? '；' : '; ');
    case 'numbers': {
      const value = cells.numbers[boiler]! * cells.factor + cells.offset;
      if (Number.isNaN(value)) return '';
      return (DECIMALS[column as OwnColumn] ?? formatMeasured)(value);
    }
  }
}

/** The deciding clause, or what has to be found out. */
function groundOf(boiler: number, { result, reference }: BoilerSource, lang: Lang): string {
  const rule = reference.rules[result.decidedBy[boiler]!];
  if (rule !== undefined) return ruleLabel(rule, lang);
  const isReview = VERDICTS[result.verdict[boiler]!] === 'review';
  return reasonsOf(result.reasons[boiler]!)
    .filter((reason) => !isReview || !NOTES.some((note) => note === reason))
    .map((reason) => reasonText(reason, lang))
    .join('；');
}
