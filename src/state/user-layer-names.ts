import { isDrawingsLayer, type UserLayer } from '../domain/user-layer.ts';

/** A layer of more features than this is drawn without names: most would be dropped, and all be laid out. */
const MOST_NAMED = 5000;

/** Whether a layer of the user's writes the names of its features; drawings write theirs in their own way. */
export function writesNames(layer: UserLayer): boolean {
  return (
    layer.mapping.name !== undefined &&
    layer.kind !== 'grids' &&
    layer.geometries.length <= MOST_NAMED &&
    !isDrawingsLayer(layer)
  );
}
