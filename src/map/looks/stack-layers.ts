import type { LayerSpecification } from 'maplibre-gl';
import { LAYER_ABOVE_BOILERS } from '../style/point-layers.ts';
import { isPointer, unitOf } from './layer-unit.ts';
import { hasLabels } from './thin-labels.ts';

/**
 * Stacks style layers by an order of layers, from the top down.
 *
 * What a layer draws is put together, so that the order in the panel is the order on the map: by default the hatch of a
 * zone lies below the borders and its outline above. Names stay above all that is drawn, and among them the names of a
 * layer that is higher come first where two would collide. Boilers move with the casing of the ring round the
 * selected one, below which deck.gl draws them. What has no switch (backdrop, drawings) or points at a feature keeps
 * its level: as many layers below it as before.
 */
export function stackLayers(
  layers: readonly LayerSpecification[],
  order: readonly string[],
): readonly LayerSpecification[] {
  const firstLabel = layers.findIndex((layer) => hasLabels(layer) && stackedWith(layer) !== null);
  const isLabel = (layer: LayerSpecification, at: number) =>
    stackedWith(layer) === null ? firstLabel >= 0 && at >= firstLabel : hasLabels(layer);
  const bodies = layers.filter((layer, at) => !isLabel(layer, at));
  const labels = layers.filter(isLabel);
  return [bodies, labels].flatMap((band) => stackBand(band, order.toReversed()));
}

/** `order` from the bottom up. */
function stackBand(
  band: readonly LayerSpecification[],
  order: readonly string[],
): readonly LayerSpecification[] {
  const ofUnit = (unit: string | null) => band.filter((layer) => stackedWith(layer) === unit);
  const units = order.filter((id) => ofUnit(id).length > 0);
  // A layer that the order does not know lies at the bottom.
  const strangers = band.filter(
    (layer) => stackedWith(layer) !== null && !units.includes(stackedWith(layer)!),
  );
  const lastOf = new Map(band.map((layer, at) => [stackedWith(layer), at]));
  const fixedAt = (level: number) =>
    ofUnit(null).filter((fixed) => {
      const at = band.indexOf(fixed);
      return units.filter((id) => lastOf.get(id)! < at).length === level;
    });
  return [
    ...fixedAt(0),
    ...strangers,
    ...units.flatMap((id, below) => [...ofUnit(id), ...fixedAt(below + 1)]),
  ];
}

/** The layer that a style layer moves with; null where it keeps its level. Boilers are drawn below the first ring. */
function stackedWith(layer: LayerSpecification): string | null {
  return isPointer(layer) && layer.id !== LAYER_ABOVE_BOILERS ? null : unitOf(layer);
}
