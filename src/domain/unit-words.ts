import type { Bilingual, Lang } from './messages.ts';
import type { Activity } from './place-facts.ts';
import type { HeatEvidence, UnitStatus } from './reference.ts';

const STATUS: Readonly<Record<UnitStatus, Bilingual>> = {
  operating: { zh: '在运', en: 'operating' },
  construction: { zh: '在建', en: 'under construction' },
  retired: { zh: '退役', en: 'retired' },
  mothballed: { zh: '封存', en: 'mothballed' },
  cancelled: { zh: '取消', en: 'cancelled' },
};

const HEAT: Readonly<Record<HeatEvidence, Bilingual>> = {
  yes: { zh: '已确认供热', en: 'heat confirmed' },
  'name-hint': { zh: '由厂名推定供热', en: "heat hinted by the plant's name" },
  'owner-name-hint': { zh: '由业主名推定供热', en: "heat hinted by the owner's name" },
  'industrial-heat': { zh: '工业供热', en: 'industrial heat' },
  unknown: { zh: '供热情况不明', en: 'heat not known' },
};

const ACTIVITY: Readonly<Record<Activity, Bilingual>> = {
  yes: { zh: '运行', en: 'active' },
  partial: { zh: '部分时段', en: 'part of the season' },
  no: { zh: '未运行', en: 'not active' },
  unknown: { zh: '不详', en: 'not known' },
};

/** What a unit does today; a standing of a file that is none of ours stays as it is. */
export function unitStatusText(status: string, lang: Lang): string {
  return find(STATUS, status)?.[lang] ?? status;
}

/** What speaks for a unit's heat supply; anything else than the known evidence is none. */
export function heatText(heat: string, lang: Lang): string {
  return (find(HEAT, heat) ?? HEAT.unknown)[lang];
}

/** Whether a station was active in the season; anything else than the known answers is not known. */
export function activityText(activity: string, lang: Lang): string {
  return (find(ACTIVITY, activity) ?? ACTIVITY.unknown)[lang];
}

function find(table: Readonly<Record<string, Bilingual>>, key: string): Bilingual | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
