import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { cellText } from '../domain/cell-text.ts';
import { dustClassOfCell } from '../domain/dustfall.ts';
import type { LayerLook } from '../domain/layer-look.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { MapModel, UserFeatureRef } from '../state/map-model.ts';
import { USER_LAYER_KINDS, type UserLayerKind } from '../state/user-layer-looks.ts';

/** A layer of more points than this is drawn as dots: symbols would hide each other, and take long to lay out. */
const MOST_SYMBOLS = 5000;

export const PICKED_USER_SOURCE = 'user-picked';

export function userSourceId(kind: UserLayerKind): string {
  return `user-${kind}`;
}

/** Collections of the user's layers, one a kind; each keeps its identity while its layers stay the same. */
export function createUserSourceBuilder(): (
  layers: readonly UserLayer[],
  looks: MapModel['layerLooks'],
) => ReadonlyMap<string, FeatureCollection> {
  const built = new Map<UserLayerKind, { of: readonly Feature[][]; data: FeatureCollection }>();
  const drawn = new WeakMap<UserLayer['geometries'], { column: number; features: Feature[] }>();

  function featuresOf(layer: UserLayer, look: LayerLook | undefined): Feature[] {
    const column = layer.header.indexOf(look?.filter?.column ?? '');
    // A layer that is only renamed keeps its geometries.
    let known = drawn.get(layer.geometries);
    if (known?.column !== column) {
      known = { column, features: drawLayer(layer, column) };
      drawn.set(layer.geometries, known);
    }
    return known.features;
  }

  return (layers, looks) =>
    new Map(
      USER_LAYER_KINDS.map((kind) => {
        const of = layers
          .filter((layer) => layer.kind === kind)
          .map((layer) => featuresOf(layer, looks[layer.id]));
        let entry = built.get(kind);
        if (entry?.of.length !== of.length || of.some((features, i) => features !== entry?.of[i])) {
          entry = { of, data: { type: 'FeatureCollection', features: of.flat() } };
          built.set(kind, entry);
        }
        return [userSourceId(kind), entry.data] as const;
      }),
    );
}

/** Only what the map needs: a feature's columns are looked up when it is clicked, but for the one to filter by. */
function drawLayer(layer: UserLayer, filtered: number): Feature[] {
  const dense = layer.geometries.length > MOST_SYMBOLS;
  const { id, synthetic, mapping } = layer;
  return layer.geometries.map((geometry, row) => ({
    type: 'Feature',
    geometry,
    properties: {
      layer: id,
      row,
      dense,
      synthetic,
      dust: dustClassOfCell(layer.rows[row]?.[mapping.dustFall ?? -1] ?? ''),
      ...(filtered >= 0 && { cell: cellText(layer.rows[row]?.[filtered]) }),
    },
  }));
}

/** Where the feature lies whose card is open; null where none is, or its layer is gone or switched off. */
export function pickedGeometry(layers: readonly UserLayer[], picked: UserFeatureRef | null): Geometry | null {
  if (picked === null) return null;
  return layers.find(({ id }) => id === picked.layer)?.geometries[picked.row] ?? null;
}

export function collectGeometry(geometry: Geometry | null): FeatureCollection {
  const features: Feature[] = geometry === null ? [] : [{ type: 'Feature', geometry, properties: {} }];
  return { type: 'FeatureCollection', features };
}
