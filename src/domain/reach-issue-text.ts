import type { IssueText } from './issue-text.ts';

/** What can stand in the way of measuring a distance. */
export const REACH_ISSUE_TEXT: Readonly<Record<string, IssueText>> = {
  'reach-empty': {
    message: {
      zh: '没有可用的要素：图层为空，或没有行符合筛选条件',
      en: 'no features: the layer is empty, or no row passes the filter',
    },
    suggestion: { zh: '换一个图层，或放宽筛选条件', en: 'Choose another layer or a wider filter' },
  },
  'reach-distance': {
    message: { zh: '距离须在 {min} m 至 {max} km 之间', en: 'the distance must be from {min} m to {max} km' },
    suggestion: { zh: '检查数值与单位', en: 'Check the number and its unit' },
  },
  'reach-abroad': {
    message: {
      zh: '图层的 {count} 个要素都不在中国范围内',
      en: 'none of the layer’s {count} features lies in China',
    },
    suggestion: {
      zh: '多为坐标系选错或经纬度颠倒，请重新导入该图层',
      en: 'Usually the wrong coordinate system, or longitude and latitude swapped: import the layer again',
    },
  },
  'reach-boilers': {
    message: {
      zh: '列出的锅炉有 {count} 台，超过 {most} 台',
      en: '{count} boilers are listed, more than {most}',
    },
    suggestion: { zh: '先在表格中筛选，再计算', en: 'Narrow the table first' },
  },
  'reach-source': {
    message: { zh: '内置图层读取失败（{detail}）', en: 'the bundled layer could not be read ({detail})' },
    suggestion: { zh: '请重试，或换用自己的图层', en: 'Try again, or use a layer of your own' },
  },
  'reach-crashed': {
    message: { zh: '计算未能完成（{detail}）', en: 'the reach could not be computed ({detail})' },
    suggestion: { zh: '请重试；已有图层未受影响', en: 'Try again; the layers are unaffected' },
  },
};
