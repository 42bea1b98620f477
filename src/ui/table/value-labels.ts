import type { Lang } from '../../domain/messages.ts';
import { columnCells } from '../../state/column-cells.ts';
import type { Screened } from '../../state/selectors.ts';
import { extraHeader, type TableColumn } from '../../state/table-columns.ts';
import { sourceOf } from './use-row-columns.ts';

/** What a column's values, which conditions name in Chinese, are called in a language; those without stay as they are. */
export function valueLabels(
  column: TableColumn,
  screened: Screened,
  lang: Lang,
): ReadonlyMap<string, string> {
  // What a file writes is the same in every language.
  if (lang === 'zh' || extraHeader(column) !== null) return new Map();
  const source = sourceOf(screened);
  const [named, shown] = [columnCells(column, source, 'zh'), columnCells(column, source, lang)];
  if (!('values' in named && 'values' in shown)) return new Map();
  return new Map(named.values.map((value, i) => [value, shown.values[i]!]));
}
