import type { IssueText } from './issue-text.ts';

/** Texts for coordinates that are typed for a drawing. Problems of one position have theirs with the import. */
export const DRAW_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'typed-unreadable': {
    message: {
      zh: '第 {line} 行读不出经度和纬度：{value}',
      en: 'line {line} has no longitude and latitude: {value}',
    },
    suggestion: {
      zh: '每行写一点，经度在前，纬度在后，以逗号或空格分隔',
      en: 'One position a line, longitude first, then latitude, parted by a comma or a space',
    },
  },
  'typed-too-few': {
    message: {
      zh: '至少需要 {least} 个点，现有 {count} 个',
      en: 'at least {least} positions are needed, there are {count}',
    },
    suggestion: { zh: '补齐坐标', en: 'Add the missing ones' },
  },
  'typed-no-radius': {
    message: { zh: '还没有半径', en: 'there is no radius yet' },
    suggestion: { zh: '填写 0.01～500 公里的半径', en: 'Give a radius of 0.01 … 500 km' },
  },
};
