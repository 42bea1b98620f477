import { type Bilingual, type Lang, strengthText } from '../../domain/messages.ts';
import type { Rule } from '../../domain/rule-pack.ts';
import type { Screener } from '../../domain/screener.ts';
import type { ScreeningResult } from '../../domain/screening.ts';
import { type OutColumn, type OutTable, plainTable } from '../write/out-table.ts';

type About = Pick<OutTable, 'system' | 'provenance' | 'synthetic'>;

const OUTCOMES: Readonly<Record<Rule['outcome'], Bilingual>> = {
  close: { zh: '关停', en: 'close' },
  retrofit: { zh: '改造', en: 'retrofit' },
  duty: { zh: '常规要求', en: 'standing duty' },
};

const text = (name: string, zh: string, en: string): OutColumn => ({ name, title: { zh, en }, type: 'text' });
const COLUMNS: readonly OutColumn[] = [
  text('rule', '条款代码', 'Rule'),
  text('document', '文件', 'Document'),
  text('document_number', '文号（未载则空）', 'Number (blank where not printed)'),
  text('issued', '印发', 'Issued'),
  text('clause', '条款', 'Clause'),
  text('statement_zh', '要求（中文转述）', 'Restatement (Chinese)'),
  text('statement_en', '要求（英文转述）', 'Restatement (English)'),
  { ...text('outcome', '结果', 'Outcome'), say: (value, lang) => OUTCOMES[value as Rule['outcome']][lang] },
  text('deadline', '期限', 'Deadline'),
  {
    ...text('strength', '力度', 'Strength'),
    say: (value: string, lang: Lang) => strengthText(value as Rule['strength'], lang),
  },
  { name: 'decided', title: { zh: '据此判定（台）', en: 'Boilers decided' }, type: 'integer' },
];

/** Every rule that was tried, with its document, clause and restatement, and how many boilers it decides. */
export function rulesTable(
  screener: Screener,
  result: ScreeningResult,
  rows: ArrayLike<number>,
  about: About,
): OutTable {
  const decided = screener.rules.map(() => 0);
  for (let i = 0; i < rows.length; i++) {
    const rule = result.decidedBy[rows[i]!]!;
    if (rule !== -1) decided[rule]!++;
  }
  const lines = screener.rules.map(({ pack, rule }, i) => [
    rule.id,
    pack.title.zh,
    pack.documentNumber,
    pack.issued,
    rule.clause,
    rule.statement.zh,
    rule.statement.en,
    rule.outcome,
    deadlineWords(rule),
    rule.strength,
    decided[i]!,
  ]);
  return plainTable({ zh: '条文', en: 'Rules and clauses' }, COLUMNS, lines, about);
}

/** The date, how the document words it, and dates of single provinces. */
function deadlineWords({ deadline, deadlineText, provinceTerms = [] }: Rule): string | null {
  const words = [
    ...(deadline === null ? [] : [deadline]),
    ...(deadlineText === null ? [] : [deadlineText.zh]),
    ...provinceTerms.map(({ provinces, deadline: date }) => `${provinces.join(', ')}: ${date ?? '—'}`),
  ];
  return words.length === 0 ? null : words.join('; ');
}
