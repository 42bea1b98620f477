import type { CommandContext } from '../../commands/command-context.ts';
import { removeCondition } from '../../commands/filter-boilers.ts';
import { pickBins, pickValue } from '../../commands/pick-in-chart.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { type Lang, undatedText, verdictText } from '../../domain/messages.ts';
import { VERDICTS, type Verdict } from '../../domain/vocabulary.ts';
import type { ChartsOutput } from '../../state/analysis.ts';
import {
  type Bin,
  CAPACITY_BINS,
  CAPACITY_MARKS,
  chosenBins,
  distanceBins,
  distanceStepKm,
} from '../../state/charts/bins.ts';
import type { Bar } from '../../state/charts/chart-data.ts';
import { VERDICT_MARKS } from '../../state/marks.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import type { ChartMetric, TableView } from '../../state/view.ts';
import type { Translate } from '../i18n/translate.ts';
import { binLabel, binWords } from './bin-words.ts';
import type { ChartCategory, ChartModel, ChartPattern, ChartSeries } from './chart-model.ts';

/** What the charts of boilers are made from. */
export interface BoilerChartContext {
  readonly app: CommandContext;
  readonly t: Translate;
  readonly lang: Lang;
  readonly charts: ChartsOutput;
  readonly filter: TableView['filter'];
  readonly metric: ChartMetric;
  readonly source: string;
}

const PATTERNS: Readonly<Record<Verdict, ChartPattern>> = {
  close: 'plain',
  retrofit: 'stripes',
  review: 'dots',
  retain: 'bars',
  outside: 'plain',
};

/** Boilers by city, of the verdicts that are asked for, the largest first. */
export function cityModel(context: BoilerChartContext): ChartModel {
  const { t, charts, app } = context;
  const verdicts = askedVerdicts(charts);
  const chosen = chosenValues(context, 'city');
  const worth = (bar: Bar) =>
    verdicts.reduce((sum, verdict) => sum + worthOf(bar, verdict, context.metric), 0);
  const bars = charts.data.cities
    .filter(
      (bar) => chosen.includes(bar.key) || verdicts.some((verdict) => worthOf(bar, verdict, 'boilers') > 0),
    )
    .sort((a, b) => worth(b) - worth(a));
  const nameOf = (key: string) => (key === '' ? t('charts.outside') : key);
  return {
    ...common(context),
    id: 'city',
    title: t('charts.titles.city', { verdicts: named(verdicts, context.lang) }),
    direction: 'rows',
    categories: bars.map(({ key }) => category(key, nameOf(key), nameOf(key), chosen.includes(key))),
    series: verdictSeries(context, bars, verdicts),
    caveat: caveatOf(context, bars, verdicts),
    choice: chosen.map(nameOf).join('、'),
    pick: (from, to) => {
      for (const { key } of bars.slice(from, to + 1)) pickValue(app, 'city', key);
    },
    clear: () => removeCondition(app, 'city'),
  };
}

/** Boilers by the date until which their clause asks it, and the sum up to each date. */
export function deadlineModel(context: BoilerChartContext): ChartModel {
  const { t, charts, app, lang, metric } = context;
  const verdicts = askedVerdicts(charts);
  const chosen = chosenValues(context, 'deadline');
  const bars = charts.data.deadlines.filter(
    (bar) => chosen.includes(bar.key) || verdicts.some((verdict) => worthOf(bar, verdict, 'boilers') > 0),
  );
  const isDated = (bar: Bar) => bar.key !== undatedText('zh');
  const sums: (number | null)[] = [];
  let sum = 0;
  for (const bar of bars) {
    sum += verdicts.reduce((total, verdict) => total + worthOf(bar, verdict, metric), 0);
    sums.push(isDated(bar) ? sum : null);
  }
  const { asOf } = charts.of.params;
  const past = bars.filter((bar) => isDated(bar) && bar.key < asOf).length;
  const nameOf = (key: string) => (key === undatedText('zh') ? undatedText(lang) : key);
  return {
    ...common(context),
    id: 'deadline',
    title: t('charts.titles.deadline', { verdicts: named(verdicts, lang) }),
    direction: 'columns',
    categories: bars.map((bar) =>
      category(
        bar.key,
        isDated(bar) ? bar.key : t('charts.undated'),
        nameOf(bar.key),
        chosen.includes(bar.key),
      ),
    ),
    series: [
      ...verdictSeries(context, bars, verdicts),
      {
        id: 'sum',
        name: t('charts.cumulative'),
        kind: 'line',
        colour: 'ink',
        pattern: 'plain',
        values: sums,
      },
    ],
    marks: bars.some(isDated) ? [{ at: past, label: `${t('charts.asOf')} ${asOf}` }] : [],
    note: t('charts.overdueNote'),
    caveat: caveatOf(context, bars, verdicts),
    choice: chosen.map(nameOf).join('、'),
    pick: (from, to) => {
      for (const { key } of bars.slice(from, to + 1)) pickValue(app, 'deadline', key);
    },
    clear: () => removeCondition(app, 'deadline'),
  };
}

