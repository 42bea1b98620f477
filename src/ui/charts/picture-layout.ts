import { PALETTES } from '../../state/palette.ts';
import type { ChartModel, ChartSeries } from './chart-model.ts';
import { ROW_EM } from './chart-option.ts';

export interface PictureWords {
  readonly footer: readonly string[];
  /** Stamped beside the title; null where nothing is demonstration data. */
  readonly demo: string | null;
}

/** Sizes of a chart's picture, CSS pixels. */
export const PICTURE = { widthPx: 960, marginPx: 32, fontPx: 14, titlePx: 20, linePx: 20 } as const;
export const PICTURE_FONT = '"Noto Sans SC", sans-serif';
/** As the badge on screen. */
export const STAMP_COLOUR = '#8a2f6b';
/** Swatches of the legend. */
export const SWATCH = { widthPx: 14, heightPx: 12 } as const;

const COLUMNS_HEIGHT = 440;
/** Rows beyond these are in the table only. */
const MOST_ROWS = 50;

/** Where everything of a chart's picture stands, whoever draws it. Pixels from the top left corner. */
export interface PictureLayout {
  readonly model: ChartModel;
  readonly heightPx: number;
  readonly title: string;
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly stamp: { readonly text: string; readonly x: number; readonly width: number } | null;
  readonly legend: readonly {
    readonly series: ChartSeries;
    readonly x: number;
    readonly fill: string;
    readonly stroke: string;
  }[];
  readonly legendY: number;
  /** Tops of the lines below. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** Lays a chart's picture out; `measure` gives the width of a text in a CSS font. */
export function layoutPicture(
  whole: ChartModel,
  { footer, demo }: PictureWords,
  measure: (text: string, font: string) => number,
): PictureLayout {
  const { widthPx, marginPx, fontPx, titlePx, linePx } = PICTURE;
  const model = firstRows(whole);
  const body = `${fontPx}px ${PICTURE_FONT}`;
  const isRows = model.direction === 'rows';
  const height = isRows ? Math.max(1, model.categories.length) * fontPx * ROW_EM : COLUMNS_HEIGHT;
  const top = marginPx + titlePx + linePx + 16;
  const width = widthPx - 2 * marginPx;
  const lines = footer.flatMap((line) => wrap(line, width, (text) => measure(text, body)));
  const stampWidth = demo === null ? 0 : measure(demo, `600 ${body}`) + 16;
  let x: number = marginPx;
  const legend = (model.series.length < 2 ? [] : model.series).map((series) => {
    const at = x;
    x += 20 + measure(series.name, body) + 20;
    const fill = PALETTES.light[series.colour];
    const stroke = series.colour === 'verdictReview' ? PALETTES.light.verdictReviewLine : fill;
    return { series, x: at, fill, stroke };
  });
  return {
    model,
    heightPx: top + height + 16 + lines.length * linePx + marginPx,
    title: `${model.title}（${[model.unit, model.caveat].filter(Boolean).join('，')}）`,
    chart: { x: marginPx, y: top, width, height },
    stamp: demo === null ? null : { text: demo, x: widthPx - marginPx - stampWidth, width: stampWidth },
    legend,
    legendY: marginPx + titlePx + 12,
    lines: lines.map((text, i) => ({ text, y: top + height + 16 + i * linePx })),
  };
}

/** Breaks a line where it is too long; Chinese breaks anywhere. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (measure(line + char) > width) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}

function firstRows(model: ChartModel): ChartModel {
  if (model.direction === 'columns' || model.categories.length <= MOST_ROWS) return model;
  return {
    ...model,
    categories: model.categories.slice(0, MOST_ROWS),
    series: model.series.map((series) => ({ ...series, values: series.values.slice(0, MOST_ROWS) })),
  };
}
