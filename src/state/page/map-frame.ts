import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import {
  boundsOfMap,
  CSS_PX_MM,
  fitBounds,
  type MapCamera,
  type SizeMm,
  scaleAtZoom,
  zoomAtScale,
} from '../../geo/map-scale.ts';
import { textLine } from './block.ts';
import { degreesText, type Graticule, graticuleOf } from './graticule.ts';
import { type Box, MAP_PICTURE, type MapFrame, type PageExtent } from './page-request.ts';
import { INK, lineMm, type PageStyle } from './page-style.ts';

/** Room between what must be seen and the frame, as a share of the frame. */
const PADDING = 0.03;
/** Meridians stand at least so far apart. */
const GRATICULE_MM = 30;

/** Width of the band between the neat line and the outer line, in which the graticule's degrees stand. */
export function bandMm({ pt, gapMm }: PageStyle, graticule: boolean): number {
  return graticule ? lineMm(pt.small) + gapMm * 0.15 : 0;
}

/** The map's frame in a box: whole CSS pixels, so that the picture is drawn at exactly its size. */
export function placeFrame(
  box: Box,
  style: PageStyle,
  graticule: boolean,
  extent: PageExtent,
  scale: number | null,
): MapFrame {
  const band = bandMm(style, graticule);
  const widthPx = Math.max(1, Math.floor((box.widthMm - 2 * band) / CSS_PX_MM));
  const heightPx = Math.max(1, Math.floor((box.heightMm - 2 * band) / CSS_PX_MM));
  const size = { widthMm: widthPx * CSS_PX_MM, heightMm: heightPx * CSS_PX_MM };
  const camera = cameraOf(extent, scale, size);
  return {
    xMm: box.xMm + band,
    yMm: box.yMm + band,
    ...size,
    widthPx,
    heightPx,
    camera,
    bounds: boundsOfMap(camera, size),
    scale: scale ?? scaleAtZoom(camera.lat, camera.zoom),
    plate: null,
  };
}

function cameraOf(extent: PageExtent, scale: number | null, size: SizeMm): MapCamera {
  const inner = { widthMm: size.widthMm * (1 - 2 * PADDING), heightMm: size.heightMm * (1 - 2 * PADDING) };
  const camera = extent.kind === 'camera' ? extent.camera : fitBounds(extent.bounds, inner);
  return scale === null ? camera : { ...camera, zoom: zoomAtScale(camera.lat, scale) };
}

/** The picture, the graticule over it, the neat line and the degrees round it. */
export function frameItems(
  frame: MapFrame,
  alt: string,
  withGraticule: boolean,
  style: PageStyle,
  measure: MeasureText,
): SheetItem[] {
  const { xMm, yMm, widthMm, heightMm } = frame;
  const band = bandMm(style, withGraticule);
  const picture: SheetItem = { kind: 'image', xMm, yMm, widthMm, heightMm, image: MAP_PICTURE, alt };
  const outline = (outMm: number, strokeMm: number): SheetItem => ({
    kind: 'rect',
    xMm: xMm - outMm,
    yMm: yMm - outMm,
    widthMm: widthMm + 2 * outMm,
    heightMm: heightMm + 2 * outMm,
    fill: null,
    stroke: INK.text,
    strokeMm,
  });
  if (!withGraticule) return [picture, outline(0, 0.35)];
  const graticule = graticuleOf(frame.camera, frame, frame.bounds, GRATICULE_MM);
  return [
    picture,
    {
      kind: 'path',
      d: linesPath(graticule, frame),
      fill: null,
      stroke: '#8f969d',
      strokeMm: 0.08,
    },
    outline(0, 0.2),
    outline(band, 0.5),
    ...labelItems(graticule, frame, band, style, measure),
  ];
}

function linesPath({ meridians, parallels }: Graticule, { xMm, yMm, widthMm, heightMm }: MapFrame): string {
  return [
    ...meridians.map(
      ({ atMm }) => `M${fixed(xMm + atMm)} ${fixed(yMm)}L${fixed(xMm + atMm)} ${fixed(yMm + heightMm)}`,
    ),
    ...parallels.map(
      ({ atMm }) => `M${fixed(xMm)} ${fixed(yMm + atMm)}L${fixed(xMm + widthMm)} ${fixed(yMm + atMm)}`,
    ),
  ].join('');
}

/** Degrees on all four sides, where their lines meet the frame, clear of the corners. */
function labelItems(
  { meridians, parallels, stepDeg }: Graticule,
  frame: MapFrame,
  band: number,
  { pt }: PageStyle,
  measure: MeasureText,
): SheetItem[] {
  const sizePt = pt.small;
  const { xMm, yMm, widthMm, heightMm } = frame;
  const look = { sizePt, align: 'middle' } as const;
  const rise = (band - lineMm(sizePt)) / 2;
  const clear = (atMm: number, alongMm: number, text: string) => {
    const half = measure(text, sizePt, false) / 2;
    return atMm - half > 0 && atMm + half < alongMm;
  };
  const across = meridians.flatMap(({ degrees, atMm }): SheetItem[] => {
    const text = degreesText(degrees, stepDeg, 'lon');
    if (!clear(atMm, widthMm, text)) return [];
    return [yMm - band + rise, yMm + heightMm + rise].map((top) => textLine(text, xMm + atMm, top, look));
  });
  const along = parallels.flatMap(({ degrees, atMm }): SheetItem[] => {
    const text = degreesText(degrees, stepDeg, 'lat');
    if (!clear(atMm, heightMm, text)) return [];
    // Read from below on the left, from above on the right: the baseline runs along the frame.
    const base = textLine(text, 0, 0, look).yMm;
    return [
      { ...textLine(text, xMm - band + rise + base, 0, look), yMm: yMm + atMm, rotateDeg: -90 },
      { ...textLine(text, xMm + widthMm + band - rise - base, 0, look), yMm: yMm + atMm, rotateDeg: 90 },
    ];
  });
  return [...across, ...along];
}

function fixed(value: number): number {
  return Math.round(value * 1000) / 1000;
}
