import type { Lang } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-words.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { fitBounds, type LonLatBounds, placeOnMap, type SizeMm } from '../../geo/map-scale.ts';
import { type Block, stack, textBlock, textLine } from './block.ts';
import type { PageGeography, ProvinceOutline } from './page-geography.ts';
import { INK, lineMm, PAGE_PALETTE, type PageStyle } from './page-style.ts';

/** Points of outlines nearer to each other than this look like one. */
const APART_MM = 0.15;
/** A frame smaller than this in the inset is marked by a cross, too. */
const SMALL_FRAME_MM = 2;
/** How far beyond the provinces the inset reaches for a larger frame, in their own width and height. */
const MOST_ROOM = 0.5;

/**
 * Where the map lies among the provinces of the plans. Whole provinces only, named, and never a part of the country's
 * outline as if it were the country.
 */
export function insetBlock(
  geography: PageGeography,
  codes: ReadonlySet<string>,
  bounds: LonLatBounds,
  widthMm: number,
  mostMm: number,
  style: PageStyle,
  lang: Lang,
  measure: MeasureText,
): Block | null {
  const { pt, gapMm } = style;
  const provinces = geography.provinces.filter(({ adcode }) => codes.has(adcode.slice(0, 2)));
  const box = boundsOfAll(provinces);
  if (box === null) return null;
  const title = textBlock(pageText('inset', lang), widthMm, { sizePt: pt.heading, bold: true }, measure);
  const note = textBlock(
    pageText('insetNote', lang),
    widthMm,
    { sizePt: pt.small, colour: INK.muted },
    measure,
  );
  const roomMm = mostMm - title.heightMm - note.heightMm - gapMm * 0.5;
  if (roomMm < 12) return null;
  const size = { widthMm, heightMm: Math.min(roomMm, widthMm * 0.8) };
  const picture: Block = {
    ...size,
    draw: (x, y) => pictureItems(provinces, box, bounds, size, x, y, pt.small, measure),
  };
  return stack([title, picture, note], gapMm * 0.25);
}

function pictureItems(
  provinces: readonly ProvinceOutline[],
  box: LonLatBounds,
  bounds: LonLatBounds,
  size: SizeMm,
  x: number,
  y: number,
  sizePt: number,
  measure: MeasureText,
): SheetItem[] {
  const pad = 0.06;
  const camera = fitBounds(widened(box, bounds), {
    widthMm: size.widthMm * (1 - pad),
    heightMm: size.heightMm * (1 - pad),
  });
  const place = (position: LonLat): LonLat => {
    const [right, down] = placeOnMap(camera, size, position);
    return [x + right, y + down];
  };
  const frame = { xMm: x, yMm: y, ...size };
  const [left, bottom] = place([bounds[0], bounds[1]]);
  const [right, top] = place([bounds[2], bounds[3]]);
  return [
    { kind: 'rect', ...frame, fill: '#f1f3f4', stroke: null },
    {
      kind: 'group',
      clip: frame,
      items: [
        ...provinces.map(
          ({ rings }): SheetItem => ({
            kind: 'path',
            d: rings.map((ring) => outlinePath(ring, place)).join(''),
            fill: PAGE_PALETTE.paper,
            stroke: PAGE_PALETTE.placeLine,
            strokeMm: 0.15,
          }),
        ),
        {
          kind: 'rect',
          xMm: left,
          yMm: top,
          widthMm: right - left,
          heightMm: bottom - top,
          fill: PAGE_PALETTE.verdictClose,
          fillOpacity: 0.12,
          stroke: PAGE_PALETTE.verdictClose,
          strokeMm: 0.4,
        },
        ...(right - left < SMALL_FRAME_MM ? crossItems((left + right) / 2, (top + bottom) / 2) : []),
      ],
    },
    ...nameItems(provinces, place, frame, sizePt, measure),
    { kind: 'rect', ...frame, fill: null, stroke: INK.line, strokeMm: 0.2 },
  ];
}

/** The provinces' box and the frame's, as long as the provinces still fill a part of it. */
function widened(box: LonLatBounds, frame: LonLatBounds): LonLatBounds {
  const room = [(box[2] - box[0]) * MOST_ROOM, (box[3] - box[1]) * MOST_ROOM] as const;
  return [
    Math.max(box[0] - room[0], Math.min(box[0], frame[0])),
    Math.max(box[1] - room[1], Math.min(box[1], frame[1])),
    Math.min(box[2] + room[0], Math.max(box[2], frame[2])),
    Math.min(box[3] + room[1], Math.max(box[3], frame[3])),
  ];
}

function crossItems(xMm: number, yMm: number): SheetItem[] {
  const arm = SMALL_FRAME_MM * 1.4;
  const gap = SMALL_FRAME_MM * 0.7;
  const d = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ]
    .map(
      ([dx = 0, dy = 0]) =>
        `M${fixed(xMm + dx * gap)} ${fixed(yMm + dy * gap)}L${fixed(xMm + dx * arm)} ${fixed(yMm + dy * arm)}`,
    )
    .join('');
  return [{ kind: 'path', d, fill: null, stroke: PAGE_PALETTE.verdictClose, strokeMm: 0.4 }];
}

/** Names in the middle of the largest ring, where they fit and cross no other name. */
function nameItems(
  provinces: readonly ProvinceOutline[],
  place: (position: LonLat) => LonLat,
  frame: { readonly xMm: number; readonly yMm: number } & SizeMm,
  sizePt: number,
  measure: MeasureText,
): SheetItem[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return provinces.flatMap(({ name, at }): SheetItem[] => {
    const [middle, down] = place(at);
    const half = measure(name, sizePt, false) / 2;
    const box = {
      left: middle - half,
      right: middle + half,
      top: down - lineMm(sizePt) / 2,
      bottom: down + lineMm(sizePt) / 2,
    };
    const fits =
      box.left > frame.xMm &&
      box.right < frame.xMm + frame.widthMm &&
      box.top > frame.yMm &&
      box.bottom < frame.yMm + frame.heightMm;
    const crosses = taken.some(
      (other) =>
        box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
    );
    if (!fits || crosses) return [];
    taken.push(box);
    return [textLine(name, middle, box.top, { sizePt, colour: INK.muted, align: 'middle' })];
  });
}

function outlinePath(ring: readonly LonLat[], place: (position: LonLat) => LonLat): string {
  let last: LonLat | null = null;
  const points: string[] = [];
  for (const position of ring) {
    const point = place(position);
    if (last !== null && Math.hypot(point[0] - last[0], point[1] - last[1]) < APART_MM) continue;
    last = point;
    points.push(`${fixed(point[0])} ${fixed(point[1])}`);
  }
  return points.length < 3 ? '' : `M${points.join('L')}Z`;
}

function boundsOfAll(provinces: readonly ProvinceOutline[]): LonLatBounds | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rings } of provinces) {
    for (const ring of rings) {
      for (const [lon, lat] of ring) {
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
    }
  }
  return box[0] > box[2] ? null : box;
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}
