import { DUST_FALL_LIMIT } from '../../domain/dust-grid-params.ts';
import {
  type DustfallData,
  type DustfallRecord,
  dustClassOf,
  tabulateDustfall,
} from '../../domain/dustfall.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';

interface DustChartContext {
  readonly t: Translate;
  readonly dustfall: DustfallData;
  /** Cities that are drawn beside the regions' means. */
  readonly places: readonly string[];
  readonly regions: readonly string[];
}

/** Where the bar of a month ends of which only "over the limit" is known: nothing says how high it was. */
const TOP = 22;
const PATTERNS = ['plain', 'stripes', 'dots'] as const;
const COLOURS = ['station', 'dustOver', 'heat', 'coalBan'] as const;

/** Monthly dust-fall of regions and cities against the limit. A month without a value stays a gap. */
export function dustModel({ t, dustfall, places, regions }: DustChartContext): ChartModel {
  const { months, rows } = tabulateDustfall(dustfall.records);
  const regionSeries = rows
    .filter(({ place, region }) => place === null && regions.includes(region))
    .map(
      ({ region, months: of }, i): ChartSeries => ({
        id: `region-${region}`,
        name: t('charts.regionMean', { region }),
        kind: 'line',
        colour: 'ink',
        pattern: PATTERNS[i % PATTERNS.length]!,
        values: of.map((record) => record?.meanTKm2Month ?? null),
      }),
    );
  const citySeries = places.flatMap((place, i): ChartSeries[] => {
    const of = joinRows(rows.filter((row) => row.place === place).map((row) => row.months));
    const colour = COLOURS[i % COLOURS.length]!;
    const classes = of.map(classOnly);
    return [
      {
        id: place,
        name: place,
        kind: 'points',
        colour,
        pattern: 'plain',
        values: of.map((record) => record?.meanTKm2Month ?? null),
      },
      {
        id: `${place}-class`,
        name: t('charts.classRange', { place }),
        kind: 'range',
        colour,
        pattern: 'stripes',
        values: classes.map((known) => (known === null ? null : known === 'over' ? TOP : DUST_FALL_LIMIT)),
        base: classes.map((known) => (known === 'over' ? DUST_FALL_LIMIT : 0)),
        texts: classes.map((known) => (known === null ? null : t(`dust.classes.${known}`))),
      },
    ];
  });
  return {
    id: 'dust',
    title: t('charts.titles.dust'),
    unit: t('charts.dustUnit'),
    decimals: 1,
    direction: 'columns',
    categories: months.map((month) => ({ key: month, label: month, spoken: month, chosen: false })),
    series: [...regionSeries, ...citySeries],
    marks: [],
    band: null,
    limit: { value: DUST_FALL_LIMIT, label: t('charts.limit', { value: formatNumber(DUST_FALL_LIMIT) }) },
    note: t('charts.dustNote'),
    source: t('charts.bundledDust'),
    synthetic: false,
    caveat: '',
    choice: '',
    ranges: false,
    pick: null,
    clear: () => undefined,
  };
}

/** A city that moved between region sets has a row in each. */
function joinRows(rows: readonly (readonly (DustfallRecord | null)[])[]): (DustfallRecord | null)[] {
  return (rows[0] ?? []).map(
    (_, i) => rows.map((row) => row[i] ?? null).find((record) => record !== null) ?? null,
  );
}

function classOnly(record: DustfallRecord | null): 'within' | 'over' | null {
  if (record === null || record.meanTKm2Month !== null) return null;
  const standing = dustClassOf(record);
  return standing === 'unknown' ? null : standing;
}
