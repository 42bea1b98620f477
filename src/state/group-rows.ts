import { VERDICTS } from '../domain/vocabulary.ts';
import { type BoilerSource, columnCells } from './column-cells.ts';
import { NO_RANK } from './rank-texts.ts';
import { codeRanks } from './sort-keys.ts';
import type { TableColumn } from './table-columns.ts';

export const GROUPINGS = ['city', 'verdict', 'rule'] as const;
export type GroupBy = (typeof GROUPINGS)[number];

/** The column that a grouping goes by. */
export const GROUP_COLUMN = {
  city: 'city',
  verdict: 'verdict',
  rule: 'decidedBy',
} as const satisfies Readonly<Record<GroupBy, TableColumn>>;

/** Boilers of one group, and what they come to. */
export interface RowGroup {
  /** The value that they share, in Chinese; '' where they have none. */
  readonly value: string;
  /** Place of the first in the rows; the group ends where the next begins. */
  readonly from: number;
  readonly boilers: number;
  /** t/h of those whose capacity is known. */
  readonly capacityTph: number;
  readonly capacityUnknown: number;
  readonly closing: number;
}

/** The key by which a grouping puts boilers together, as the most significant sort key. */
export function groupKeys(groupBy: GroupBy, source: BoilerSource): Uint32Array {
  const { codes, values } = groupCells(groupBy, source);
  const ranks = codeRanks(GROUP_COLUMN[groupBy], values);
  const keys = new Uint32Array(source.ledger.count);
  for (let i = 0; i < keys.length; i++) keys[i] = ranks[codes[i]!] ?? NO_RANK;
  return keys;
}

/** The groups of rows that are in the order of the keys. */
export function listGroups(
  groupBy: GroupBy,
  source: BoilerSource,
  rows: Uint32Array,
  keys: Uint32Array,
): RowGroup[] {
  const { codes, values } = groupCells(groupBy, source);
  const groups: RowGroup[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const key = keys[rows[from]!];
    while (to < rows.length && keys[rows[to]!] === key) to++;
    groups.push({
      value: values[codes[rows[from]!]!] ?? '',
      from,
      boilers: to - from,
      ...sumUp(source, rows, from, to),
    });
  }
  return groups;
}

function groupCells(groupBy: GroupBy, source: BoilerSource) {
  const cells = columnCells(GROUP_COLUMN[groupBy], source);
  if (cells.kind !== 'codes') throw new Error(`${groupBy} has no few values to group by`);
  return cells;
}

const CLOSE = VERDICTS.indexOf('close');

function sumUp({ ledger, result }: BoilerSource, rows: Uint32Array, from: number, to: number) {
  let [capacityTph, capacityUnknown, closing] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const boiler = rows[i]!;
    const own = ledger.capacityTph[boiler]!;
    if (Number.isNaN(own)) capacityUnknown++;
    else capacityTph += own;
    if (result.verdict[boiler] === CLOSE) closing++;
  }
  return { capacityTph, capacityUnknown, closing };
}
