import { PALETTES } from '../../state/palette.ts';
import type { ChartModel, ChartPattern } from './chart-model.ts';
import {
  layoutPicture,
  PICTURE,
  type PictureLayout,
  type PictureWords,
  STAMP_COLOUR,
  SWATCH,
} from './picture-layout.ts';

const { widthPx, marginPx, fontPx, titlePx } = PICTURE;
const { ink, inkMuted, verdictReviewLine } = PALETTES.light;
/** From the top of a text to its baseline, ems. */
const ASCENT_EM = 0.88;
/** What XML 1.0 has no place for, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The chart as an SVG for print: light, with title, legend and what it rests on. Texts stay texts, to be edited and
 * searched. `drawChart` gives the chart itself as an SVG of that size.
 */
export function writeSvg(
  whole: ChartModel,
  words: PictureWords,
  measure: (text: string, font: string) => number,
  drawChart: (model: ChartModel, width: number, height: number) => string,
): Blob {
  const layout = layoutPicture(whole, words, measure);
  const { chart, heightPx } = layout;
  const drawn = drawChart(layout.model, chart.width, chart.height);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" font-family="'Noto Sans SC', sans-serif" font-size="${fontPx}">`,
    `<title>${escapeXml(layout.title)}</title>`,
    `<rect width="${widthPx}" height="${heightPx}" fill="#ffffff"/>`,
    textOf(layout.title, marginPx, marginPx, { fill: ink, size: titlePx, bold: true }),
    ...stampParts(layout.stamp),
    ...layout.legend.flatMap((entry) => legendParts(entry, layout.legendY)),
    drawn.replace('<svg ', `<svg x="${chart.x}" y="${chart.y}" `),
    ...layout.lines.map(({ text, y }) => textOf(text, marginPx, y, { fill: inkMuted })),
    '</svg>',
  ];
  return new Blob([parts.join('\n')], { type: 'image/svg+xml' });
}

interface TextLook {
  readonly fill: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A text whose top is at `y`. */
function textOf(text: string, x: number, y: number, { fill, size = fontPx, bold = false }: TextLook): string {
  const baseline = Math.round((y + size * ASCENT_EM) * 100) / 100;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${baseline}" font-size="${size}"${weight} fill="${fill}" xml:space="preserve">${escapeXml(text)}</text>`;
}

function stampParts(stamp: PictureLayout['stamp']): string[] {
  if (stamp === null) return [];
  return [
    `<rect x="${stamp.x}" y="${marginPx - 2}" width="${stamp.width}" height="${titlePx + 6}" fill="none" stroke="${STAMP_COLOUR}" stroke-width="2"/>`,
    textOf(stamp.text, stamp.x + 8, marginPx + 3, { fill: STAMP_COLOUR, bold: true }),
  ];
}

function legendParts({ series, x, fill, stroke }: PictureLayout['legend'][number], y: number): string[] {
  const { widthPx: width, heightPx: height } = SWATCH;
  const box = (paint: string) => `<rect x="${x}" y="${y + 2}" width="${width}" height="${height}" ${paint}/>`;
  const swatch =
    series.kind === 'bar'
      ? [
          box(`fill="${fill}"`),
          `<svg x="${x}" y="${y + 2}" width="${width}" height="${height}">${patternOf(series.pattern)}</svg>`,
          box(`fill="none" stroke="${stroke}"`),
        ]
      : series.kind === 'range'
        ? [box(`fill="none" stroke="${stroke}"`)]
        : [`<rect x="${x}" y="${y + 7}" width="${width}" height="2" fill="${fill}"/>`];
  return [...swatch, textOf(series.name, x + 20, y, { fill: ink })];
}

/** The pattern of a bar, in a swatch. */
function patternOf(pattern: ChartPattern): string {
  const steps = [0, 5, 10, 15, 20, 25];
  const lines = (line: (at: number) => string) =>
    `<path d="${steps.map(line).join('')}" fill="none" stroke="#ffffff" stroke-width="1.5"/>`;
  if (pattern === 'stripes') return lines((at) => `M${at - 14} 14L${at} 0`);
  if (pattern === 'bars') return lines((at) => `M0 ${at + 2}L14 ${at + 2}`);
  if (pattern !== 'dots') return '';
  const dot = (x: number, y: number) => `M${x} ${y}h1.5v1.5h-1.5z`;
  return `<path d="${steps.map((at) => dot(at + 2, 3) + dot(at + 4, 8)).join('')}" fill="${verdictReviewLine}"/>`;
}

function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
