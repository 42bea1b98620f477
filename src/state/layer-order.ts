import type { UserLayer } from '../domain/user-layer.ts';
import type { LayerId } from './layer-catalog.ts';
import { USER_LAYER_KINDS } from './user-layer-looks.ts';

/** Where the user's layers stand among the bundled ones: those with points high, outlines lower. */
type Slot = LayerId | 'user-points' | 'user-outlines';

/** From the top of the map down, as the style draws them. */
const STACK: readonly Slot[] = [
  'labels',
  'boilers',
  'user-points',
  'chp',
  'sidings',
  'stations',
  'rings',
  'user-outlines',
  'built-up-demo',
  'coal-ban',
  'boundaries',
  'union',
  'neighbours',
  'targets',
  'dustfall',
];

/** Ids of all layers, bundled and the user's, from the top of the map down, where nobody has moved one. */
export function defaultLayerOrder(layers: readonly UserLayer[]): readonly string[] {
  // Later kinds and later layers are drawn over earlier ones.
  const own = USER_LAYER_KINDS.flatMap((kind) => layers.filter((layer) => layer.kind === kind)).reverse();
  return STACK.flatMap((slot): readonly string[] => {
    if (slot === 'user-points') return own.filter(hasPoints).map(({ id }) => id);
    if (slot === 'user-outlines') return own.filter((layer) => !hasPoints(layer)).map(({ id }) => id);
    return [slot];
  });
}

/**
 * The order that the user arranged. A layer that is not in it, because it came later, stands below the one that it
 * stands below by default; ids of no layer are passed over.
 */
export function arrangedLayerOrder(
  arranged: readonly string[],
  layers: readonly UserLayer[],
): readonly string[] {
  const byDefault = defaultLayerOrder(layers);
  if (arranged.length === 0) return byDefault;
  const order = [...new Set(arranged)].filter((id) => byDefault.includes(id));
  byDefault.forEach((id, at) => {
    if (!order.includes(id)) order.splice(order.indexOf(byDefault[at - 1] ?? '') + 1, 0, id);
  });
  return order;
}

/** The order with one layer put right above another, or below all where that is null. */
export function moveInOrder(order: readonly string[], id: string, above: string | null): readonly string[] {
  const rest = order.filter((other) => other !== id);
  const at = above === null ? rest.length : rest.indexOf(above);
  return at < 0 ? order : rest.toSpliced(at, 0, id);
}

function hasPoints({ geometries }: UserLayer): boolean {
  return geometries.some(({ type }) => type === 'Point' || type === 'MultiPoint');
}
