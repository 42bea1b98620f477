import type { Fuel, Reason, Tristate, Verdict } from './vocabulary.ts';

/** The languages of the program; Simplified Chinese first. */
export type Lang = 'zh' | 'en';
export type Bilingual = Readonly<Record<Lang, string>>;

const VERDICT_TEXT: Readonly<Record<Verdict, Bilingual>> = {
  close: { zh: '应关停淘汰', en: 'Must close' },
  retrofit: { zh: '应改造', en: 'Must retrofit' },
  review: { zh: '待核实', en: 'To verify' },
  retain: { zh: '暂予保留', en: 'Retained for now' },
  outside: { zh: '不在实施范围', en: 'Outside the plans' },
};

const REASON_TEXT: Readonly<Record<Reason, Bilingual>> = {
  'fuel-unknown': { zh: '燃料不明', en: 'fuel unknown' },
  'capacity-missing': { zh: '缺额定蒸发量', en: 'rated capacity missing' },
  'limit-ambiguous': {
    zh: '恰在限值，条文“以下”是否含本数不明',
    en: 'exactly at the limit; the clause does not say whether it is included',
  },
  'built-up-unknown': { zh: '是否在建成区不明', en: 'built-up area or not unknown' },
  'ultra-low-unknown': { zh: '是否达到超低排放不明', en: 'ultra-low emission or not unknown' },
  'nox-unknown': { zh: '缺氮氧化物浓度', en: 'NOx concentration missing' },
  'heat-network-unknown': { zh: '是否在热网覆盖内不明', en: 'inside the heat network or not unknown' },
  'new-unknown': { zh: '是否新建不明', en: 'new or not unknown' },
  'biomass-equipment-unknown': { zh: '生物质专用设备情况不明', en: 'biomass equipment unknown' },
  'zone-approximate': {
    zh: '禁燃区在本县（市）的边界未成图',
    en: "the coal-ban zone's line in this county is not drawn",
  },
  'near-radius': {
    zh: '距半径线的差距小于位置误差',
    en: 'closer to the radius than the position is certain',
  },
  'near-boundary': {
    zh: '距行政边界500米以内，两侧判定不同',
    en: 'within 500 m of a boundary whose two sides decide differently',
  },
  'coal-ban-zone': {
    zh: '位于禁燃区（内置禁燃区为近似范围），方案无对应条款',
    en: 'inside a coal-ban zone (the bundled ones are approximate) without a clause of its own in these plans',
  },
  'new-build': { zh: '新建项目，原则上不予建设', en: 'new build, in principle not allowed' },
  'city-mismatch': {
    zh: '台账所填城市与坐标所在城市不一致，以坐标为准',
    en: 'the city in the ledger differs from the position; the position counts',
  },
  'built-up-mismatch': {
    zh: '台账的建成区与图层不一致，以台账为准',
    en: 'built-up in the ledger differs from the layer; the ledger counts',
  },
  'coal-ban-mismatch': {
    zh: '台账的禁燃区与图层不一致，以台账为准',
    en: 'the coal-ban zone in the ledger differs from the layer; the ledger counts',
  },
  'heat-network-mismatch': {
    zh: '台账的热网覆盖与图层不一致，以台账为准',
    en: 'the heat network in the ledger differs from the layer; the ledger counts',
  },
  'on-border': { zh: '恰在县界线上', en: 'exactly on a county border' },
  'neighbour-emergency-only': {
    zh: '仅参与区域应急联动的城市，无锅炉条款',
    en: 'a city that only joins the emergency response, without a boiler clause',
  },
  'no-clause-yet': { zh: '所选日期尚无生效条款', en: 'no clause in force yet on this date' },
};

const STRENGTH_TEXT: Readonly<Record<'all' | 'basic' | 'push', Bilingual>> = {
  all: { zh: '全部', en: 'all' },
  basic: { zh: '基本', en: 'basically' },
  push: { zh: '加快推进', en: 'to be pushed forward' },
};

const FUEL_TEXT: Readonly<Record<Fuel, Bilingual>> = {
  coal: { zh: '煤', en: 'coal' },
  biomass: { zh: '生物质', en: 'biomass' },
  gas: { zh: '燃气', en: 'gas' },
  oil: { zh: '燃油', en: 'oil' },
  electric: { zh: '电', en: 'electric' },
};

const TRISTATE_TEXT: Readonly<Record<Tristate, Bilingual>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '不明', en: 'unknown' },
};

const UNDATED_TEXT: Bilingual = { zh: '未写明期限', en: 'no date stated' };

const OVERDUE_TEXT = {
  yes: { zh: '已过', en: 'overdue' },
  no: { zh: '未过', en: 'not overdue' },
} as const;

export function verdictText(verdict: Verdict, lang: Lang): string {
  return VERDICT_TEXT[verdict][lang];
}

export function reasonText(reason: Reason, lang: Lang): string {
  return REASON_TEXT[reason][lang];
}

/** How binding a rule is: 全部, 基本 or 加快推进. */
export function strengthText(strength: 'all' | 'basic' | 'push', lang: Lang): string {
  return STRENGTH_TEXT[strength][lang];
}

export function fuelText(fuel: Fuel, lang: Lang): string {
  return FUEL_TEXT[fuel][lang];
}

export function tristateText(value: Tristate, lang: Lang): string {
  return TRISTATE_TEXT[value][lang];
}

/** In place of the deadline of a clause that states none. */
export function undatedText(lang: Lang): string {
  return UNDATED_TEXT[lang];
}

/** Whether the deadline of the clause that decides has passed. */
export function overdueText(overdue: boolean, lang: Lang): string {
  return OVERDUE_TEXT[overdue ? 'yes' : 'no'][lang];
}
