import type { Bilingual, Lang } from './messages.ts';

/** Words of an atlas's pages. `{name}` stands for a value. */
export const ATLAS_TEXT = {
  title: { zh: '{scope}锅炉筛查图集', en: '{scope}: atlas of boilers by verdict' },
  titleHeat: { zh: '{scope}供热覆盖图集', en: '{scope}: atlas of heat reach' },
  all: { zh: '京津冀及周边、汾渭平原、钦州', en: 'Regions of the plans' },
  contents: { zh: '目录', en: 'Contents' },
  page: { zh: '页', en: 'Page' },
  area: { zh: '区域', en: 'Area' },
  close: { zh: '应关停（台）', en: 'To close' },
  closeTph: { zh: '应关停（t/h）', en: 'To close, t/h' },
  retrofit: { zh: '应改造（台）', en: 'To retrofit' },
  review: { zh: '待核实（台）', en: 'To verify' },
  covered: { zh: '覆盖率', en: 'Covered' },
  units: { zh: '计入机组', en: 'Units' },
  list: { zh: '应关停锅炉 {count} 台', en: '{count} boilers to close' },
  listShort: {
    zh: '应关停锅炉 {count} 台（列出 {shown} 台）',
    en: '{count} boilers to close ({shown} listed)',
  },
  continued: { zh: '应关停锅炉（续）', en: 'Boilers to close (continued)' },
  continues: { zh: '…下页续 {count} 台', en: '… {count} more on the next page' },
  name: { zh: '名称', en: 'Name' },
  county: { zh: '区县', en: 'County' },
  fuel: { zh: '燃料', en: 'Fuel' },
  capacity: { zh: 't/h', en: 't/h' },
  clause: { zh: '依据', en: 'Clause' },
  deadline: { zh: '期限', en: 'Deadline' },
  overdue: { zh: '{date} 已逾期', en: '{date}, overdue' },
  distance: { zh: '距热源', en: 'To heat' },
  unknown: { zh: '不明', en: 'unknown' },
  demo: { zh: '（演示）', en: ' (demo)' },
  pageOf: { zh: '第 {page} 页 / 共 {pages} 页', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, Bilingual>;

export type AtlasWord = keyof typeof ATLAS_TEXT;

/** A word of the atlas with its values. */
export function atlasText(
  word: AtlasWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return ATLAS_TEXT[word][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
