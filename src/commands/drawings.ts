import {
  createDrawingsLayer,
  drawingAt,
  withChangedDrawing,
  withDrawing,
  withoutDrawing,
} from '../domain/drawings-layer.ts';
import { boundsOfGeometries } from '../domain/layer-bounds.ts';
import { localDay } from '../domain/local-time.ts';
import { newId } from '../domain/new-id.ts';
import { cornersOf, type Sketch } from '../domain/sketch.ts';
import { isDrawingsLayer, type UserLayer } from '../domain/user-layer.ts';
import { patchView } from '../state/store.ts';
import { addLayer, replaceLayer } from './add-layer.ts';
import type { CommandContext } from './command-context.ts';
import { removeLayer } from './remove-layer.ts';
import { showPicked } from './select-boiler.ts';

/** Keeps a sketch as a drawing of the project, and shows its card. The layer comes with the first one. */
export function addDrawing(context: CommandContext, sketch: Sketch, name = ''): void {
  const { view } = context.store.getState();
  const now = new Date().toISOString();
  const known = drawingsLayerOf(context);
  const layer = known ?? createDrawingsLayer(newId(), view.lang, now);
  const next = withDrawing(layer, sketch, name, localDay(now));
  if (known === null) void addLayer(context, next);
  else void replaceLayer(context, next);
  // What has just been drawn is to be seen.
  patchView(context.store, {
    hiddenUserLayers: view.hiddenUserLayers.filter((id) => id !== layer.id),
  });
  pickDrawing(context, next.rows.length - 1);
}

/** Gives a drawing another shape. */
export function reshapeDrawing(context: CommandContext, row: number, sketch: Sketch): void {
  const layer = drawingsLayerOf(context);
  if (layer !== null) void replaceLayer(context, withChangedDrawing(layer, row, { sketch }));
}

/** Gives a drawing another name; an empty one changes nothing. */
export function renameDrawing(context: CommandContext, row: number, name: string): void {
  const layer = drawingsLayerOf(context);
  const text = name.trim();
  if (layer !== null && text !== '') {
    void replaceLayer(context, withChangedDrawing(layer, row, { name: text }));
  }
}

/** Puts a copy of a drawing beside it, a little to the south-east. */
export function duplicateDrawing(context: CommandContext, row: number): void {
  const layer = drawingsLayerOf(context);
  const drawing = layer && drawingAt(layer, row);
  if (drawing) addDrawing(context, moved(drawing.sketch), `${drawing.name} (2)`);
}

/** Takes a drawing out; with the last one the layer goes, which a notice offers to put back. */
export function deleteDrawing(context: CommandContext, row: number): void {
  const layer = drawingsLayerOf(context);
  if (layer === null) return;
  // Rows behind it move up: what is open or in hand may be another one then.
  showPicked(context, null);
  const { mapTool } = context.store.getState().view;
  if (mapTool !== null) patchView(context.store, { mapTool: { ...mapTool, editing: null } });
  if (layer.rows.length === 1) void removeLayer(context, layer.id);
  else void replaceLayer(context, withoutDrawing(layer, row));
}

/** Opens the card of a drawing. */
export function pickDrawing(context: CommandContext, row: number): void {
  const layer = drawingsLayerOf(context);
  const drawing = layer && drawingAt(layer, row);
  if (!drawing) return;
  const [lon, lat] = cornersOf(drawing.sketch)[0] ?? [0, 0];
  showPicked(context, {
    lon,
    lat,
    features: [{ kind: 'user-feature', title: drawing.name, properties: { layer: layer.id, row } }],
  });
}

/** Moves the map to a drawing. */
export function zoomToDrawing(context: CommandContext, row: number): void {
  const geometry = drawingsLayerOf(context)?.geometries[row];
  const bounds = geometry && boundsOfGeometries([geometry]);
  if (bounds) patchView(context.store, { flight: { to: 'bounds', bounds } });
}

function drawingsLayerOf({ store }: CommandContext): UserLayer | null {
  return store.getState().project.layers.find(isDrawingsLayer) ?? null;
}

const ASIDE_DEG = 0.02;

function moved(sketch: Sketch): Sketch {
  const move = ([lon, lat]: readonly [number, number]): [number, number] => [
    lon + ASIDE_DEG,
    lat - ASIDE_DEG,
  ];
  switch (sketch.kind) {
    case 'point':
    case 'circle': {
      const [lon, lat] = move([sketch.lon, sketch.lat]);
      return { ...sketch, lon, lat };
    }
    case 'line':
      return { ...sketch, positions: sketch.positions.map(move) };
    case 'polygon':
      return { ...sketch, ring: sketch.ring.map(move) };
  }
}
