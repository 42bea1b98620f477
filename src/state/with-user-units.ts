import type { UserLayer } from '../domain/user-layer.ts';
import { readUserUnits } from '../domain/user-units.ts';
import type { ReferenceSummary } from './project.ts';

const extended = new WeakMap<readonly UserLayer[], ReferenceSummary>();

/** The reference with the units of the user's layers after its own, as `nearestUnit` of a result counts them. */
export function withUserUnits(reference: ReferenceSummary, layers: readonly UserLayer[]): ReferenceSummary {
  const unitLayers = layers.filter(({ kind }) => kind === 'chp-units');
  if (unitLayers.length === 0) return reference;
  const known = extended.get(layers);
  if (known?.dataHash === reference.dataHash) return known;
  const units = unitLayers.flatMap((layer) => readUserUnits(layer).units);
  const summary = { ...reference, units: [...reference.units, ...units] };
  extended.set(layers, summary);
  return summary;
}
