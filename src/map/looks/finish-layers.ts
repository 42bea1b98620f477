import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { passesFilter } from '../../domain/attribute-filter.ts';
import { cellText } from '../../domain/cell-text.ts';
import type { LayerLook } from '../../domain/layer-look.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { arrangedLayerOrder, defaultLayerOrder } from '../../state/layer-order.ts';
import type { ServedData } from '../served-layers.ts';
import { dressLayer } from './dress-layer.ts';
import { filterExpression, isOneOf } from './filter-expression.ts';
import { isOfUser, unitOf } from './layer-unit.ts';
import { setApart } from './set-apart.ts';
import { stackLayers } from './stack-layers.ts';
import { hasLabels } from './thin-labels.ts';

export interface WantedLooks {
  readonly looks: Readonly<Record<string, LayerLook>>;
  /** From the top of the map down; empty where nobody moved a layer. */
  readonly order: readonly string[];
  readonly userLayers: readonly UserLayer[];
  readonly served: ServedData;
}

/** All style layers as the user wants them: see-through, filtered, between zooms, in order. */
export function finishLayers(
  layers: readonly LayerSpecification[],
  wanted: WantedLooks,
): readonly LayerSpecification[] {
  const { looks, userLayers } = wanted;
  const order = arrangedLayerOrder(wanted.order, userLayers);
  const isArranged = defaultLayerOrder(userLayers).some((id, at) => id !== order[at]);
  const apart = isArranged ? userLayers : userLayers.filter(({ id }) => looks[id] !== undefined);
  const dressed = setApart(lowerUserNames(layers), apart).map((layer) => {
    const unit = unitOf(layer);
    const look = unit === null ? undefined : looks[unit];
    return look === undefined ? layer : dressLayer(layer, look, conditionOf(unit!, look, wanted));
  });
  return isArranged ? stackLayers(dressed, order) : dressed;
}

function conditionOf(
  unit: string,
  { filter }: LayerLook,
  { userLayers, served }: WantedLooks,
): ExpressionSpecification | null {
  if (filter === null || unit === 'boilers') return null;
  const own = userLayers.find(({ id }) => id === unit);
  if (own !== undefined) return own.header.includes(filter.column) ? filterExpression(filter, 'cell') : null;
  if (unit !== 'chp') return filterExpression(filter);
  // Columns are the units', a symbol is a plant's: it is drawn where any of its units passes.
  const plants = (served['chp-units']?.features ?? [])
    .filter(({ properties }) => passesFilter(filter, cellText(properties?.[filter.column])))
    .map(({ properties }) => String(properties?.plantId));
  return isOneOf(['get', 'plantId'], plants);
}

/** Names of the user's features come in the topmost slot: they give way to the names of places all the same. */
function lowerUserNames(layers: readonly LayerSpecification[]): readonly LayerSpecification[] {
  const isUserName = (layer: LayerSpecification) => hasLabels(layer) && isOfUser(layer);
  const names = layers.filter(isUserName);
  if (names.length === 0) return layers;
  const others = layers.filter((layer) => !isUserName(layer));
  const at = others.findIndex((layer) => hasLabels(layer) && unitOf(layer) !== null);
  return others.toSpliced(at, 0, ...names);
}
