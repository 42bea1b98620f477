import { pageText } from '../../domain/page-words.ts';
import { frameItems, placeFrame } from './map-frame.ts';
import { platePlace } from './map-plate.ts';
import { stripBlock, stripHeightMm } from './map-strip.ts';
import { footerBlock } from './page-footer.ts';
import { headerBlock, stampBlock } from './page-header.ts';
import { type LegendSection, pageLegend } from './page-legend.ts';
import type { Box, ComposedPage, MapFrame, PageRequest } from './page-request.ts';
import { pageSources, systemsOnPage } from './page-sources.ts';
import { INK, type PageStyle, pageStyle } from './page-style.ts';
import { conditionsLine, countsBoilers, pageStamps, proposedTitle, standingOfPage } from './page-title.ts';
import { sidePanel } from './side-panel.ts';

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
      stamps: pageStamps(state, layout.classification.trim(), legend, countsBoilers(request)),
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
  const stamp = standingOfPage(state, legend, countsBoilers(request)).synthetic
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
