import { type ColumnChoices, describeColumn } from '../domain/attribute-filter.ts';
import { cellText } from '../domain/cell-text.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import { selectLayerAttributes } from '../state/layer-attributes.ts';
import type { LayerId } from '../state/layer-catalog.ts';
import type { CommandContext } from './command-context.ts';

/** Columns that a bundled layer can be filtered by, with what they hold. Rejects where its data cannot be read. */
export async function readLayerChoices(
  { store, workers }: CommandContext,
  id: LayerId,
): Promise<readonly ColumnChoices[]> {
  const state = store.getState();
  const { project, analysis } = state;
  if (id === 'rings') {
    const rings = analysis.coverage?.heat.rings.features ?? [];
    const regions = rings.map(({ properties }) => cellText(properties.region));
    return regions.length === 0 ? [] : [describeColumn('region', regions)];
  }
  const attributes = selectLayerAttributes(state, id);
  if (attributes === undefined || attributes.columns.length === 0) return [];
  return workers.analysis.ask({ ledger: 'any', layers: project.layers }, (api) =>
    api.describeServed(attributes),
  );
}

/** What a column of the user's layer holds. */
export function layerColumnChoices({ header, rows }: UserLayer, column: string): ColumnChoices {
  const at = header.indexOf(column);
  return describeColumn(
    column,
    rows.map((cells) => cellText(cells[at])),
  );
}
