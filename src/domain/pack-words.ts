import { formatNumber } from './figure-format.ts';
import type { Bilingual, Lang } from './messages.ts';

interface PackFacts {
  readonly lang: Lang;
  /** ISO time. */
  readonly writtenAt: string;
  readonly lines: readonly string[];
  readonly missing: readonly string[];
}

const PACK_WORDS = {
  title: { zh: '汇报材料包', en: 'Briefing pack' },
  made: { zh: '生成时间', en: 'Made' },
  files: { zh: '文件与 SHA-256', en: 'Files and SHA-256' },
  missing: { zh: '未能生成', en: 'Could not be made' },
  check: {
    zh: '同一次计算得出的数字在各文件中一致；改动任一文件，其 SHA-256 随之改变。',
    en: 'All figures come from one computation. A file that was changed has another SHA-256.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The text that goes with a pack; lines end as Windows wants them. */
export function packText(
  files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[],
  { lang, writtenAt, lines, missing }: PackFacts,
): string {
  const word = (name: keyof typeof PACK_WORDS) => PACK_WORDS[name][lang];
  const all = [
    word('title'),
    '',
    ...lines,
    `${word('made')}: ${writtenAt}`,
    '',
    word('files'),
    ...files.map(({ name, bytes, sha256 }) => `${sha256}  ${name}  (${formatNumber(bytes)} B)`),
    ...(missing.length === 0 ? [] : ['', word('missing'), ...missing]),
    '',
    word('check'),
    '',
  ];
  return all.join('\r\n');
}
