import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import { verdictText } from '../../domain/messages.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ScreeningResult } from '../../domain/screening.ts';
import { REGIONS, VERDICTS } from '../../domain/vocabulary.ts';
import { type OutColumn, type OutTable, type OutValue, plainTable } from '../write/out-table.ts';

type About = Pick<OutTable, 'system' | 'provenance' | 'synthetic'>;

interface Totals {
  readonly boilers: number[];
  readonly capacityTph: number[];
  readonly overdue: number[];
  capacityUnknown: number;
}

/**
 * Boilers and t/h by verdict: one row for all, then one for each city of the plans that has any, by region and code,
 * then those outside. A boiler of unknown capacity counts as a boiler and is counted apart, never as 0 t/h.
 */
export function summaryTable(
  reference: Reference,
  ledger: BoilerLedger,
  result: ScreeningResult,
  rows: ArrayLike<number>,
  about: About,
): OutTable {
  const all = noTotals();
  const byPlace = new Map<string, Totals>();
  for (let i = 0; i < rows.length; i++) {
    const boiler = rows[i]!;
    const place = reference.counties[result.county[boiler]!]?.placeAdcode ?? '';
    const totals = byPlace.get(place) ?? noTotals();
    byPlace.set(place, totals);
    for (const sum of [all, totals]) count(sum, ledger, result, boiler);
  }
  const places = new Map(reference.counties.map((county) => [county.placeAdcode, county]));
  const order = [...places.values()].sort(
    (a, b) =>
      REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region) || (a.placeAdcode < b.placeAdcode ? -1 : 1),
  );
  const lines: OutValue[][] = [['合计 / Total', null, null, ...figures(all)]];
  for (const { placeAdcode, place, region } of order) {
    const totals = byPlace.get(placeAdcode);
    if (totals !== undefined) lines.push([place, placeAdcode, region, ...figures(totals)]);
  }
  const outside = byPlace.get('');
  if (outside !== undefined)
    lines.push(['实施范围以外 / outside the plans', null, null, ...figures(outside)]);
  return plainTable({ zh: '汇总', en: 'Summary' }, COLUMNS, lines, about);
}

function noTotals(): Totals {
  const zeros = () => VERDICTS.map(() => 0);
  return { boilers: zeros(), capacityTph: zeros(), overdue: zeros(), capacityUnknown: 0 };
}

function count(totals: Totals, ledger: BoilerLedger, result: ScreeningResult, boiler: number): void {
  const verdict = result.verdict[boiler]!;
  const capacityTph = ledger.capacityTph[boiler]!;
  totals.boilers[verdict]!++;
  totals.overdue[verdict]! += result.overdue[boiler]!;
  if (Number.isNaN(capacityTph)) totals.capacityUnknown++;
  else totals.capacityTph[verdict]! += capacityTph;
}

/** Sums of t/h are shown to 0.001: binary fractions add up to noise beyond that. */
function figures({ boilers, capacityTph, overdue, capacityUnknown }: Totals): OutValue[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rounded = (value: number) => Number(value.toFixed(3));
  return [
    sum(boilers),
    rounded(sum(capacityTph)),
    ...boilers.flatMap((value, verdict) => [value, rounded(capacityTph[verdict]!)]),
    sum(overdue),
    capacityUnknown,
  ];
}

const COLUMNS: readonly OutColumn[] = [
  { name: 'city', title: { zh: '城市', en: 'City' }, type: 'text' },
  { name: 'city_adcode', title: { zh: '市级代码', en: 'City code' }, type: 'text' },
  { name: 'region', title: { zh: '区域', en: 'Region' }, type: 'text' },
  { name: 'boilers', title: { zh: '锅炉（台）', en: 'Boilers' }, type: 'integer' },
  { name: 'capacity_tph', title: { zh: '吨位（t/h）', en: 'Capacity (t/h)' }, type: 'number' },
  ...VERDICTS.flatMap((verdict): OutColumn[] => [
    {
      name: verdict,
      title: { zh: `${verdictText(verdict, 'zh')}（台）`, en: `${verdictText(verdict, 'en')} (boilers)` },
      type: 'integer',
    },
    {
      name: `${verdict}_tph`,
      title: { zh: `${verdictText(verdict, 'zh')}（t/h）`, en: `${verdictText(verdict, 'en')} (t/h)` },
      type: 'number',
    },
  ]),
  { name: 'overdue', title: { zh: '已过期限（台）', en: 'Overdue (boilers)' }, type: 'integer' },
  {
    name: 'capacity_unknown',
    title: { zh: '吨位不明（台）', en: 'Capacity unknown (boilers)' },
    type: 'integer',
  },
];
