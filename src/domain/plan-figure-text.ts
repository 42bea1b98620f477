import type { Bilingual } from './messages.ts';
import type { FigureLevel, IndicatorId } from './plan-figures.ts';

/** What each indicator is called; the unit is apart. */
export const INDICATOR_TEXT: Readonly<Record<IndicatorId, Bilingual>> = {
  pm25ChangePct: { zh: 'PM2.5 浓度变化', en: 'Change of PM2.5' },
  pm25TargetUgm3: { zh: 'PM2.5 浓度目标', en: 'PM2.5 target' },
  pm25BaselineUgm3: { zh: 'PM2.5 浓度基数', en: 'PM2.5 baseline' },
  heavyDaysChangeDays: { zh: '重污染天数变化', en: 'Change of heavy-pollution days' },
  heavyDaysChangePct: { zh: '重污染天数变化率', en: 'Relative change of heavy-pollution days' },
  heavyDaysTarget: { zh: '重污染天数目标', en: 'Heavy-pollution days, target' },
  heavyDaysBaseline: { zh: '重污染天数基数', en: 'Heavy-pollution days, baseline' },
  looseCoal: { zh: '散煤替代户数', en: 'Households with loose coal replaced' },
  checkPoints: { zh: '机动车检查点', en: 'Vehicle check points' },
  tasks: { zh: '其他任务', en: 'Other tasks' },
};

/** Codes of units, as the data has them. */
export const INDICATOR_UNIT: Readonly<Record<IndicatorId, string>> = {
  pm25ChangePct: '%',
  pm25TargetUgm3: 'µg/m³',
  pm25BaselineUgm3: 'µg/m³',
  heavyDaysChangeDays: 'days',
  heavyDaysChangePct: '%',
  heavyDaysTarget: 'days',
  heavyDaysBaseline: 'days',
  looseCoal: 'households',
  checkPoints: 'points',
  tasks: 'tasks',
};

const UNIT_TEXT: Readonly<Record<string, Bilingual>> = {
  'µg/m³': { zh: '微克/立方米', en: 'µg/m³' },
  days: { zh: '天', en: 'days' },
  households: { zh: '户', en: 'households' },
  '10k households': { zh: '万户', en: '× 10 000 households' },
  points: { zh: '个', en: 'points' },
  tasks: { zh: '项', en: 'tasks' },
  counties: { zh: '个县（市）', en: 'counties' },
  sites: { zh: '个站点', en: 'sites' },
  stations: { zh: '个站', en: 'stations' },
  't/(km²·month)': { zh: '吨/(平方公里·月)', en: 't/(km²·month)' },
  'Mt/yr': { zh: '百万吨/年', en: 'Mt/yr' },
  m: { zh: '米', en: 'm' },
};

/** A unit in words; what the table does not know, such as %, is said as it is. */
export function unitText(unit: string): Bilingual {
  return UNIT_TEXT[unit] ?? { zh: unit, en: unit };
}

export const LEVEL_TEXT: Readonly<Record<FigureLevel, Bilingual>> = {
  region: { zh: '区域', en: 'Region' },
  province: { zh: '省（区域内部分）', en: 'Province (its part in a region)' },
  city: { zh: '城市', en: 'City' },
  county: { zh: '区县', en: 'County' },
};

export const STATUS_TEXT = {
  printed: { zh: '载明', en: 'printed' },
  words: { zh: '只有文字要求', en: 'in words only' },
  'not-printed': { zh: '本件未载明', en: 'not printed in our copy' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const APART_TEXT = {
  neighbour: {
    zh: '周边城市，只参加应急联动，不在目标范围',
    en: 'a neighbour: emergency response only, no target',
  },
  'no-boundary': { zh: '无公开边界，未上图', en: 'no published boundary, not drawn' },
} as const satisfies Readonly<Record<string, Bilingual>>;
