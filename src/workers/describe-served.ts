import type { Geometry } from 'geojson';
import {
  type AttributeFilter,
  type ColumnChoices,
  describeColumn,
  passesFilter,
} from '../domain/attribute-filter.ts';
import { cellText } from '../domain/cell-text.ts';
import type { Bounds } from '../domain/large-layer.ts';
import { boundsOfGeometries } from '../domain/layer-bounds.ts';
import type { LayerAttributes } from '../state/layer-attributes.ts';

/** A feature of the served data, checked. */
export interface ServedFeature {
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What can be ticked of a served layer's columns. */
export function describeServed(
  features: readonly ServedFeature[],
  { columns, without }: Pick<LayerAttributes, 'columns' | 'without'>,
): ColumnChoices[] {
  const drawn = features.filter(
    ({ properties }) => without === undefined || properties[without.column] !== without.value,
  );
  return columns.map((column) =>
    describeColumn(
      column,
      drawn.map(({ properties }) => cellText(properties[column])),
    ),
  );
}

/** The box round a served layer's features that pass; null where none does. */
export function servedBounds(
  features: readonly ServedFeature[],
  filter: AttributeFilter | null,
): Bounds | null {
  const passing = features.filter(
    ({ properties }) => filter === null || passesFilter(filter, cellText(properties[filter.column])),
  );
  return boundsOfGeometries(passing.map(({ geometry }) => geometry));
}
