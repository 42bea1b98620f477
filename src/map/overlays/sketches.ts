import type { Feature, FeatureCollection, Position } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { DrawnShape } from '../../domain/boiler-filter.ts';
import { drawingsOf } from '../../domain/drawings-layer.ts';
import { measureSketch, ringOfShape } from '../../domain/measure-sketch.ts';
import { cornersOf, type Sketch } from '../../domain/sketch.ts';
import { isDrawingsLayer, type UserLayer } from '../../domain/user-layer.ts';
import type { MapToolSession } from '../../state/map-tool.ts';
import { PALETTES, type Palette } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import { LABEL_FONT_STACK } from '../label-font.ts';
import type { MapOverlay } from '../overlay.ts';
import type { OverlayBuilder } from './build-extras.ts';

const CIRCLE_CORNERS = 256;
const metadata = { catalog: null, legend: [] };

/** Shapes that boilers are listed within, what was measured with its figures, and the names of drawings. */
export function createSketchesOverlay(): OverlayBuilder {
  const within = remember((shapes: readonly DrawnShape[]) =>
    collect(shapes.map((shape, i) => areaFeature(shape, String(i + 1)))),
  );
  const measured = remember((session: MapToolSession | null) => collect(measureFeatures(session)));
  const names = remember((layer: UserLayer | null) => collect(layer === null ? [] : nameFeatures(layer)));
  return {
    needs: () => [],
    build(state) {
      const layer = visibleDrawings(state);
      const { mapTool, table } = state.view;
      if (table.filter.within.length === 0 && mapTool === null && layer === null) return null;
      const palette = PALETTES[selectTheme(state)];
      const options = {};
      return {
        sources: new Map([
          ['within', { data: within(table.filter.within), options }],
          ['measured', { data: measured(mapTool), options }],
          ['drawing-names', { data: names(layer), options }],
        ]),
        layers: { areas: [withinFill(palette)], top: topLayers(palette) },
      } satisfies MapOverlay;
    },
  };
}

function visibleDrawings({ project, view }: AppState): UserLayer | null {
  const layer = project.layers.find(isDrawingsLayer);
  return layer === undefined || view.hiddenUserLayers.includes(layer.id) ? null : layer;
}

function withinFill(palette: Palette): LayerSpecification {
  return {
    id: 'within-fill',
    type: 'fill',
    source: 'within',
    metadata,
    paint: { 'fill-color': palette.pickedLine, 'fill-opacity': 0.07 },
  };
}

function topLayers(palette: Palette): LayerSpecification[] {
  const text = {
    'text-color': palette.ink,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.8,
  };
  const label = (id: string, source: string, upright: boolean): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    metadata,
    filter: ['has', 'label'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [...LABEL_FONT_STACK],
      'text-size': 12,
      'text-allow-overlap': upright,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.7,
    },
    paint: text,
  });
  return [
    {
      id: 'within-line',
      type: 'line',
      source: 'within',
      metadata,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.pickedLine, 'line-width': 2, 'line-dasharray': [3, 1.5] },
    },
    {
      id: 'measured-line',
      type: 'line',
      source: 'measured',
      metadata,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.pickedLine, 'line-width': 2 },
    },
    label('within-number', 'within', true),
    label('measured-figure', 'measured', true),
    label('drawing-name', 'drawing-names', false),
  ];
}

function areaFeature(shape: DrawnShape, label: string): Feature[] {
  const ring = ringOfShape(shape, CIRCLE_CORNERS);
  const top = ring.reduce((highest, corner) => (corner[1] > highest[1] ? corner : highest));
  return [
    { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} },
    labelAt(top, label),
  ];
}

/** The figures at the corners; the outline too, once terra-draw no longer has it. */
function measureFeatures(session: MapToolSession | null): Feature[] {
  const draft = session?.draft ?? null;
  if (session === null || draft === null || draft.kind === 'point') return [];
  const { segments, areaM2, lengthM } = measureSketch(draft);
  const corners = cornersOf(draft);
  const outline: Feature[] = session.measured ? [outlineOf(draft)] : [];
  if (areaM2 !== null) {
    const middle = middleOf(corners);
    return [...outline, labelAt(middle, `${(areaM2 / 1e6).toPrecision(4)} km²`)];
  }
  const figures = segments.map(({ totalM }, i) => labelAt(corners[i + 1] ?? corners[0]!, lengthText(totalM)));
  return lengthM === 0 ? outline : [...outline, ...figures];
}

function outlineOf(sketch: Sketch): Feature {
  const path = sketch.kind === 'line' ? sketch.positions : sketch.kind === 'point' ? [] : ringOfShape(sketch);
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: path.map(([lon, lat]) => [lon, lat]) },
    properties: {},
  };
}

function nameFeatures(layer: UserLayer): Feature[] {
  return drawingsOf(layer).map(({ name, sketch }) => labelAt(middleOf(cornersOf(sketch)), name));
}

function labelAt([lon, lat]: readonly [number, number], label: string): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { label } };
}

function middleOf(corners: readonly (readonly [number, number])[]): Position & [number, number] {
  const sum = corners.reduce(([x, y], [lon, lat]) => [x + lon, y + lat] as const, [0, 0] as const);
  return [sum[0] / corners.length, sum[1] / corners.length];
}

function lengthText(lengthM: number): string {
  return lengthM < 1000 ? `${lengthM.toFixed(0)} m` : `${(lengthM / 1000).toFixed(2)} km`;
}

function collect(features: readonly Feature[] | readonly Feature[][]): FeatureCollection {
  return { type: 'FeatureCollection', features: features.flat() };
}

/** The same answer while it is asked about the same thing. */
function remember<Input, Output>(make: (input: Input) => Output): (input: Input) => Output {
  let last: { input: Input; output: Output } | null = null;
  return (input) => {
    if (last === null || last.input !== input) last = { input, output: make(input) };
    return last.output;
  };
}
