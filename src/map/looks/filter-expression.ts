import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { AttributeFilter } from '../../domain/attribute-filter.ts';

/** The filter as MapLibre evaluates it on a property; `passesFilter` says the same of a cell. */
export function filterExpression(filter: AttributeFilter, property = filter.column): ExpressionSpecification {
  const text: ExpressionSpecification = ['to-string', ['get', property]];
  if (filter.kind === 'values') return isOneOf(text, filter.values);
  // A blank counts as 0 in `to-number`.
  const isNumber: ExpressionSpecification = [
    'all',
    ['!=', text, ''],
    ['!=', ['to-number', text, Number.MIN_SAFE_INTEGER], Number.MIN_SAFE_INTEGER],
  ];
  const ranges = filter.ranges.map(
    ({ least, below }): ExpressionSpecification => [
      'all',
      ['>=', ['to-number', text, 0], least],
      ...(below === null ? [] : [['<', ['to-number', text, 0], below] as ExpressionSpecification]),
    ],
  );
  return ['case', isNumber, ['any', ...ranges], filter.unknown];
}

/** Looked up, not searched: a list may hold very many. */
export function isOneOf(text: ExpressionSpecification, values: readonly string[]): ExpressionSpecification {
  const labels = [...new Set(values)];
  return labels.length === 0 ? ['literal', false] : ['match', text, labels, true, false];
}

/** The layer with one more condition on its features. */
export function narrow(layer: LayerSpecification, condition: ExpressionSpecification): LayerSpecification {
  if (!('source' in layer) || layer.type === 'raster') return layer;
  const own = 'filter' in layer ? layer.filter : undefined;
  const filter: FilterSpecification =
    own === undefined ? condition : ['all', own as ExpressionSpecification, condition];
  return { ...layer, filter } as LayerSpecification;
}
