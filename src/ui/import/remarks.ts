import {
  countIssues,
  type IssueReport,
  type RejectTable,
  type RowIssue,
  rejectAt,
} from '../../domain/import-outcome.ts';
import { codedAt } from '../../domain/text-column.ts';

/** Remarks on rows, read one by one: a million rejected rows stay packed. */
export interface Remarks {
  /** How many can be looked at, and how many there are. */
  readonly count: number;
  readonly total: number;
  codeAt(i: number): string;
  at(i: number): RowIssue;
  /** Codes with their numbers, the most frequent first. */
  readonly codes: readonly (readonly [code: string, count: number])[];
}

export function rejectRemarks(rejects: RejectTable): Remarks {
  const counts = new Map<string, number>();
  for (const code of rejects.code.codes) {
    const text = rejects.code.values[code]!;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return {
    count: rejects.count,
    total: rejects.count,
    codeAt: (i) => codedAt(rejects.code, i),
    at: (i) => rejectAt(rejects, i),
    codes: byFrequency(counts),
  };
}

export function issueRemarks(issues: IssueReport): Remarks {
  return {
    count: issues.kept.length,
    total: countIssues(issues),
    codeAt: (i) => issues.kept[i]?.code ?? '',
    at: (i) => issues.kept[i]!,
    codes: byFrequency(new Map(Object.entries(issues.counts))),
  };
}

function byFrequency(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Places of the remarks of one code, or of all where null. */
export function placesOf({ count, codeAt }: Remarks, code: string | null): Uint32Array {
  const places = Uint32Array.from({ length: count }, (_, i) => i);
  return code === null ? places : places.filter((i) => codeAt(i) === code);
}

/** Columns (in the header) that a remark is about; none where it is about the row as a whole. */
export function columnsOf({ column }: Pick<RowIssue, 'column'>, header: readonly string[]): number[] {
  if (column === '') return [];
  const whole = header.indexOf(column);
  if (whole !== -1) return [whole];
  if (column === 'geometry') {
    return header.flatMap((name, i) => (name.startsWith('geometry.') ? [i] : []));
  }
  const columns = column.split(', ').map((name) => header.indexOf(name));
  return columns.includes(-1) ? [] : columns;
}
