import { type RejectTable, type RowIssue, rejectAt } from '../../domain/import-outcome.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { Lang } from '../../domain/messages.ts';
import type { Provenance } from '../../domain/user-layer.ts';
import { uniqueNames } from '../write/column-names.ts';
import { WGS84 } from '../write/out-system.ts';
import { type OutColumn, type OutTable, ownColumn } from '../write/out-table.ts';
import { describeSource, item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

/** Columns that are ours, before and after those of the file; an import leaves them out again. */
export const REJECT_COLUMNS = ['row', 'reason', 'message', 'suggestion'] as const;

/**
 * Rows that could not be screened: their number, every original cell as it was, and why. Cells beyond the header get
 * columns of their own. Every original cell is a text, so that it comes back as it was when the rows are corrected
 * and imported again.
 */
export function rejectsTable(
  header: readonly string[],
  rejects: RejectTable,
  lang: Lang,
  source: Provenance | null,
): OutTable {
  let width = header.length;
  for (let i = 0; i < rejects.count; i++) width = Math.max(width, cellCount(rejects, i));
  const surplus = Array.from({ length: width - header.length }, (_, i) => `extra_cell_${i + 1}`);
  const names = uniqueNames([...header, ...surplus], REJECT_COLUMNS);
  const about = {
    system: WGS84,
    provenance: [
      ...(source === null ? [] : describeSource(source)),
      item('rejected_rows', '退回行数', 'Rejected rows', String(rejects.count)),
    ],
    synthetic: false,
  };
  return {
    ...about,
    name: { zh: '退回行', en: 'Rejected rows' },
    columns: [
      { ...named('row', '数据行', 'Row'), type: 'integer' },
      ...names.map((name) => ownColumn(name)),
      named('reason', '退回代码', 'Reason'),
      named('message', '退回原因', 'Message'),
      named('suggestion', '修改建议', 'Suggestion'),
    ],
    count: rejects.count,
    row(i) {
      const reject = rejectAt(rejects, i);
      const { message, suggestion } = rejectText(reject, lang);
      const cells = names.map((_, column) => reject.cells[column] ?? '');
      return { cells: [reject.row, ...cells, reject.code, message, suggestion], geometry: null };
    },
    geometry: { kind: 'none' },
    companions: () => [sourcesTable(about)],
  };
}

function cellCount({ cellEnds }: RejectTable, i: number): number {
  return cellEnds[i]! - (i === 0 ? 0 : cellEnds[i - 1]!);
}

/** The message names row, column and value. */
export function rejectText(reject: RowIssue, lang: Lang): { message: string; suggestion: string } {
  const { message, suggestion } = issueText(
    reject.code,
    { ...reject.params, value: reject.value, column: reject.column },
    lang,
  );
  const place = lang === 'zh' ? `表格第 ${reject.sheetRow} 行：` : `sheet row ${reject.sheetRow}: `;
  return { message: place + message, suggestion };
}

function named(name: string, zh: string, en: string): OutColumn {
  return { name, title: { zh, en }, type: 'text' };
}
