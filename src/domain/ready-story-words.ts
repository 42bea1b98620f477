import type { Bilingual } from './messages.ts';

/** What a speaker says to the scenes of a ready story. Figures go in by name and are filled in live. */
export const READY_NOTES = {
  close: {
    zh: '先说结论：应关停淘汰{close-boilers}，合{close-tph}。结论由各市方案的条文逐台判定，点开任一锅炉可看条款、期限和判定经过。容量不明的锅炉计台数，不计容量。',
    en: 'The conclusion first: {close-boilers} must close, {close-tph} in all. Each verdict follows from a clause of the plan in force; open any boiler for clause, deadline and reasoning. Boilers of unknown capacity count as boilers, not as capacity.',
  },
  radius: {
    zh: '30 万千瓦及以上热电联产机组 15 公里供热半径内的燃煤锅炉应关停整合（方案二（二）10）。半径内共有锅炉{inside-radius-boilers}；紧邻半径线、位置误差内无法判定的列入待核实。',
    en: 'Coal boilers within the 15 km heating radius of CHP units of 300 MW and more are to be closed or integrated (clause 二(二)10). {inside-radius-boilers} lie inside; those closer to the line than their position is certain are to be verified.',
  },
  covered: {
    zh: '计入机组{qualifying-units}，覆盖面积{covered-km2}，占{covered-share}。两处及以上热源可达的占{two-or-more-share}：那里关停后供热仍有备份。',
    en: '{qualifying-units} count and reach {covered-km2}, {covered-share} of the area. {two-or-more-share} is in reach of two or more sources: there heat has a backup once boilers close.',
  },
  coveredReference: {
    zh: '本区域方案没有热电机组供热半径的条款，此图仅供参考，不决定任何一台锅炉的结论。计入机组{qualifying-units}，半径内面积{covered-km2}。',
    en: 'The plan of this area has no clause on the heating radius: the map is for reference and decides no verdict. {qualifying-units} count, {covered-km2} lie within the radius.',
  },
  review: {
    zh: '待核实{review-boilers}：不明不等于不关。其中紧邻半径线{review-near-radius}，缺额定蒸发量{review-capacity-missing}。逐台补齐台账后重新筛查，结论会随之更新。',
    en: '{review-boilers} are to be verified: unknown is not no. {review-near-radius} are close to the radius, {review-capacity-missing} lack their capacity. Complete the ledger and screen again; verdicts follow.',
  },
  next: {
    zh: '下一步：已过期限的{overdue-boilers}逐台列清单、定责任单位；应改造的{retrofit-boilers}排期；清单可从“导出”或“汇报材料包”取得。',
    en: 'Next: list the {overdue-boilers} past their deadline one by one with who answers for each; schedule the {retrofit-boilers} to be retrofitted. Lists come from “Export” or the briefing pack.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const READY_TITLE: Bilingual = {
  zh: '{area}：关停、覆盖与下一步（示例）',
  en: '{area}: closing, coverage and next steps (example)',
};
