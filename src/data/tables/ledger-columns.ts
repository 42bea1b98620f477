import type { BoilerLedger, ExtraColumn } from '../../domain/boiler-ledger.ts';
import { cellTextAt, type TextCells, textAt } from '../../domain/text-column.ts';
import { exactType, isOurColumn, uniqueNames } from '../write/column-names.ts';
import type { OutColumn, OutType, OutValue } from '../write/out-table.ts';

/** Says of each row whether it is demonstration data. */
export const SYNTHETIC_COLUMN: OutColumn = {
  name: 'synthetic',
  title: { zh: '演示数据', en: 'Synthetic' },
  type: 'boolean',
};

export function countSynthetic(ledger: BoilerLedger, rows: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < rows.length; i++) count += ledger.synthetic[rows[i]!]!;
  return count;
}

/** The file's columns that no field took, without those that an earlier export of ours added. */
export function ownExtras(ledger: BoilerLedger): readonly ExtraColumn[] {
  return ledger.extras.filter(({ name, cells }) => !isOurColumn(name, textsOf(cells)));
}

/** The file's own columns that no field took; one that clashes with an own column gets a suffix. */
export function extraColumns(
  extras: readonly ExtraColumn[],
  own: readonly Pick<OutColumn, 'name'>[],
): OutColumn[] {
  const names = uniqueNames(
    extras.map(({ name }) => name),
    own.map(({ name }) => name),
  );
  return extras.map(({ name, cells }, i) => ({
    name: names[i]!,
    title: { zh: name, en: name },
    type: exactType(textsOf(cells)),
  }));
}

/** Every text of a column, some perhaps more than once. */
function* textsOf(cells: TextCells): Generator<string> {
  if ('values' in cells) yield* cells.values;
  else for (let i = 0; i < cells.ends.length; i++) yield textAt(cells, i);
}

/** A cell of an extra column. An empty cell of a column of numbers is unknown. */
export function extraValue({ cells }: ExtraColumn, boiler: number, type: OutType): OutValue {
  const text = cellTextAt(cells, boiler);
  if (type === 'text') return text;
  return text === '' ? null : Number(text);
}
