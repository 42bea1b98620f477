import type { SheetItem } from '../../domain/sheet.ts';
import type { LonLatBounds } from '../../geo/map-scale.ts';
import { selectIsDemo } from '../selectors.ts';
import { type Block, heightOf } from './block.ts';
import { figuresBlock } from './figures-block.ts';
import { insetBlock } from './inset-block.ts';
import { type LegendBlock, legendBlock } from './legend-block.ts';
import type { LegendSection } from './page-legend.ts';
import type { Box, MapFrame, PageRequest } from './page-request.ts';
import { INK, type PageStyle } from './page-style.ts';
import { tableBlock } from './table-block.ts';

/** Part of an upright page's height that what stands below the map may take at most. */
const MOST_BELOW = 0.36;
/** Part of the height beside the map that a table may take where a legend needs its place, too. */
const TABLE_SHARE = 0.45;
/** Part of the height beside the map that the inset may take. */
const INSET_SHARE = 0.3;

/** Least width of a legend's column in a broad panel, millimetres a point of type. */
const LEGEND_EM = 4.3;

interface SideItems {
  readonly items: SheetItem[];
  readonly legendRest: number;
  readonly tableRest: number;
  readonly legendPt: number;
}

/** What stands beside the map, or below it: how much of the body it takes, and its items once the frame is known. */
export interface SidePanel {
  readonly widthMm: number;
  readonly heightMm: number;
  draw(frame: MapFrame): SideItems;
}

/** The parts of a panel, made as wide as its columns. */
interface Parts {
  readonly figures: Block | null;
  readonly tables: readonly {
    readonly block: (Block & { readonly rest: number }) | null;
    readonly rows: number;
  }[];
  readonly legend: LegendBlock | null;
  readonly inset: ((bounds: LonLatBounds) => Block | null) | null;
  readonly insetMm: number;
}

