import { PALETTES } from '../../state/palette.ts';
import { createChart } from './chart-engine.ts';
import type { ChartModel, ChartPattern } from './chart-model.ts';
import { chartOption } from './chart-option.ts';
import { measureInCanvas } from './measure-in-canvas.ts';
import {
  layoutPicture,
  PICTURE,
  PICTURE_FONT,
  type PictureLayout,
  type PictureWords,
  STAMP_COLOUR,
  SWATCH,
} from './picture-layout.ts';

/** Pixels of the picture a CSS pixel. */
const SCALE = 2;
const { widthPx, marginPx, fontPx, titlePx } = PICTURE;

/** The chart as a PNG for print: light, with title, legend and what it rests on. */
export async function drawPicture(whole: ChartModel, words: PictureWords): Promise<Blob> {
  const layout = layoutPicture(whole, words, measureInCanvas());
  const palette = PALETTES.light;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  canvas.width = widthPx * SCALE;
  canvas.height = layout.heightPx * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  context.fillStyle = palette.ink;
  context.font = `600 ${titlePx}px ${PICTURE_FONT}`;
  context.fillText(layout.title, marginPx, marginPx);
  drawStamp(context, layout.stamp);
  drawLegend(context, layout);
  const { x, y, width, height } = layout.chart;
  context.drawImage(drawChart(layout.model, width, height), x, y, width, height);
  context.font = `${fontPx}px ${PICTURE_FONT}`;
  context.fillStyle = palette.inkMuted;
  for (const line of layout.lines) context.fillText(line.text, marginPx, line.y);
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
  chart.setOption(chartOption(model, { palette: PALETTES.light, fontPx, roomy: true }));
  const drawn = chart.renderToCanvas({ pixelRatio: SCALE });
  chart.dispose();
  return drawn;
}

function drawStamp(context: CanvasRenderingContext2D, stamp: PictureLayout['stamp']): void {
  if (stamp === null) return;
  context.save();
  context.font = `600 ${fontPx}px ${PICTURE_FONT}`;
  context.strokeStyle = STAMP_COLOUR;
  context.fillStyle = STAMP_COLOUR;
  context.lineWidth = 2;
  context.strokeRect(stamp.x, marginPx - 2, stamp.width, titlePx + 6);
  context.fillText(stamp.text, stamp.x + 8, marginPx + 3);
  context.restore();
}

function drawLegend(context: CanvasRenderingContext2D, { legend, legendY: y }: PictureLayout): void {
  const { widthPx: width, heightPx: height } = SWATCH;
  context.save();
  context.font = `${fontPx}px ${PICTURE_FONT}`;
  for (const { series, x, fill, stroke } of legend) {
    const { name, kind, pattern } = series;
    context.fillStyle = fill;
    context.strokeStyle = stroke;
    if (kind === 'bar') {
      context.fillRect(x, y + 2, width, height);
      drawPattern(context, pattern, x, y + 2);
    }
    if (kind === 'bar' || kind === 'range') context.strokeRect(x, y + 2, width, height);
    else context.fillRect(x, y + 7, width, 2);
    context.fillStyle = PALETTES.light.ink;
    context.fillText(name, x + 20, y);
  }
  context.restore();
}

/** The pattern of a bar, in a swatch. */
function drawPattern(context: CanvasRenderingContext2D, pattern: ChartPattern, x: number, y: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, SWATCH.widthPx, SWATCH.heightPx);
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
