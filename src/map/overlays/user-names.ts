import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { CommandContext } from '../../commands/command-context.ts';
import { cellText } from '../../domain/cell-text.ts';
import { labelPosition } from '../../domain/label-position.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { STROKES } from '../../state/marks.ts';
import { PALETTES, type Palette } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import { USER_LAYER_LOOKS } from '../../state/user-layer-looks.ts';
import { writesNames } from '../../state/user-layer-names.ts';
import { loadLabelFont } from '../label-font.ts';
import { BESIDE, inkPaint, NAME } from '../style/text-look.ts';
import type { OverlayBuilder } from './build-extras.ts';

const SOURCE = 'user-names';
/** As for the bundled sites, and a little after county borders. */
const POINT_MIN_ZOOM = 9;
const AREA_MIN_ZOOM = 7.5;

/** Names of the user's features, beside points and in areas, as soon as their font is there. */
export function createUserNamesBuilder({ store }: CommandContext): OverlayBuilder {
  const named = new WeakMap<UserLayer['geometries'], { column: number; features: Feature[] }>();
  const fonts = new WeakMap<UserLayer['geometries'], 'loading' | 'ready'>();
  let last: { of: readonly Feature[][]; data: FeatureCollection } | undefined;

  function featuresOf(layer: UserLayer, column: number): Feature[] {
    let known = named.get(layer.geometries);
    if (known?.column !== column) {
      known = { column, features: nameFeatures(layer, column) };
      named.set(layer.geometries, known);
    }
    return known.features;
  }

  function isReady(layer: UserLayer): boolean {
    const state = fonts.get(layer.geometries);
    if (state === undefined) {
      fonts.set(layer.geometries, 'loading');
      void loadLabelFont(layer.rows.map((cells) => cells[layer.mapping.name!]).join('')).then(() => {
        fonts.set(layer.geometries, 'ready');
        // Nothing changes but what can be drawn.
        store.setState({});
      });
    }
    return state === 'ready';
  }

  return {
    needs: () => [],
    build({ project, view, ...state }) {
      const layers = project.layers
        .filter((layer) => writesNames(layer) && !view.hiddenUserLayers.includes(layer.id))
        .filter(isReady);
      if (layers.length === 0) return null;
      const of = layers.map((layer) =>
        featuresOf(layer, layer.header.indexOf(view.layerLooks[layer.id]?.filter?.column ?? '')),
      );
      if (last?.of.length !== of.length || of.some((features, at) => features !== last?.of[at])) {
        last = { of, data: { type: 'FeatureCollection', features: of.flat() } };
      }
      const palette = PALETTES[selectTheme({ project, view, ...state })];
      return {
        sources: new Map([[SOURCE, { data: last.data, options: { maxzoom: 12 } }]]),
        layers: { top: layers.map((layer) => nameLayer(layer, palette)) },
      };
    },
  };
}

function nameFeatures(layer: UserLayer, filtered: number): Feature[] {
  return layer.geometries.flatMap((geometry, row): Feature[] => {
    const name = cellText(layer.rows[row]?.[layer.mapping.name!]);
    const position = labelPosition(geometry);
    if (name === '' || position === null) return [];
    const cell = filtered >= 0 ? { cell: cellText(layer.rows[row]?.[filtered]) } : {};
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: position },
        properties: { layer: layer.id, name, ...cell },
      },
    ];
  });
}

function nameLayer({ id, kind, geometries }: UserLayer, palette: Palette): LayerSpecification {
  const isOfPoints = geometries[0]?.type === 'Point' || geometries[0]?.type === 'MultiPoint';
  return {
    id: `${SOURCE}-${id}`,
    type: 'symbol',
    source: SOURCE,
    metadata: { catalog: null, legend: [], userLayer: id },
    minzoom: isOfPoints ? POINT_MIN_ZOOM : AREA_MIN_ZOOM,
    filter: ['==', ['get', 'layer'], id],
    layout: { ...(isOfPoints ? BESIDE : NAME), 'text-size': 11, 'text-max-width': 9 },
    paint: {
      ...inkPaint({ palette }, true),
      'text-color': palette[STROKES[USER_LAYER_LOOKS[kind].stroke].colour],
    },
  };
}