/** Figures, tables, legend and inset: beside the map, on an upright page below it. */
export function sidePanel(
  request: PageRequest,
  style: PageStyle,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel {
  const { layout, area, geography, tables = [] } = request;
  const { parts } = layout;
  const hasAny =
    (parts.figures && area.figures !== null) ||
    tables.length > 0 ||
    (parts.legend && legend.length > 0) ||
    (parts.inset && geography !== null);
  if (!hasAny) return { widthMm: 0, heightMm: 0, draw: () => NOTHING };
  if (style.aside === null) return panelBelow(request, style, legend, body);
  const narrow = panelBeside(request, style, style.aside.narrowMm, legend, body);
  // A long legend gets a wider panel, with the inset beside the figures and two columns of its own.
  return narrow ?? panelWide(request, style, style.aside.wideMm, legend, body);
}

/** A column on the right: figures, tables, legend from the top, the inset at the bottom; null where that is too much for it. */
function panelBeside(
  request: PageRequest,
  style: PageStyle,
  asideMm: number,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel | null {
  const { gapMm } = style;
  const columns = { figuresMm: asideMm, insetMm: asideMm, legendMm: asideMm, legendColumns: 1 };
  const mostInsetMm = body.heightMm * INSET_SHARE;
  const parts = makeParts(request, style, legend, columns, mostInsetMm, (figures, inset) => {
    const taken = [figures, inset].filter((block) => block !== null);
    return body.heightMm - heightOf(taken, gapMm) - gapMm * (taken.length > 0 ? 1 : 0);
  });
  if ((parts.legend?.rest ?? 0) > 0 || restOf(parts) > 0) return null;
  return besidePanel(
    asideMm,
    gapMm,
    parts,
    style,
    (bounds, x) => {
      const inset = parts.inset?.(bounds) ?? null;
      const above = [parts.figures, ...blocksOf(parts), parts.legend].filter((block) => block !== null);
      return [
        ...columnItems(above, x, body.yMm, asideMm, gapMm),
        ...(inset === null ? [] : inset.draw(x, body.yMm + body.heightMm - inset.heightMm)),
      ];
    },
    body,
  );
}

/** A broad column: figures and inset side by side, below them tables, below these the legend in two columns. */
function panelWide(
  request: PageRequest,
  style: PageStyle,
  asideMm: number,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel {
  const { gapMm } = style;
  const halfMm = (asideMm - gapMm) / 2;
  const hasFigures = request.layout.parts.figures && request.area.figures !== null;
  const columns = {
    figuresMm: halfMm,
    insetMm: hasFigures ? halfMm : asideMm,
    legendMm: asideMm,
    legendColumns: Math.floor(asideMm / (style.pt.body * LEGEND_EM)),
  };
  const parts = makeParts(
    request,
    style,
    legend,
    columns,
    body.heightMm * INSET_SHARE * 1.15,
    (figures, inset) => {
      const high = Math.max(figures?.heightMm ?? 0, inset?.heightMm ?? 0);
      return body.heightMm - high - (high > 0 ? gapMm : 0);
    },
  );
  return besidePanel(
    asideMm,
    gapMm,
    parts,
    style,
    (bounds, x) => {
      const { figures } = parts;
      const inset = parts.inset?.(bounds) ?? null;
      const high = Math.max(figures?.heightMm ?? 0, inset?.heightMm ?? 0);
      const head: Block = {
        widthMm: asideMm,
        heightMm: high,
        draw: (left, top) => [
          ...(figures?.draw(left, top) ?? []),
          ...(inset?.draw(left + asideMm - columns.insetMm, top) ?? []),
        ],
      };
      const all = [high > 0 ? head : null, ...blocksOf(parts), parts.legend].filter(
        (block) => block !== null,
      );
      return columnItems(all, x, body.yMm, asideMm, gapMm);
    },
    body,
  );
}

function besidePanel(
  asideMm: number,
  gapMm: number,
  parts: Parts,
  style: PageStyle,
  draw: (bounds: LonLatBounds, xMm: number) => SheetItem[],
  body: Box,
): SidePanel {
  return {
    widthMm: asideMm + gapMm * 1.25,
    heightMm: 0,
    draw: (frame) => ({
      items: draw(frame.bounds, body.xMm + body.widthMm - asideMm),
      ...restsOf(parts, style),
    }),
  };
}

/** A row below the map: figures and tables, legend in columns, inset. */
function panelBelow(
  request: PageRequest,
  style: PageStyle,
  legend: readonly LegendSection[],
  body: Box,
): SidePanel {
  const { layout, area, geography, tables = [] } = request;
  const { gapMm } = style;
  const mostMm = body.heightMm * MOST_BELOW;
  const columnMm = (body.widthMm - 3 * gapMm) / 3.6;
  const hasLeft = (layout.parts.figures && area.figures !== null) || tables.length > 0;
  const leftMm = hasLeft ? columnMm + gapMm : 0;
  const rightMm = layout.parts.inset && geography !== null ? columnMm + gapMm : 0;
  const legendMm = body.widthMm - leftMm - rightMm;
  const columns = {
    figuresMm: columnMm,
    insetMm: columnMm,
    legendMm,
    legendColumns: Math.max(1, Math.round(legendMm / (columnMm * 0.95))),
  };
  const parts = makeParts(request, style, legend, columns, mostMm, () => mostMm);
  const left = heightOf(
    [parts.figures, ...blocksOf(parts)].filter((block) => block !== null),
    gapMm,
  );
  const heightMm = Math.min(mostMm, Math.max(left, parts.legend?.heightMm ?? 0, parts.insetMm));
  return {
    widthMm: 0,
    heightMm: heightMm === 0 ? 0 : heightMm + gapMm,
    draw: ({ bounds }) => {
      const y = body.yMm + body.heightMm - heightMm;
      const column = [parts.figures, ...blocksOf(parts)].filter((block) => block !== null);
      return {
        items: [
          ...columnItems(column, body.xMm, y, columnMm, gapMm),
          ...(parts.legend?.draw(body.xMm + leftMm, y) ?? []),
          ...(parts.inset?.(bounds)?.draw(body.xMm + body.widthMm - columnMm, y) ?? []),
        ],
        ...restsOf(parts, style),
      };
    },
  };
}

interface Columns {
  readonly figuresMm: number;
  readonly insetMm: number;
  readonly legendMm: number;
  readonly legendColumns: number;
}

/** Makes the parts for columns; `room` says what figures and inset leave to tables and legend. */
function makeParts(
  request: PageRequest,
  style: PageStyle,
  legend: readonly LegendSection[],
  columns: Columns,
  mostInsetMm: number,
  room: (figures: Block | null, inset: Block | null) => number,
): Parts {
  const { layout, state, area, geography, measure, tables = [] } = request;
  const { parts } = layout;
  const { lang } = state.view;
  const { gapMm } = style;
  const hollow = selectIsDemo(state);
  const figures = parts.figures ? figuresBlock(area, hollow, columns.figuresMm, style, lang, measure) : null;
  const inset =
    parts.inset && geography !== null
      ? (bounds: LonLatBounds) =>
          insetBlock(
            geography,
            provincesOf(request),
            bounds,
            columns.insetMm,
            mostInsetMm,
            style,
            lang,
            measure,
          )
      : null;
  // How high it is does not hang on what is framed in it.
  const sample = inset?.([0, 0, 1, 1]) ?? null;
  const below = style.aside === null;
  let roomMm = room(figures, sample);
  const tableRoomMm = below
    ? roomMm - (figures === null ? 0 : figures.heightMm + gapMm)
    : roomMm * TABLE_SHARE;
  let leftMm = parts.legend ? tableRoomMm : roomMm;
  const set = tables.map((table) => {
    const wide = below ? columns.figuresMm : columns.legendMm;
    const block = tableBlock(table, wide, leftMm, style, lang, measure);
    if (block !== null) leftMm -= block.heightMm + gapMm;
    if (block !== null && !below) roomMm -= block.heightMm + gapMm;
    return { block, rows: table.rows.length };
  });
  const key = parts.legend
    ? legendBlock(
        legend,
        { widthMm: columns.legendMm, mostMm: roomMm, columns: columns.legendColumns, lang },
        style,
        measure,
      )
    : null;
  return { figures, tables: set, legend: key, inset, insetMm: sample?.heightMm ?? 0 };
}

function blocksOf({ tables }: Parts): Block[] {
  return tables.flatMap(({ block }) => (block === null ? [] : [block]));
}

function restOf({ tables }: Parts): number {
  return tables.reduce((sum, { block, rows }) => sum + (block?.rest ?? rows), 0);
}

function restsOf(parts: Parts, style: PageStyle): Omit<SideItems, 'items'> {
  return {
    legendRest: parts.legend?.rest ?? 0,
    legendPt: parts.legend?.sizePt ?? style.pt.body,
    tableRest: restOf(parts),
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

/** Codes of the provinces that have counties of the area's region. */
function provincesOf({ state, area }: PageRequest): ReadonlySet<string> {
  const counties = state.project.reference?.counties ?? [];
  const own = counties.filter(({ region }) => region === area.region);
  return new Set(own.map(({ adcode }) => adcode.slice(0, 2)));
}
