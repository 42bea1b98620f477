import { pageText } from '../../domain/page-words.ts';
import type { SheetItem } from '../../domain/sheet.ts';
import { type Block, heightOf } from './block.ts';
import { figuresBlock } from './figures-block.ts';
import { insetBlock } from './inset-block.ts';
import { legendBlock } from './legend-block.ts';
import { frameItems, placeFrame } from './map-frame.ts';
import { platePlace } from './map-plate.ts';
import { stripBlock, stripHeightMm } from './map-strip.ts';
import { footerBlock } from './page-footer.ts';
import { headerBlock, stampBlock } from './page-header.ts';
import { type LegendSection, pageLegend } from './page-legend.ts';
import type { Box, ComposedPage, MapFrame, PageRequest } from './page-request.ts';
import { pageSources, systemsOnPage } from './page-sources.ts';
import { INK, type PageStyle, pageStyle } from './page-style.ts';
import { conditionsLine, pageStamps, proposedTitle, standingOfPage } from './page-title.ts';
import { tableBlock } from './table-block.ts';

/** Part of an upright page's height that what stands below the map may take at most. */
const MOST_BELOW = 0.36;

/**
 * Lays a map out on a page: title above, sources below, figures, legend and inset beside the map (below it on an upright
 * page), so that nothing lies over the map but the plate that marks demonstration data. Pure: the map's own picture is
 * drawn by whoever asks, with the camera and size of `frame`.
 */
export function composePage(request: PageRequest): ComposedPage {
  const style = pageStyle(request.layout);
  // What is in the frame decides on the legend, whose size decides on the frame: once to see, once to set.
  const whole = { zoom: 24, bounds: [-180, -85, 180, 85] } as const;
  const first = arrange(request, style, pageLegend(request.state, whole, null));
  const legend = pageLegend(request.state, viewOf(first.frame), request.geography);
  const second = arrange(request, style, legend);
  const final = pageLegend(request.state, viewOf(second.frame), request.geography);
  return arrange(request, style, final).page();
}

function viewOf({ camera, bounds }: MapFrame) {
  return { zoom: camera.zoom, bounds };
}

interface Arranged {
  readonly frame: MapFrame;
  page(): ComposedPage;
}

function arrange(request: PageRequest, style: PageStyle, legend: readonly LegendSection[]): Arranged {
  const { layout, state, area, measure } = request;
  const { lang } = state.view;
  const { parts } = layout;
  const { marginMm, gapMm, widthMm, heightMm } = style;
  const innerMm = widthMm - 2 * marginMm;
  const title = layout.title.trim() || proposedTitle(state, area.name);
  const header = headerBlock(
    {
      title,
      subtitle: layout.subtitle.trim(),
      conditions: conditionsLine(state),
      stamps: pageStamps(state, layout.classification.trim(), legend),
      logo: request.logo === null ? null : { ...request.logo, alt: pageText('logoAlt', lang) },
    },
    innerMm,
    style,
    measure,
  );
  const footer = footerBlock(
    {
      layout,
      sources: pageSources(state, legend),
      madeOn: request.madeOn,
      pageNumber: request.pageNumber,
      lang,
    },
    innerMm,
    style,
    measure,
  );
  const top = marginMm + header.heightMm + gapMm * 0.7;
  const bottom = heightMm - marginMm - footer.heightMm - gapMm * 0.7;
  const body: Box = { xMm: marginMm, yMm: top, widthMm: innerMm, heightMm: bottom - top };
  const side = sidePanel(request, style, legend, body);
  const stripMm = stripHeightMm(style);
  const mapBox: Box = {
    xMm: body.xMm,
    yMm: body.yMm,
    widthMm: body.widthMm - side.widthMm,
    heightMm: body.heightMm - side.heightMm - stripMm - gapMm * 0.5,
  };
  const placed = placeFrame(mapBox, style, parts.graticule, request.extent, layout.scale);
  const strip = stripBlock(
    {
      northArrow: parts.northArrow,
      scaleBar: parts.scaleBar,
      exact: layout.scale !== null,
      systems: systemsOnPage(state, legend),
      lang,
    },
    placed,
    mapBox.widthMm,
    style,
    measure,
  );
  const stamp = standingOfPage(state, legend).synthetic
    ? stampBlock({ text: pageText('synthetic', lang), colour: INK.synthetic }, style, measure)
    : null;
  const plate = stamp && platePlace(placed, stamp, request.geography, gapMm * 0.5);
  const frame: MapFrame = { ...placed, plate };
  return {
    frame,
    page: () => {
      const drawnSide = side.draw(frame);
      return {
        sheet: {
          title,
          widthMm,
          heightMm,
          items: [
            { kind: 'rect', xMm: 0, yMm: 0, widthMm, heightMm, fill: INK.paper, stroke: null },
            ...header.draw(marginMm, marginMm),
            ...frameItems(frame, pageText('mapAlt', lang, { title }), parts.graticule, style, measure),
            ...(stamp === null || plate === null
              ? []
              : stamp.draw(frame.xMm + plate.xMm, frame.yMm + plate.yMm)),
            ...strip.draw(mapBox.xMm, mapBox.yMm + mapBox.heightMm + gapMm * 0.5),
            ...drawnSide.items,
            ...footer.draw(marginMm, heightMm - marginMm - footer.heightMm),
          ],
        },
        frame,
        legend,
        left: {
          titleCut: header.titleCut,
          legendSections: drawnSide.legendRest,
          tableRows: drawnSide.tableRest,
          sources: footer.sourcesCut,
          leastPt: Math.min(style.pt.small, drawnSide.legendPt),
        },
      };
    },
  };
}

