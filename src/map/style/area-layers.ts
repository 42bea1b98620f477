import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { COUNTY_MIN_ZOOM, FILLS, type Fill, type FillId } from '../../state/marks.ts';
import { type StyleContext, strokePaint, underSwitch, where } from './style-context.ts';

/** Near-grey ground: sea, provinces, and the paper-like sheet inside the regions of the plans. */
export function backdropLayers({ palette }: StyleContext): LayerSpecification[] {
  const metadata = { catalog: null, legend: [] };
  return [
    { id: 'backdrop-water', type: 'background', metadata, paint: { 'background-color': palette.water } },
    {
      id: 'backdrop-land',
      type: 'fill',
      source: 'provinces',
      metadata,
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    {
      id: 'backdrop-land-line',
      type: 'line',
      source: 'provinces',
      metadata,
      paint: { 'line-color': palette.landLine, 'line-width': 0.8 },
    },
    {
      id: 'backdrop-paper',
      type: 'fill',
      source: 'regions',
      metadata,
      paint: { 'fill-color': palette.paper },
    },
  ];
}

/** Neighbours that only join the emergency response: hatched and dashed, never like a member city. */
export function neighbourLayers(context: StyleContext): LayerSpecification[] {
  return [
    underSwitch(context, 'neighbours', ['neighbour'], {
      id: 'neighbour-hatch',
      type: 'fill',
      source: 'neighbours',
      paint: { 'fill-pattern': 'pattern-neighbour' },
    }),
    underSwitch(context, 'neighbours', ['neighbour'], {
      id: 'neighbour-line',
      type: 'line',
      source: 'neighbours',
      paint: strokePaint(context, 'neighbour'),
    }),
  ];
}

/** What the radii reach together, one faint fill however many of them overlap. */
export function unionLayers(context: StyleContext): LayerSpecification[] {
  const fill = (id: string, legend: string, mark: FillId, reference: boolean): LayerSpecification => {
    const { colour, opacity }: Fill = FILLS[mark];
    return underSwitch(context, 'union', [legend], {
      id,
      type: 'fill',
      source: 'union',
      filter: where('reference', reference),
      paint: { 'fill-color': context.palette[colour], 'fill-opacity': opacity, 'fill-antialias': false },
    });
  };
  return [
    fill('union-fill', 'union', 'union', false),
    fill('union-reference-fill', 'union-reference', 'unionReference', true),
  ];
}

/** Hatches under the borders; their outlines come later, above them. */
export function zoneFillLayers(context: StyleContext): LayerSpecification[] {
  return [
    underSwitch(context, 'coal-ban', ['coal-ban'], {
      id: 'coal-ban-hatch',
      type: 'fill',
      source: 'coal-ban',
      paint: { 'fill-pattern': 'pattern-coalBan' },
    }),
    underSwitch(context, 'built-up-demo', ['built-up-demo'], {
      id: 'built-up-hatch',
      type: 'fill',
      source: 'built-up',
      paint: { 'fill-pattern': 'pattern-builtUp' },
    }),
  ];
}

/** Borders between provinces outside the regions are left to the backdrop. */
const TOUCHES_A_MEMBER: ExpressionSpecification = [
  'any',
  ['!', ['in', ['get', 'leftCounty'], ['literal', ['land', 'none']]]],
  ['!', ['in', ['get', 'rightCounty'], ['literal', ['land', 'none']]]],
];

/** Borders from the weakest to the strongest, so that where they meet the stronger one is seen. */
export function boundaryLayers(context: StyleContext): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const border = (level: 'place' | 'province' | 'region'): LayerSpecification =>
    underSwitch(context, 'boundaries', [`boundary-${level}`], {
      id: `boundary-${level}`,
      type: 'line',
      source: 'boundaries',
      filter: ['all', where('level', level), TOUCHES_A_MEMBER],
      layout: round,
      paint: strokePaint(context, level),
    });
  return [
    underSwitch(context, 'boundaries', ['boundary-county'], {
      id: 'boundary-county',
      type: 'line',
      source: 'county-boundaries',
      minzoom: COUNTY_MIN_ZOOM,
      layout: round,
      paint: strokePaint(context, 'county'),
    }),
    border('place'),
    border('province'),
    border('region'),
  ];
}

/** Outlines of the zones; dashed, because the served zones are approximate and the demonstration ones made up. */
export function zoneLineLayers(context: StyleContext): LayerSpecification[] {
  return [
    underSwitch(context, 'coal-ban', ['coal-ban'], {
      id: 'coal-ban-line',
      type: 'line',
      source: 'coal-ban',
      paint: strokePaint(context, 'coalBan'),
    }),
    underSwitch(context, 'built-up-demo', ['built-up-demo'], {
      id: 'built-up-line',
      type: 'line',
      source: 'built-up',
      paint: strokePaint(context, 'builtUp'),
    }),
  ];
}

/** Rings as thin lines, and the outline of the area that was clicked. */
export function ringLayers(context: StyleContext): LayerSpecification[] {
  return [
    underSwitch(context, 'rings', ['ring-reference'], {
      id: 'ring-reference-line',
      type: 'line',
      source: 'rings',
      filter: where('reference', true),
      paint: strokePaint(context, 'ringReference'),
    }),
    underSwitch(context, 'rings', ['ring'], {
      id: 'ring-line',
      type: 'line',
      source: 'rings',
      filter: where('reference', false),
      paint: { ...strokePaint(context, 'ring'), 'line-opacity': 0.75 },
    }),
    {
      id: 'picked-line',
      type: 'line',
      source: 'picked',
      metadata: { catalog: null, legend: [] },
      paint: strokePaint(context, 'picked'),
    },
  ];
}
