import { passesFilter } from '../domain/attribute-filter.ts';
import { cellText } from '../domain/cell-text.ts';
import type { Bounds } from '../domain/large-layer.ts';
import { boundsOfGeometries } from '../domain/layer-bounds.ts';
import { selectLayerAttributes } from '../state/layer-attributes.ts';
import type { LayerId } from '../state/layer-catalog.ts';
import type { LoadedLedger } from '../state/project.ts';
import { type AppStore, patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Gives a layer of the user another name; an empty one changes nothing. */
export function renameLayer({ store }: CommandContext, id: string, name: string): void {
  const text = name.trim();
  if (text === '') return;
  store.setState(({ project }) => ({
    project: {
      ...project,
      layers: project.layers.map((layer) => (layer.id === id ? { ...layer, name: text } : layer)),
    },
  }));
}

/** Shows or hides a layer of the user. Hidden layers still count in verdicts. */
export function setUserLayerVisible({ store }: CommandContext, id: string, visible: boolean): void {
  const others = store.getState().view.hiddenUserLayers.filter((hidden) => hidden !== id);
  patchView(store, { hiddenUserLayers: visible ? others : [...others, id] });
}

/** Moves the map to what is drawn of a layer of the user. */
export function zoomToLayer({ store }: CommandContext, id: string): void {
  const { project, view } = store.getState();
  const layer = project.layers.find((other) => other.id === id);
  if (layer === undefined) return;
  const filter = view.layerLooks[id]?.filter ?? null;
  const column = layer.header.indexOf(filter?.column ?? '');
  const drawn = layer.geometries.filter(
    (_, row) => filter === null || column < 0 || passesFilter(filter, cellText(layer.rows[row]?.[column])),
  );
  fly(store, boundsOfGeometries(drawn));
}

/** Moves the map to what is drawn of a bundled layer. Where its data cannot be read, a notice says so. */
export async function zoomToBundledLayer({ store, workers }: CommandContext, id: LayerId): Promise<void> {
  const state = store.getState();
  const { project, analysis, view } = state;
  if (id === 'boilers') return fly(store, boundsOfBoilers(project.ledger));
  if (id === 'rings' || id === 'union') {
    const features = analysis.coverage?.heat[id].features ?? [];
    return fly(store, boundsOfGeometries(features.map(({ geometry }) => geometry)));
  }
  const attributes = selectLayerAttributes(state, id);
  if (attributes === undefined) return;
  const filter = view.layerLooks[id]?.filter ?? null;
  try {
    const bounds = await workers.analysis.ask({ ledger: 'any', layers: project.layers }, (api) =>
      api.servedBounds(
        attributes.extent ?? attributes.served,
        attributes.extent === undefined ? filter : null,
      ),
    );
    fly(store, bounds);
  } catch (failure) {
    patchView(store, { notice: { code: 'layer-load-failed', detail: String(failure) } });
  }
}

function boundsOfBoilers(ledger: LoadedLedger | null): Bounds | null {
  if (ledger === null) return null;
  const { lon, lat } = ledger.columns;
  const coordinates = Array.from(lon, (degrees, at) => [degrees, lat[at]!]);
  return boundsOfGeometries([{ type: 'MultiPoint', coordinates }]);
}

function fly(store: AppStore, bounds: Bounds | null): void {
  if (bounds !== null) patchView(store, { flight: { to: 'bounds', bounds } });
}
