import { DEFAULT_PAGE_LAYOUT } from '../../domain/page-layout.ts';
import { AREA_TEXT, pageText } from '../../domain/page-words.ts';
import type { MeasureText, Sheet } from '../../domain/sheet.ts';
import { boundsOfMap, CSS_PX_MM, type MapCamera, scaleAtZoom } from '../../geo/map-scale.ts';
import type { MapViewport } from '../map-model.ts';
import { stack } from '../page/block.ts';
import { legendBlock } from '../page/legend-block.ts';
import { stripBlock } from '../page/map-strip.ts';
import { footerBlock } from '../page/page-footer.ts';
import { headerBlock } from '../page/page-header.ts';
import { pageLegend } from '../page/page-legend.ts';
import { MAP_PICTURE } from '../page/page-request.ts';
import { pageSources, systemsOnPage } from '../page/page-sources.ts';
import { INK, type PageStyle } from '../page/page-style.ts';
import { conditionsLine, pageStamps, proposedTitle, standingOfPage } from '../page/page-title.ts';
import type { AppState } from '../store.ts';
import { mapSizePx } from './map-size.ts';

/** Type is larger than on paper: pictures are looked at on screens. Points of 4/3 CSS pixels. */
const TYPE = { title: 15, subtitle: 9, figure: 15, heading: 9, body: 9, small: 8 } as const;
const MARGIN_PX = 12;
const LEGEND_COLUMN_PX = 260;

export interface MapPictureSheet {
  readonly sheet: Sheet;
  /** The map's part, to be drawn and named MAP_PICTURE. */
  readonly frame: { readonly camera: MapCamera; readonly widthPx: number; readonly heightPx: number };
  /** Whether it shows demonstration data. */
  readonly synthetic: boolean;
}

/** What the window's map shows, with all that it must not be without once it has left the program. */
export function composePicture(
  state: AppState,
  viewport: MapViewport,
  madeOn: string,
  measure: MeasureText,
): MapPictureSheet {
  const { lang, area } = state.view;
  const { lon, lat, zoom } = viewport;
  const camera = { lon, lat, zoom };
  const frame = { camera, ...mapSizePx(viewport) };
  const size = { widthMm: frame.widthPx * CSS_PX_MM, heightMm: frame.heightPx * CSS_PX_MM };
  const margin = MARGIN_PX * CSS_PX_MM;
  const gap = margin * 0.9;
  const widthMm = size.widthMm + 2 * margin;
  const style: PageStyle = { widthMm, heightMm: 0, marginMm: margin, gapMm: gap, aside: null, pt: TYPE };
  const bounds = boundsOfMap(camera, size);
  const legend = pageLegend(state, { zoom, bounds }, null);
  const title = proposedTitle(state, AREA_TEXT[area][lang]);
  const header = headerBlock(
    {
      title,
      subtitle: '',
      conditions: conditionsLine(state),
      stamps: pageStamps(state, state.project.pageLayout.classification.trim(), legend),
      logo: null,
    },
    size.widthMm,
    style,
    measure,
  );
  const strip = stripBlock(
    {
      northArrow: true,
      scaleBar: true,
      exact: false,
      systems: systemsOnPage(state, legend),
      lang,
    },
    { camera, bounds, scale: scaleAtZoom(lat, zoom) },
    size.widthMm,
    style,
    measure,
  );
  const columns = Math.max(1, Math.floor(frame.widthPx / LEGEND_COLUMN_PX));
  const shown = legendBlock(
    legend,
    { widthMm: size.widthMm, mostMm: size.heightMm, columns, lang },
    style,
    measure,
  );
  const { maker, reviewNumber } = state.project.pageLayout;
  const footer = footerBlock(
    {
      layout: { ...DEFAULT_PAGE_LAYOUT, maker, reviewNumber },
      sources: pageSources(state, legend),
      madeOn,
      pageNumber: undefined,
      lang,
    },
    size.widthMm,
    style,
    measure,
  );
  const below = stack([strip, ...(shown === null ? [] : [shown]), footer], gap * 0.6);
  // To whole pixels, so that the map stands on them as it was drawn.
  const top = Math.ceil((margin + header.heightMm + gap * 0.5) / CSS_PX_MM) * CSS_PX_MM;
  const bottom = top + size.heightMm;
  const heightMm = Math.ceil((bottom + gap * 0.5 + below.heightMm + margin * 0.7) / CSS_PX_MM) * CSS_PX_MM;
  const map = { xMm: margin, yMm: top, ...size };
  return {
    frame,
    synthetic: standingOfPage(state, legend).synthetic,
    sheet: {
      title,
      widthMm,
      heightMm,
      items: [
        { kind: 'rect', xMm: 0, yMm: 0, widthMm, heightMm, fill: INK.paper, stroke: null },
        ...header.draw(margin, margin * 0.8),
        { kind: 'image', ...map, image: MAP_PICTURE, alt: pageText('mapAlt', lang, { title }) },
        { kind: 'rect', ...map, fill: null, stroke: INK.line, strokeMm: CSS_PX_MM },
        ...below.draw(margin, bottom + gap * 0.5),
      ],
    },
  };
}
