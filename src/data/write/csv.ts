import type { FileWriter } from './file-writer.ts';
import { WRITTEN } from './file-writer.ts';
import { flattenTable } from './flat-rows.ts';
import { markFormula } from './formula-safety.ts';
import type { OutValue } from './out-table.ts';
import { createTextParts } from './text-parts.ts';

/**
 * CSV by RFC 4180: CRLF line ends, one header row of machine names, codes not words. UTF-8 with a byte-order mark
 * (spreadsheets need it for Chinese), or GB18030 without. Null and empty text are both an empty cell; true and
 * false are yes and no. Texts are made safe from running as formulas; `unmarkFormula` undoes it when read.
 */
export const writeCsv: FileWriter = function* (table, { encoding }) {
  const { columns, cells } = flattenTable(table);
  const decimals = columns.map((column) => column.decimals);
  const parts = createTextParts(encoding);
  if (encoding === 'utf-8') parts.add('\ufeff');
  parts.add(`${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`);
  for (let i = 0; i < table.count; i++) {
    parts.add(
      `${cells(i)
        .map((value, c) => csvCell(value, decimals[c]))
        .join(',')}\r\n`,
    );
    yield* parts.full((i + 1) / table.count);
  }
  yield* parts.rest();
  return WRITTEN;
};

/** One cell. Text with outer spaces is quoted too, since some readers cut them. */
export function csvCell(value: OutValue, decimals?: number): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return decimals === undefined ? String(value) : value.toFixed(decimals);
  const safe = markFormula(value);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
