import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { NearRow } from '../../domain/near-rows.ts';
import { nearRowsOf } from '../../state/near-rows-of.ts';
import { PALETTES, type Palette } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import type { MapOverlay } from '../overlay.ts';
import type { ServedData } from '../served-layers.ts';
import type { OverlayBuilder } from './build-extras.ts';

/** What has no station or siding, and what is doubtful. */
const SOURCE = 'near-missing';
const metadata = { catalog: null, legend: [] };
const isPoint: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]];
const isDoubtful: ExpressionSpecification = ['==', ['get', 'status'], 'doubtful'];

/** Outlines what the open list of missing stations or sidings names. */
export function createNearBuilder(): OverlayBuilder {
  let last: { of: readonly unknown[]; data: FeatureCollection } | null = null;
  return {
    needs: (state) => (isShown(state) && asksCounties(state) ? ['counties'] : []),
    build(state, served) {
      if (!isShown(state)) return null;
      const { near } = state.view;
      const of = [near.outcome, near.withinKm, served.counties];
      if (last === null || of.some((part, at) => part !== last?.of[at])) {
        last = {
          of,
          data: collect(nearRowsOf(near, state.project.reference?.counties ?? []), state, served),
        };
      }
      return overlayOf(last.data, PALETTES[selectTheme(state)]);
    },
  };
}

function isShown({ view }: AppState): boolean {
  return view.tab === 'sites' && view.resultPanelOpen && view.near.outcome.status === 'done';
}

function asksCounties({ view }: AppState): boolean {
  return view.near.outcome.status === 'done' && view.near.outcome.layer === null;
}

function collect(
  rows: readonly NearRow[],
  { view, project }: AppState,
  served: ServedData,
): FeatureCollection {
  const { outcome } = view.near;
  const layer = outcome.status === 'done' ? outcome.layer : null;
  const counties = new Map(
    layer === null
      ? served.counties?.features.map((feature) => [String(feature.properties?.adcode), feature.geometry])
      : [],
  );
  const geometryOf = ({ index }: NearRow): Geometry | undefined =>
    layer === null ? counties.get(project.reference?.counties[index]?.adcode ?? '') : layer.geometries[index];
  return {
    type: 'FeatureCollection',
    features: rows.flatMap((row): Feature[] => {
      if (row.status !== 'missing' && row.status !== 'doubtful') return [];
      const geometry = geometryOf(row);
      return geometry === undefined
        ? []
        : [{ type: 'Feature', geometry, properties: { status: row.status } }];
    }),
  };
}

function overlayOf(data: FeatureCollection, palette: Palette): MapOverlay {
  return {
    sources: new Map([[SOURCE, { data, options: { maxzoom: 11, tolerance: 0.4 } }]]),
    layers: nearLayers(palette),
  };
}

/** Areas get a light fill and an outline, dashed where doubtful; points and lines a casing. */
function nearLayers(palette: Palette): MapOverlay['layers'] {
  const line = (id: string, doubtful: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCE,
    metadata,
    filter: ['all', ['!', isPoint], doubtful ? isDoubtful : ['!', isDoubtful]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.pickedLine,
      'line-width': 1,
      'line-opacity': 0.7,
      ...(doubtful ? { 'line-dasharray': [2, 2] } : {}),
    },
  });
  return {
    areas: [
      {
        id: 'near-fill',
        type: 'fill',
        source: SOURCE,
        metadata,
        filter: [
          'all',
          ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
          ['!', isDoubtful],
        ],
        paint: { 'fill-color': palette.pickedLine, 'fill-opacity': 0.12, 'fill-antialias': false },
      },
    ],
    lines: [line('near-line', false), line('near-line-doubtful', true)],
    points: [
      {
        id: 'near-point',
        type: 'circle',
        source: SOURCE,
        metadata,
        filter: isPoint,
        paint: {
          'circle-radius': 8,
          'circle-opacity': 0,
          'circle-stroke-color': palette.pickedLine,
          'circle-stroke-width': 1.8,
        },
      },
    ],
  };
}
