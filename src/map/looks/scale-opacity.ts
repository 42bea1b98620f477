import type { LayerSpecification } from 'maplibre-gl';

/** The properties that make each kind of style layer see-through. */
const OPACITIES: Readonly<Partial<Record<LayerSpecification['type'], readonly string[]>>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
  raster: ['raster-opacity'],
  heatmap: ['heatmap-opacity'],
};

/** The layer with its opacities, numbers or expressions, times `share`. */
export function scaleOpacity(layer: LayerSpecification, share: number): LayerSpecification {
  const names = OPACITIES[layer.type] ?? [];
  if (share === 1 || names.length === 0) return layer;
  const paint: Record<string, unknown> = { ...layer.paint };
  for (const name of names) paint[name] = times(paint[name] ?? 1, share);
  return { ...layer, paint } as LayerSpecification;
}

/** MapLibre takes the zoom only in an outermost `step` or `interpolate`, so the factor goes to what these give. */
function times(value: unknown, share: number): unknown {
  if (typeof value === 'number') return value * share;
  if (!Array.isArray(value)) return value;
  const parts: readonly unknown[] = value;
  // [interpolate, curve, input, stop, output, …] and [step, input, output, stop, output, …]
  if (parts[0] === 'interpolate')
    return parts.map((part, at) => (at > 3 && at % 2 === 0 ? times(part, share) : part));
  if (parts[0] === 'step')
    return parts.map((part, at) => (at > 1 && at % 2 === 0 ? times(part, share) : part));
  return ['*', value, share];
}
