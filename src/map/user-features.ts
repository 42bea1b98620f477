import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { dustClassOfCell } from '../domain/dustfall.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { UserFeatureRef } from '../state/map-model.ts';
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
) => ReadonlyMap<string, FeatureCollection> {
  const built = new Map<UserLayerKind, { of: readonly UserLayer[]; data: FeatureCollection }>();
  const featuresOf = new WeakMap<UserLayer['geometries'], Feature[]>();

  function collect(layers: readonly UserLayer[]): FeatureCollection {
    const features = layers.flatMap((layer) => {
      // A layer that is only renamed keeps its geometries.
      let known = featuresOf.get(layer.geometries);
      if (known === undefined) {
        known = drawLayer(layer);
        featuresOf.set(layer.geometries, known);
      }
      return known;
    });
    return { type: 'FeatureCollection', features };
  }

  return (layers) =>
    new Map(
      USER_LAYER_KINDS.map((kind) => {
        const of = layers.filter((layer) => layer.kind === kind);
        let entry = built.get(kind);
        const isSame =
          entry?.of.length === of.length &&
          of.every((layer, i) => layer.geometries === entry?.of[i]?.geometries);
        if (entry === undefined || !isSame) {
          entry = { of, data: collect(of) };
          built.set(kind, entry);
        }
        return [userSourceId(kind), entry.data] as const;
      }),
    );
}

/** Only what the map needs: a feature's columns are looked up when it is clicked. */
function drawLayer(layer: UserLayer): Feature[] {
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