interface SideItems {
  readonly items: SheetItem[];
  readonly legendRest: number;
  readonly tableRest: number;
  readonly legendPt: number;
}

/** What stands beside the map, or below it: how much of the body it takes, and its items once the frame is known. */
interface SidePanel {
  readonly widthMm: number;
  readonly heightMm: number;
  draw(frame: MapFrame): SideItems;
}

function sidePanel(
  request: PageRequest,
  style: PageStyle,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel {
  return style.asideMm === null
    ? panelBelow(request, style, legend, body)
    : panelBeside(request, style, style.asideMm, legend, body);
}

/** A column on the right: figures, tables, legend from the top; the inset at the bottom. */
function panelBeside(
  request: PageRequest,
  style: PageStyle,
  asideMm: number,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel {
  const { layout, state, area, geography, measure, tables = [] } = request;
  const { parts } = layout;
  const { lang } = state.view;
  const { gapMm } = style;
  const hasAny =
    (parts.figures && area.figures !== null) ||
    tables.length > 0 ||
    (parts.legend && legend.length > 0) ||
    (parts.inset && geography !== null);
  if (!hasAny) return { widthMm: 0, heightMm: 0, draw: () => NOTHING };
  const x = body.xMm + body.widthMm - asideMm;
  return {
    widthMm: asideMm + gapMm,
    heightMm: 0,
    draw: (frame) => {
      const synthetic = isHollow(legend);
      const figures = parts.figures ? figuresBlock(area, synthetic, asideMm, style, lang, measure) : null;
      const inset =
        parts.inset && geography !== null
          ? insetBlock(
              geography,
              provincesOf(request),
              frame.bounds,
              asideMm,
              body.heightMm * 0.3,
              style,
              lang,
              measure,
            )
          : null;
      const fixedMm =
        heightOf(
          [figures, inset].filter((block) => block !== null),
          gapMm,
        ) + gapMm;
      let roomMm = body.heightMm - fixedMm;
      const set = tables.flatMap((table) => {
        // A legend needs its place, too.
        const block = tableBlock(table, asideMm, roomMm * (parts.legend ? 0.5 : 1), style, lang, measure);
        if (block !== null) roomMm -= block.heightMm + gapMm;
        return [{ block, rows: table.rows.length }];
      });
      const key = parts.legend
        ? legendBlock(legend, { widthMm: asideMm, mostMm: roomMm, columns: 1, lang }, style, measure)
        : null;
      const above = [figures, ...set.map(({ block }) => block), key].filter((block) => block !== null);
      return {
        items: [
          ...columnItems(above, x, body.yMm, asideMm, gapMm),
          ...(inset === null ? [] : inset.draw(x, body.yMm + body.heightMm - inset.heightMm)),
        ],
        legendRest: key?.rest ?? 0,
        legendPt: key?.sizePt ?? style.pt.body,
        tableRest: set.reduce((sum, { block, rows }) => sum + (block?.rest ?? rows), 0),
      };
    },
  };
}

/** A row below the map: figures and tables, legend in columns, inset. */
function panelBelow(
  request: PageRequest,
  style: PageStyle,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel {
  const { layout, state, area, geography, measure, tables = [] } = request;
  const { parts } = layout;
  const { lang } = state.view;
  const { gapMm } = style;
  const mostMm = body.heightMm * MOST_BELOW;
  const columnMm = (body.widthMm - 3 * gapMm) / 3.6;
  const synthetic = isHollow(legend);
  const figures = parts.figures ? figuresBlock(area, synthetic, columnMm, style, lang, measure) : null;
  const hasInset = parts.inset && geography !== null;
  const leftMm = figures === null && tables.length === 0 ? 0 : columnMm + gapMm;
  const rightMm = hasInset ? columnMm + gapMm : 0;
  const legendMm = body.widthMm - leftMm - rightMm;
  const columns = Math.max(1, Math.round(legendMm / (columnMm * 0.95)));
  const key = parts.legend
    ? legendBlock(legend, { widthMm: legendMm, mostMm, columns, lang }, style, measure)
    : null;
  const tallMm = Math.max(figures?.heightMm ?? 0, key?.heightMm ?? 0, hasInset ? columnMm * 0.9 : 0);
  const heightMm =
    tallMm === 0 && tables.length === 0 ? 0 : Math.min(mostMm, tables.length > 0 ? mostMm : tallMm);
  return {
    widthMm: 0,
    heightMm: heightMm === 0 ? 0 : heightMm + gapMm,
    draw: (frame) => {
      const y = body.yMm + body.heightMm - heightMm;
      let roomMm = heightMm - (figures?.heightMm ?? -gapMm) - gapMm;
      const set = tables.map((table) => {
        const block = tableBlock(table, columnMm, roomMm, style, lang, measure);
        if (block !== null) roomMm -= block.heightMm + gapMm;
        return { block, rows: table.rows.length };
      });
      const inset = hasInset
        ? insetBlock(geography, provincesOf(request), frame.bounds, columnMm, heightMm, style, lang, measure)
        : null;
      const left = [figures, ...set.map(({ block }) => block)].filter((block) => block !== null);
      return {
        items: [
          ...columnItems(left, body.xMm, y, columnMm, gapMm),
          ...(key === null ? [] : key.draw(body.xMm + leftMm, y)),
          ...(inset === null ? [] : inset.draw(body.xMm + body.widthMm - columnMm, y)),
        ],
        legendRest: key?.rest ?? 0,
        legendPt: key?.sizePt ?? style.pt.body,
        tableRest: set.reduce((sum, { block, rows }) => sum + (block?.rest ?? rows), 0),
      };
    },
  };
}

const NOTHING: SideItems = { items: [], legendRest: 0, tableRest: 0, legendPt: Number.POSITIVE_INFINITY };

/** Blocks below each other with a hairline between them. */
function columnItems(
  blocks: readonly Block[],
  x: number,
  y: number,
  widthMm: number,
  gapMm: number,
): SheetItem[] {
  let top = y;
  return blocks.flatMap((block, i) => {
    const items: SheetItem[] = block.draw(x, top);
    if (i > 0) {
      const line = top - gapMm * 0.55;
      items.push({ kind: 'rect', xMm: x, yMm: line, widthMm, heightMm: 0.15, fill: INK.hair, stroke: null });
    }
    top += block.heightMm + gapMm;
    return items;
  });
}

function isHollow(legend: readonly LegendSection[]): boolean {
  return legend.some(({ id, standing }) => id === 'boilers' && standing === 'synthetic');
}

/** Codes of the provinces that have counties of the area's region. */
function provincesOf({ state, area }: PageRequest): ReadonlySet<string> {
  const counties = state.project.reference?.counties ?? [];
  const own = counties.filter(({ region }) => region === area.region);
  return new Set(own.map(({ adcode }) => adcode.slice(0, 2)));
}
