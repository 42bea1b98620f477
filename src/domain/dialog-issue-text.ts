import type { IssueText } from './issue-text.ts';

/** Texts for what can go wrong around an import, outside of the file itself. */
export const DIALOG_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'import-crashed': {
    message: { zh: '读取过程意外中断：{detail}', en: 'reading stopped unexpectedly: {detail}' },
    suggestion: {
      zh: '重试；若再次中断，多为内存不足，请拆分文件后分别导入',
      en: 'Try again; where it stops once more, memory is short: split the file and import the parts',
    },
  },
  'rejects-not-ours': {
    message: {
      zh: '文件中没有 {file} 的退回行（按 row 列的行号查找）',
      en: 'no row of this file is one that was rejected from {file} (looked up by the number in column row)',
    },
    suggestion: {
      zh: '请使用从该次导入下载的退回清单，保留 row 列不变',
      en: 'Use the list that was downloaded from that import, with its column row as it was',
    },
  },
};
