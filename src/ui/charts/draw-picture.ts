import { PALETTES } from '../../state/palette.ts';
import { createChart } from './chart-engine.ts';
import type { ChartModel, ChartPattern, ChartSeries } from './chart-model.ts';
import { chartOption, ROW_EM } from './chart-option.ts';

interface PictureWords {
  readonly footer: readonly string[];
  /** Stamped beside the title; null where nothing is demonstration data. */
  readonly demo: string | null;
}

/** Sizes in CSS pixels; the picture has twice as many. */
const WIDTH = 960;
const MARGIN = 32;
const FONT_PX = 14;
const SCALE = 2;
const TITLE_PX = 20;
const LINE_PX = 20;
const COLUMNS_HEIGHT = 440;
/** Rows beyond these are in the table only. */
const MOST_ROWS = 50;
const FONT = '"Noto Sans SC", sans-serif';

/** The chart as a PNG for print: light, with title, legend and what it rests on. */
export async function drawPicture(whole: ChartModel, { footer, demo }: PictureWords): Promise<Blob> {
  const model = firstRows(whole);
  const isRows = model.direction === 'rows';
  const height = isRows ? Math.max(1, model.categories.length) * FONT_PX * ROW_EM : COLUMNS_HEIGHT;
  const top = MARGIN + TITLE_PX + LINE_PX + 16;
  const palette = PALETTES.light;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const lines = footer.flatMap((line) => wrap(context, line, WIDTH - 2 * MARGIN));
  canvas.width = WIDTH * SCALE;
  canvas.height = (top + height + 16 + lines.length * LINE_PX + MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  context.fillStyle = palette.ink;
  context.font = `600 ${TITLE_PX}px ${FONT}`;
  const title = `${model.title}（${[model.unit, model.caveat].filter(Boolean).join('，')}）`;
  context.fillText(title, MARGIN, MARGIN);
  if (demo !== null) drawStamp(context, demo, WIDTH - MARGIN);
  drawLegend(context, model.series, MARGIN + TITLE_PX + 12);
  const drawing = drawChart(model, WIDTH - 2 * MARGIN, height);
  context.drawImage(drawing, MARGIN, top, WIDTH - 2 * MARGIN, height);
  context.font = `${FONT_PX}px ${FONT}`;
  context.fillStyle = palette.inkMuted;
  lines.forEach((line, i) => {
    context.fillText(line, MARGIN, top + height + 16 + i * LINE_PX);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is empty')) : resolve(blob)),
      'image/png',
    );
  });
}

function drawChart(model: ChartModel, width: number, height: number): HTMLCanvasElement {
  const element = document.createElement('div');
  const chart = createChart(element, 'canvas', { width, height });
  chart.setOption(chartOption(model, { palette: PALETTES.light, fontPx: FONT_PX, roomy: true }));
  const drawn = chart.renderToCanvas({ pixelRatio: SCALE });
  chart.dispose();
  return drawn;
}

function drawStamp(context: CanvasRenderingContext2D, text: string, right: number): void {
  context.save();
  context.font = `600 ${FONT_PX}px ${FONT}`;
  const width = context.measureText(text).width + 16;
  context.strokeStyle = STAMP;
  context.fillStyle = STAMP;
  context.lineWidth = 2;
  context.strokeRect(right - width, MARGIN - 2, width, TITLE_PX + 6);
  context.fillText(text, right - width + 8, MARGIN + 3);
  context.restore();
}

/** As the badge on screen. */
const STAMP = '#8a2f6b';

function drawLegend(context: CanvasRenderingContext2D, series: readonly ChartSeries[], y: number): void {
  if (series.length < 2) return;
  context.save();
  context.font = `${FONT_PX}px ${FONT}`;
  let x = MARGIN;
  for (const { name, colour, kind, pattern } of series) {
    const fill = PALETTES.light[colour];
    context.fillStyle = fill;
    context.strokeStyle = colour === 'verdictReview' ? PALETTES.light.verdictReviewLine : fill;
    if (kind === 'bar') {
      context.fillRect(x, y + 2, 14, 12);
      drawPattern(context, pattern, x, y + 2);
    }
    if (kind === 'bar' || kind === 'range') context.strokeRect(x, y + 2, 14, 12);
    else context.fillRect(x, y + 7, 14, 2);
    context.fillStyle = PALETTES.light.ink;
    context.fillText(name, x + 20, y);
    x += 20 + context.measureText(name).width + 20;
  }
  context.restore();
}

/** The pattern of a bar, in a swatch of 14 × 12. */
function drawPattern(context: CanvasRenderingContext2D, pattern: ChartPattern, x: number, y: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, 14, 12);
  context.clip();
  context.lineWidth = 1.5;
  context.strokeStyle = '#ffffff';
  context.fillStyle = PALETTES.light.verdictReviewLine;
  context.beginPath();
  for (let at = 0; at < 28; at += 5) {
    if (pattern === 'stripes') {
      context.moveTo(x + at - 14, y + 14);
      context.lineTo(x + at, y);
    } else if (pattern === 'bars') {
      context.moveTo(x, y + at + 2);
      context.lineTo(x + 14, y + at + 2);
    } else if (pattern === 'dots') {
      context.fillRect(x + at + 2, y + 3, 1.5, 1.5);
      context.fillRect(x + at + 4, y + 8, 1.5, 1.5);
    }
  }
  context.stroke();
  context.restore();
}

/** Breaks a line where it is too long; Chinese breaks anywhere. */
function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  context.font = `${FONT_PX}px ${FONT}`;
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (context.measureText(line + char).width > width) {
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
