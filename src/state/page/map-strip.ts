import { formatNumber } from '../../domain/figure-format.ts';
import type { Lang } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-words.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import { scaleAtZoom } from '../../geo/map-scale.ts';
import { type Block, textLine } from './block.ts';
import { degreesText } from './graticule.ts';
import { limitLines } from './page-header.ts';
import type { MapFrame } from './page-request.ts';
import { INK, lineMm, type PageStyle } from './page-style.ts';
import { type ScaleBar, scaleBarOf } from './scale-bar.ts';

export interface StripContent {
  readonly northArrow: boolean;
  readonly scaleBar: boolean;
  /** Whether the scale was asked for; else it is what it came to. */
  readonly exact: boolean;
  readonly systems: readonly string[];
  readonly lang: Lang;
}

/** From this on the scale at the map's edges differs so much from the centre's that the page says so. */
const SCALE_DIFFERS = 0.02;
/** Parts of the strip by its width. */
const BAR_SHARE = 0.26;

/** Height of the strip below the map. */
export function stripHeightMm({ pt, gapMm }: PageStyle): number {
  return Math.max(3 * lineMm(pt.small) + gapMm * 0.2, gapMm * 2.4);
}

/** North arrow, scale bar and scale on the left, datum and projection on the right. */
export function stripBlock(
  content: StripContent,
  frame: Pick<MapFrame, 'scale' | 'camera' | 'bounds'>,
  widthMm: number,
  style: PageStyle,
  measure: MeasureText,
): Block {
  const { pt, gapMm } = style;
  const heightMm = stripHeightMm(style);
  const arrowMm = content.northArrow ? gapMm * 2.1 : 0;
  const bar = content.scaleBar ? scaleBarOf(frame.scale, widthMm * BAR_SHARE) : null;
  // The last label stands over the bar's end, with the unit.
  const barMm = bar === null ? 0 : bar.lengthMm + measure(`${bar.labels.at(-1)!.text} km`, pt.small, false);
  const leftMm = arrowMm + barMm + (bar === null ? 0 : gapMm);
  const rest = widthMm - leftMm;
  const scale = limitLines(scaleText(content, frame), rest * 0.42, pt.small, false, measure, 3);
  const scaleMm = Math.max(0, ...scale.map((line) => measure(line, pt.small, false)));
  const systemMm = rest - scaleMm - gapMm;
  const datum = datumText(content).flatMap((text, i) =>
    limitLines(text, systemMm, pt.small, false, measure, i === 0 ? 2 : 1),
  );
  return {
    widthMm,
    heightMm,
    draw: (x, y) => {
      const top = y + gapMm * 0.15;
      const look = { sizePt: pt.small, colour: INK.muted };
      const step = lineMm(pt.small);
      return [
        ...(content.northArrow ? arrowItems(x, top, gapMm, content.lang, pt.small) : []),
        ...(bar === null ? [] : barItems(bar, x + arrowMm, top, style)),
        ...scale.map((line, i) =>
          textLine(line, x + leftMm, top + i * step, i === 0 ? { sizePt: pt.small, bold: true } : look),
        ),
        ...datum.map((line, i) => textLine(line, x + widthMm, top + i * step, { ...look, align: 'end' })),
      ];
    },
  };
}

/** 比例尺 1:250 000 and where it holds; on maps that reach far north and south, how it changes. */
function scaleText(
  { exact, lang }: StripContent,
  { scale, camera, bounds }: Pick<MapFrame, 'scale' | 'camera' | 'bounds'>,
): string {
  const words = pageText(exact ? 'scale' : 'scaleAbout', lang);
  const at = pageText('atLatitude', lang, { lat: degreesText(camera.lat, 1 / 60, 'lat') });
  const [south, north] = [bounds[1], bounds[3]].map((lat) => scaleAtZoom(lat, camera.zoom)) as [
    number,
    number,
  ];
  const line = `${words} ${scaleRatio(scale, exact)}\n${at}`;
  if (Math.max(south, north) / scale - 1 < SCALE_DIFFERS) return line;
  const range = pageText('scaleRange', lang, {
    south: scaleRatio(south, false),
    north: scaleRatio(north, false),
  });
  return `${line}\n${range}`;
}

/** 1:250 000; one that was not asked for is rounded to three figures. */
export function scaleRatio(denominator: number, exact: boolean): string {
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 2);
  return `1:${formatNumber(exact ? denominator : Math.round(denominator / digits) * digits)}`;
}

function datumText({ systems, lang }: StripContent): string[] {
  const datum =
    systems.length === 0
      ? pageText('datum', lang)
      : pageText('datumFrom', lang, { systems: systems.join(lang === 'zh' ? '、' : ', ') });
  return [datum, pageText('projection', lang)];
}

/** North is up everywhere on a Mercator map. */
function arrowItems(x: number, y: number, gapMm: number, lang: Lang, sizePt: number): SheetItem[] {
  const letter = lineMm(sizePt);
  const [middle, top, bottom] = [x + gapMm * 0.7, y + letter * 0.95, y + gapMm * 2.2];
  const half = gapMm * 0.42;
  const notch = bottom - gapMm * 0.35;
  const point = (px: number, py: number) => `${Math.round(px * 100) / 100} ${Math.round(py * 100) / 100}`;
  const side = (sign: 1 | -1) =>
    `M${point(middle, top)}L${point(middle + sign * half, bottom)}L${point(middle, notch)}Z`;
  return [
    textLine(pageText('north', lang), middle, y - letter * 0.1, { sizePt, bold: true, align: 'middle' }),
    { kind: 'path', d: side(-1), fill: INK.text, stroke: INK.text, strokeMm: 0.15 },
    { kind: 'path', d: side(1), fill: INK.paper, stroke: INK.text, strokeMm: 0.15 },
  ];
}

function barItems(bar: ScaleBar, x: number, y: number, { pt, gapMm }: PageStyle): SheetItem[] {
  const heightMm = gapMm * 0.32;
  const top = y + lineMm(pt.small) + gapMm * 0.1;
  const pieceMm = bar.lengthMm / bar.pieces;
  const pieces = Array.from(
    { length: bar.pieces },
    (_, i): SheetItem => ({
      kind: 'rect',
      xMm: x + i * pieceMm,
      yMm: top,
      widthMm: pieceMm,
      heightMm,
      fill: i % 2 === 0 ? INK.text : INK.paper,
      stroke: INK.text,
      strokeMm: 0.15,
    }),
  );
  const labels = bar.labels.map(({ atMm, text }, i) =>
    textLine(i === bar.labels.length - 1 ? `${text} ${bar.unit}` : text, x + atMm, y, {
      sizePt: pt.small,
      align: i === 0 ? 'start' : 'middle',
    }),
  );
  return [...pieces, ...labels];
}