/** Boilers by class of capacity, with the limits of the clauses. */
export function capacityModel(context: BoilerChartContext): ChartModel {
  const { t, charts } = context;
  return {
    ...binModel(
      context,
      'capacityTph',
      CAPACITY_BINS,
      charts.data.capacity,
      t('common.tph'),
      t('charts.unknownCapacity'),
    ),
    id: 'capacity',
    title: t('charts.titles.capacity'),
    marks: CAPACITY_MARKS.map(({ tph, before }) => ({ at: before, label: String(tph) })),
    note: t('charts.capacityNote'),
  };
}

/** Boilers by distance to the nearest unit, with the radius and the band of uncertainty about it. */
export function distanceModel(context: BoilerChartContext): ChartModel {
  const { t, charts } = context;
  const { radiusKm } = charts.data;
  const { uncertaintyM } = charts.of.params;
  const step = distanceStepKm(radiusKm);
  const bandKm = uncertaintyM / 1000;
  const bins = distanceBins(radiusKm);
  return {
    ...binModel(
      context,
      'distanceM',
      bins,
      charts.data.distance,
      t('common.km'),
      t('charts.unknownDistance'),
    ),
    id: 'distance',
    title: t('charts.titles.distance'),
    marks: [{ at: radiusKm / step, label: t('charts.radius', { km: radiusKm }) }],
    band: { from: Math.max(0, (radiusKm - bandKm) / step), to: (radiusKm + bandKm) / step },
    note: t('charts.bandNote', { metres: uncertaintyM }),
  };
}

function binModel(
  context: BoilerChartContext,
  column: 'capacityTph' | 'distanceM',
  bins: readonly Bin[],
  bars: readonly Bar[],
  unit: string,
  unknown: string,
): Omit<ChartModel, 'id' | 'title'> {
  const { app, filter, t } = context;
  const chosen = chosenBins(
    filter.conditions.find((condition) => condition.column === column),
    bins,
  );
  const categories = [
    ...bins.map((bin, i) => category(String(i), binLabel(bin), binWords(bin, unit, t), chosen[i]!)),
    category('', t('charts.unknown'), unknown, chosen[bins.length]!),
  ];
  return {
    ...common(context),
    direction: 'columns',
    categories,
    series: verdictSeries(context, bars, VERDICTS),
    caveat: caveatOf(context, bars, VERDICTS),
    choice: chosenRange(categories),
    ranges: true,
    pick: (from, to, extend) => pickBins(app, column, bins, from, to, extend),
    clear: () => removeCondition(app, column),
  };
}

function chosenRange(categories: readonly ChartCategory[]): string {
  const chosen = categories.filter((one) => one.chosen).map(({ spoken }) => spoken);
  if (chosen.length <= 2) return chosen.join('、');
  return `${chosen[0]} … ${chosen.at(-1)}`;
}

function common({ charts, metric, source, t }: BoilerChartContext) {
  return {
    unit: metric === 'boilers' ? t('common.boilers') : t('common.tph'),
    decimals: 0,
    marks: [],
    band: null,
    limit: null,
    note: '',
    source,
    synthetic: charts.data.synthetic > 0,
    caveat: '',
    ranges: false,
  } satisfies Partial<ChartModel>;
}

/** One series a verdict, without those that no bar has. */
function verdictSeries(
  { metric, lang }: BoilerChartContext,
  bars: readonly Bar[],
  verdicts: readonly Verdict[],
): ChartSeries[] {
  return verdicts
    .filter((verdict) => verdicts.length === 1 || bars.some((bar) => worthOf(bar, verdict, 'boilers') > 0))
    .map((verdict) => ({
      id: verdict,
      name: verdictText(verdict, lang),
      kind: 'bar',
      colour: VERDICT_MARKS[verdict].fill,
      pattern: PATTERNS[verdict],
      values: bars.map((bar) => worthOf(bar, verdict, metric)),
    }));
}

/** A sum of t/h says how many boilers it leaves out. */
function caveatOf(
  { metric, t }: BoilerChartContext,
  bars: readonly Bar[],
  verdicts: readonly Verdict[],
): string {
  if (metric === 'boilers') return '';
  const unknown = bars.reduce(
    (sum, bar) => verdicts.reduce((of, verdict) => of + bar.capacityUnknown[VERDICTS.indexOf(verdict)]!, sum),
    0,
  );
  return unknown === 0 ? '' : t('charts.capacityUnknown', { value: formatNumber(unknown) });
}

function worthOf(bar: Bar, verdict: Verdict, metric: ChartMetric): number {
  return bar[metric][VERDICTS.indexOf(verdict)]!;
}

/** The verdicts that the filter names; closures where it names none. */
function askedVerdicts({ request }: ChartsOutput): readonly Verdict[] {
  if (request.verdict !== null) return [request.verdict];
  const condition = request.conditions.find(({ column }) => column === 'verdict');
  if (condition?.kind !== 'one-of') return ['close'];
  return VERDICTS.filter((verdict) => condition.values.includes(verdictText(verdict, 'zh')));
}

function named(verdicts: readonly Verdict[], lang: Lang): string {
  return verdicts.map((verdict) => verdictText(verdict, lang)).join(lang === 'zh' ? '、' : ', ');
}

function chosenValues({ filter }: BoilerChartContext, column: TableColumn): readonly string[] {
  const condition = filter.conditions.find((known) => known.column === column);
  return condition?.kind === 'one-of' ? condition.values : [];
}

function category(key: string, label: string, spoken: string, chosen: boolean): ChartCategory {
  return { key, label, spoken, chosen };
}
