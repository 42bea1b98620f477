import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber } from '../../domain/figure-format.ts';
import type { Palette } from '../../state/palette.ts';
import { type ChartModel, type ChartPattern, type ChartSeries, totalOf } from './chart-model.ts';

export interface ChartLook {
  readonly palette: Palette;
  readonly fontPx: number;
  /** Values are written at columns too. */
  readonly roomy: boolean;
}

/** Height of a row with its name, in multiples of the font. */
export const ROW_EM = 1.75;

/** The chart as ECharts draws it. Nothing moves, and nothing of it needs HTML or evaluated code. */
export function chartOption(model: ChartModel, look: ChartLook): EChartsCoreOption {
  const { palette, fontPx } = look;
  const isRows = model.direction === 'rows';
  const text = { color: palette.ink, fontSize: fontPx, fontFamily: FONT };
  const categories = {
    type: 'category',
    data: model.categories.map(({ label }) => label),
    inverse: isRows,
    axisLine: { lineStyle: { color: palette.inkMuted } },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      hideOverlap: true,
      // What is not known is the last.
      showMaxLabel: true,
      ...(isRows ? { interval: 0, width: fontPx * 7, overflow: 'truncate' } : {}),
    },
  };
  const values = {
    type: 'value',
    show: !isRows,
    splitNumber: 3,
    minInterval: model.decimals === 0 ? 1 : undefined,
    max: isRows ? roomForLabels : undefined,
    boundaryGap: isRows ? undefined : [0, '14%'],
    axisLabel: { ...text, color: palette.inkMuted, formatter: (value: number) => formatNumber(value) },
    splitLine: { show: !isRows, lineStyle: { color: palette.countyLine } },
  };
  return {
    animation: false,
    textStyle: text,
    grid: {
      left: 4,
      right: isRows ? 8 : 12,
      top: isRows ? 0 : fontPx * 2,
      bottom: 2,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: [
      isRows ? values : categories,
      // Marks lie between categories, or anywhere inside one: on an axis that counts them.
      { type: 'value', show: false, min: 0, max: Math.max(1, model.categories.length) },
    ],
    yAxis: isRows ? categories : values,
    series: [
      ...model.series.flatMap((series, i) =>
        series.kind === 'range' ? rangeOptions(series, look) : [seriesOption(model, series, i, look)],
      ),
      ...(isRows ? [] : [marksOption(model, look)]),
    ],
  };
}

const FONT = '"Noto Sans SC", sans-serif';

/** Bars leave a quarter of the width for the numbers at their ends. */
function roomForLabels({ max }: { max: number }): number {
  return max <= 0 ? 1 : max * 1.3;
}

function seriesOption(model: ChartModel, series: ChartSeries, index: number, look: ChartLook): object {
  const { palette, fontPx } = look;
  const colour = palette[series.colour];
  if (series.kind !== 'bar') {
    return {
      id: series.id,
      type: 'line',
      data: [...series.values],
      color: colour,
      step: false,
      connectNulls: false,
      symbol: series.kind === 'points' ? 'diamond' : 'circle',
      symbolSize: series.kind === 'points' ? fontPx * 0.7 : fontPx * 0.45,
      lineStyle: { width: series.kind === 'points' ? 0 : 1.75, type: LINE_TYPES[series.pattern] },
      silent: true,
      z: 4,
    };
  }
  const anyChosen = model.categories.some(({ chosen }) => chosen);
  const isTop = (category: number) =>
    index ===
    model.series.findLastIndex(({ kind, values }) => kind === 'bar' && (values[category] ?? null) !== null);
  const isRows = model.direction === 'rows';
  return {
    id: series.id,
    type: 'bar',
    stack: 'all',
    barCategoryGap: isRows ? '24%' : '12%',
    barMaxWidth: fontPx * 4,
    silent: true,
    data: series.values.map((value, i) => ({
      value,
      itemStyle: { opacity: anyChosen && !model.categories[i]!.chosen ? 0.32 : 1 },
      label: { show: isTop(i) && (isRows || look.roomy), opacity: 1 },
    })),
    itemStyle: {
      color: colour,
      decal: DECALS[series.pattern](palette),
      ...(series.colour === 'verdictReview' && { borderColor: palette.verdictReviewLine, borderWidth: 0.6 }),
    },
    label: {
      position: isRows ? 'right' : 'top',
      color: palette.ink,
      fontSize: fontPx,
      fontFamily: FONT,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const total = totalOf(model, dataIndex);
        return total === null || (total === 0 && !isRows) ? '' : formatNumber(total, model.decimals);
      },
    },
    labelLayout: { hideOverlap: true },
  };
}

/** A hollow bar that begins above nothing: a clear one bears it. */
function rangeOptions({ id, colour, values, base = [] }: ChartSeries, { palette }: ChartLook): object[] {
  const bar = { type: 'bar', stack: id, silent: true, barCategoryGap: '12%' };
  const lift = values.map((value, i) => (value === null ? null : (base[i] ?? 0)));
  return [
    { ...bar, id: `${id}-base`, data: lift, itemStyle: { color: 'transparent' } },
    {
      ...bar,
      id,
      data: values.map((value, i) => (value === null ? null : value - (base[i] ?? 0))),
      itemStyle: { color: 'transparent', borderColor: palette[colour], borderWidth: 1, borderType: 'dashed' },
    },
  ];
}

const LINE_TYPES: Readonly<Record<ChartPattern, string>> = {
  plain: 'solid',
  stripes: 'dashed',
  dots: 'dotted',
  bars: 'solid',
};

/** Patterns over a colour, so that verdicts part in grey too. */
const DECALS: Readonly<Record<ChartPattern, (palette: Palette) => object | null>> = {
  plain: () => null,
  stripes: ({ paper }) => ({
    symbol: 'rect',
    color: paper,
    dashArrayX: [1, 0],
    dashArrayY: [1.2, 5],
    rotation: -Math.PI / 4,
  }),
  dots: ({ verdictReviewLine }) => ({
    symbol: 'circle',
    symbolSize: 0.7,
    color: verdictReviewLine,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [3, 2],
  }),
  bars: ({ paper }) => ({
    symbol: 'rect',
    color: paper,
    dashArrayX: [1, 0],
    dashArrayY: [1, 4],
    rotation: 0,
  }),
};

/** Lines and bands over the chart, with what they stand for. */
function marksOption({ marks, band, limit }: ChartModel, { palette, fontPx }: ChartLook) {
  const label = { color: palette.ink, fontSize: fontPx, fontFamily: FONT };
  return {
    id: 'marks',
    type: 'line',
    xAxisIndex: 1,
    data: [],
    silent: true,
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: palette.ink, type: 'dashed', width: 1 },
      label: { ...label, position: 'end', distance: 2 },
      data: [
        ...marks.map(({ at, label: name }) => ({ xAxis: at, label: { formatter: name } })),
        ...(limit === null
          ? []
          : [{ yAxis: limit.value, label: { formatter: limit.label, position: 'insideEndTop' } }]),
      ],
    },
    markArea: {
      silent: true,
      animation: false,
      itemStyle: { color: palette.ink, opacity: 0.22 },
      data: band === null ? [] : [[{ xAxis: band.from }, { xAxis: band.to }]],
    },
  };
}
