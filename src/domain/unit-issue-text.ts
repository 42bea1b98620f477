import type { IssueText } from './issue-text.ts';
import type { UserUnitRemark } from './user-units.ts';

/** Remarks on the units of a user's layer: what could not be used, and which are bundled already. */
export const UNIT_ISSUE_TEXT: Readonly<Record<UserUnitRemark['code'], IssueText>> = {
  'unit-not-a-point': {
    message: {
      zh: '图层“{layer}”第 {row} 行不是点，机组未采用',
      en: 'Layer “{layer}”, row {row} is no point: the unit is not used',
    },
    suggestion: { zh: '机组图层应为点要素', en: 'Give each unit as a point' },
  },
  'unit-capacity-unknown': {
    message: {
      zh: '图层“{layer}”第 {row} 行机组容量不明（{value}），不计入',
      en: 'Layer “{layer}”, row {row}: capacity not known ({value}), the unit does not count',
    },
    suggestion: {
      zh: '填写单机容量，如 350 或 30万千瓦',
      en: 'Give the capacity of one unit, such as 350 (MW)',
    },
  },
  'unit-status-unknown': {
    message: {
      zh: '图层“{layer}”第 {row} 行机组状态无法识别（{value}），不计入',
      en: 'Layer “{layer}”, row {row}: status not understood ({value}), the unit does not count',
    },
    suggestion: {
      zh: '改为在役、在建、退役、停备或取消',
      en: 'Write operating, construction, retired, mothballed or cancelled',
    },
  },
  'unit-heat-unknown': {
    message: {
      zh: '图层“{layer}”第 {row} 行是否供热无法识别（{value}），按不明处理',
      en: 'Layer “{layer}”, row {row}: heat supply not understood ({value}), taken as unknown',
    },
    suggestion: { zh: '改为是或否', en: 'Write yes or no' },
  },
  'unit-near-bundled': {
    message: {
      zh: '图层“{layer}”第 {row} 行距内置电厂“{value}”{distance} 米，可能是同一电厂',
      en: 'Layer “{layer}”, row {row} is {distance} m from the bundled plant “{value}”, perhaps the same',
    },
    suggestion: {
      zh: '覆盖面积不重复计算，但“两处及以上”按两处计；若重复，可将内置机组设为不计入',
      en: 'Coverage is counted once, but as two sources; where it is the same, set the bundled units not to count',
    },
  },
};
