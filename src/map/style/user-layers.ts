import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { FILLS, STROKES, type Stroke } from '../../state/marks.ts';
import {
  DUST_FILLS,
  USER_LAYER_KINDS,
  USER_LAYER_LOOKS,
  type UserLayerKind,
} from '../../state/user-layer-looks.ts';
import { PICKED_USER_SOURCE, userSourceId } from '../user-features.ts';
import { byZoom, type StyleContext, strokePaint, where } from './style-context.ts';

/** The user's layers have a switch each, which leaves their features out; the style layers are the kinds'. */
const metadata = { catalog: null, legend: [] };

/** A cell of 2 km is some 15 pixels wide here. */
const GRID_LINES_MIN_ZOOM = 9.5;

const isOf = (...types: readonly string[]): ExpressionSpecification => [
  'in',
  ['geometry-type'],
  ['literal', types.flatMap((type) => [type, `Multi${type}`])],
];
const IS_AREA = isOf('Polygon');
const IS_POINT = isOf('Point');

/** Hatches of areas. Kinds that are outlines only get a fill that is not seen, so that a click inside finds them. */
export function userAreaLayers({ palette }: StyleContext): LayerSpecification[] {
  const hatches = USER_LAYER_KINDS.map((kind): LayerSpecification => {
    const { pattern, stroke } = USER_LAYER_LOOKS[kind];
    return {
      id: `${userSourceId(kind)}-fill`,
      type: 'fill',
      source: userSourceId(kind),
      metadata,
      filter: IS_AREA,
      paint:
        pattern === null
          ? { 'fill-color': palette[STROKES[stroke].colour], 'fill-opacity': 0.02 }
          : { 'fill-pattern': `pattern-${pattern}` },
    };
  });
  return [...hatches, ...dustLayers(palette)];
}

/** Cells of a dust-fall grid by their class; a cell without a value shows only the hatch of its kind. */
function dustLayers(palette: StyleContext['palette']): LayerSpecification[] {
  return DUST_FILLS.map(({ dust, fill }) => ({
    id: `${userSourceId('grids')}-dust-${dust}`,
    type: 'fill',
    source: userSourceId('grids'),
    metadata,
    filter: ['all', IS_AREA, where('dust', dust)],
    paint: {
      'fill-color': palette[FILLS[fill].colour],
      'fill-opacity': FILLS[fill].opacity,
      'fill-antialias': false,
    },
  }));
}

/** Lines and outlines; dashed where a layer is demonstration data. The feature that is picked is above all of them. */
export function userLineLayers(context: StyleContext): LayerSpecification[] {
  const line = (kind: UserLayerKind, synthetic: boolean): LayerSpecification => ({
    id: `${userSourceId(kind)}-line${synthetic ? '-demo' : ''}`,
    type: 'line',
    source: userSourceId(kind),
    metadata,
    // From afar the lines between cells would hide the cells.
    minzoom: kind === 'grids' ? GRID_LINES_MIN_ZOOM : 0,
    filter: ['all', ['!', IS_POINT], where('synthetic', synthetic)],
    layout: { 'line-join': 'round' },
    paint: {
      ...strokePaint(context, USER_LAYER_LOOKS[kind].stroke),
      ...(synthetic ? { 'line-dasharray': [2, 2] } : {}),
    },
  });
  const inlay = (kind: UserLayerKind): LayerSpecification[] => {
    const stroke: Stroke = STROKES[USER_LAYER_LOOKS[kind].stroke];
    if (stroke.inlay === undefined) return [];
    const paint = strokePaint(context, stroke.inlay);
    return [{ ...line(kind, false), id: `${userSourceId(kind)}-inlay`, paint } as LayerSpecification];
  };
  return [
    ...USER_LAYER_KINDS.flatMap((kind) => [line(kind, false), line(kind, true), ...inlay(kind)]),
    {
      id: 'user-picked-line',
      type: 'line',
      source: PICKED_USER_SOURCE,
      metadata,
      filter: ['!', IS_POINT],
      layout: { 'line-join': 'round' },
      paint: strokePaint(context, 'userPicked'),
    },
  ];
}

/** Symbols, or dots for layers of very many points. */
export function userPointLayers({ palette }: StyleContext): LayerSpecification[] {
  return [
    ...USER_LAYER_KINDS.flatMap((kind): LayerSpecification[] => {
      const { symbol, stroke } = USER_LAYER_LOOKS[kind];
      const source = userSourceId(kind);
      return [
        {
          id: `${source}-dots`,
          type: 'circle',
          source,
          metadata,
          filter: ['all', IS_POINT, where('dense', true)],
          paint: {
            'circle-color': palette[STROKES[stroke].colour],
            'circle-radius': byZoom([5, 1.2], [9, 2.2], [12, 4]),
            'circle-stroke-color': palette.paper,
            'circle-stroke-width': byZoom([8, 0], [11, 0.8]),
          },
        },
        {
          id: `${source}-symbol`,
          type: 'symbol',
          source,
          metadata,
          filter: ['all', IS_POINT, where('dense', false)],
          layout: {
            'icon-allow-overlap': true,
            'icon-ignore-placement': true,
            'icon-image': `symbol-${symbol}`,
            'icon-size': byZoom([5, 0.55], [8, 0.85], [11, 1.2]),
          },
        },
      ];
    }),
    {
      id: 'user-picked-point',
      type: 'circle',
      source: PICKED_USER_SOURCE,
      metadata,
      filter: IS_POINT,
      paint: {
        'circle-radius': byZoom([5, 7], [8, 9], [11, 13]),
        'circle-opacity': 0,
        'circle-stroke-color': palette[STROKES.userPicked.colour],
        'circle-stroke-width': 2.25,
      },
    },
  ];
}
