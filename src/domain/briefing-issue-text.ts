import type { IssueText } from './issue-text.ts';

/** What can go wrong with a briefing pack. */
export const BRIEFING_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'briefing-overtaken': {
    message: { zh: '台账或参数在计算中有变化', en: 'the ledger or the parameters changed meanwhile' },
    suggestion: { zh: '等计算结束后再生成', en: 'Make it again when the analysis has ended' },
  },
  'briefing-maps-missing': {
    message: {
      zh: '{count} 个地区的地图没有画出（{names}），页上留有空框',
      en: 'the maps of {count} areas could not be drawn ({names}): their pages have an empty frame',
    },
    suggestion: { zh: '再试一次，或在图集中单独生成', en: 'Try again, or make the atlas by itself' },
  },
  'briefing-part-failed': {
    message: { zh: '没有生成（{detail}）', en: 'was not made ({detail})' },
    suggestion: { zh: '再试一次，其他文件不受影响', en: 'Try again; the other files are unaffected' },
  },
};
