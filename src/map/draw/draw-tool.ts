import type { Map as MapLibreMap } from 'maplibre-gl';
import { type GeoJSONStoreFeatures, TerraDraw, TerraDrawModeUndoRedo } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawingRow } from '../../domain/drawings-layer.ts';
import type { Sketch } from '../../domain/sketch.ts';
import { drawsCircle, type MapToolId, type ToolRequest } from '../../state/map-tool.ts';
import type { Palette } from '../../state/palette.ts';
import type { MapTool } from '../map-view.ts';
import { createModes, modeOf } from './draw-modes.ts';
import { draggedCircle, featureOf, sketchOf } from './sketch-features.ts';
import { listenToKeys } from './tool-keys.ts';

export interface DrawEvents {
  /** What is being drawn changed; null where nothing is any more. */
  onDraft(sketch: Sketch | null): void;
  onFinish(sketch: Sketch): void;
  onReshape(row: number, sketch: Sketch): void;
  /** The drawing that is in hand while editing. */
  onEditing(row: number | null): void;
  onDelete(row: number): void;
  /** Esc with nothing in hand. */
  onLeave(): void;
}

/** What the tool should be doing. */
export interface WantedTool {
  readonly tool: MapToolId;
  readonly radiusKm: number | null;
  readonly request: ToolRequest | null;
  /** Row that is to be in hand. */
  readonly editing: number | null;
  readonly drawings: readonly DrawingRow[];
  readonly palette: Palette;
}

export interface DrawTool {
  readonly attach: MapTool;
  /** Makes the tool agree with what is wanted; without effect when nothing changed. */
  update(wanted: WantedTool): void;
}

/** Layers and sources of what is in the hand begin with it. */
const PREFIX = 'in-hand';

/** Drawing, measuring and editing with the pointer. `first` is what it begins with. */
export function createDrawTool(first: WantedTool, events: DrawEvents): DrawTool {
  let wanted = first;
  let running: ReturnType<typeof run> | null = null;
  return {
    attach(map) {
      running = run(map, () => wanted, events);
      return () => {
        running?.end();
        running = null;
      };
    },
    update(next) {
      const before = wanted;
      wanted = next;
      running?.follow(before);
    },
  };
}

function run(map: MapLibreMap, wanted: () => WantedTool, events: DrawEvents) {
  /** Drawings that are in terra-draw while editing, by their id there. */
  const inEdit = new Map<unknown, { row: number; sketch: Sketch }>();
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: PREFIX }),
    modes: createModes(
      () => wanted().palette,
      (id) => inEdit.get(id)?.sketch.kind === 'circle',
    ),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  const canvas = map.getCanvas();
  let isDrawing = false;

  function currentFeature(): GeoJSONStoreFeatures | undefined {
    return draw.getSnapshot().find(({ properties }) => properties.currentlyDrawing === true);
  }

  function reportDraft(): void {
    if (wanted().tool === 'edit') return;
    const feature = currentFeature();
    if (feature === undefined && !isDrawing) return;
    isDrawing = feature !== undefined;
    events.onDraft(feature === undefined ? null : sketchOf(feature));
  }

  function finish(id: string | number): void {
    const feature = draw.getSnapshotFeature(id);
    const sketch = feature && sketchOf(feature);
    isDrawing = false;
    // Not while terra-draw is still at it. What is finished is drawn from the state.
    queueMicrotask(() => {
      if (draw.enabled && draw.hasFeature(id)) draw.removeFeatures([id]);
      if (!sketch) return events.onDraft(null);
      const { tool, radiusKm } = wanted();
      const isPlaced = drawsCircle(tool) && sketch.kind === 'point' && radiusKm !== null;
      events.onFinish(
        isPlaced ? { kind: 'circle', lon: sketch.lon, lat: sketch.lat, radiusKm: radiusKm } : sketch,
      );
    });
  }

  function reshape(id: string | number, action: string): void {
    const known = inEdit.get(id);
    const feature = draw.getSnapshotFeature(id);
    if (known === undefined || feature === undefined) return;
    const { sketch } = known;
    const next =
      sketch.kind === 'circle'
        ? draggedCircle(sketch, feature, action === 'dragFeature' ? 'moved' : 'resized')
        : sketchOf(feature);
    if (next === null) return;
    inEdit.set(id, { ...known, sketch: next });
    events.onReshape(known.row, next);
  }

  function clear(): void {
    if (inEdit.size > 0) events.onEditing(null);
    inEdit.clear();
    draw.clear();
    isDrawing = false;
  }

  /** Begins the tool anew: whatever was in hand is dropped. */
  function begin(): void {
    clear();
    const { tool, radiusKm } = wanted();
    draw.setMode(modeOf(tool, radiusKm));
    if (tool === 'edit') takeDrawings();
    canvas.focus({ preventScroll: true });
  }

  /** Hands all drawings to terra-draw, and selects the one that is wanted. */
  function takeDrawings(): void {
    const { drawings, editing } = wanted();
    const features = drawings.map(({ sketch }, row) => featureOf(sketch, row));
    for (const [row, { id, valid }] of draw.addFeatures(features).entries()) {
      if (valid && id !== undefined) inEdit.set(id, { row, sketch: drawings[row]!.sketch });
    }
    if (editing !== null) select(editing);
  }

  function select(row: number): void {
    const found = [...inEdit].find(([, known]) => known.row === row);
    if (found !== undefined && selectedRow() !== row) draw.selectFeature(found[0] as string);
  }

  function selectedRow(): number | null {
    const feature = draw.getSnapshot().find(({ properties }) => properties.selected === true);
    return inEdit.get(feature?.id)?.row ?? null;
  }

  function cancel(): void {
    const { tool, radiusKm } = wanted();
    draw.setMode(modeOf(tool, radiusKm));
    isDrawing = false;
    events.onDraft(null);
  }

  function act(request: ToolRequest['act']): void {
    if (request === 'undo') draw.undo();
    else if (request === 'cancel') cancel();
    else canvas.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
  }

  draw.on('change', reportDraft);
  draw.on('finish', (id, { action }) => (inEdit.has(id) ? reshape(id, action) : finish(id)));
  draw.on('select', (id) => events.onEditing(inEdit.get(id)?.row ?? null));
  draw.on('deselect', () => events.onEditing(null));
  draw.start();
  begin();

  /** What is in the hand stays above whatever the map adds meanwhile. */
  const keepOnTop = () => {
    const ids = map.getLayersOrder();
    const own = ids.filter((id) => id.startsWith(PREFIX));
    if (ids.at(-1)?.startsWith(PREFIX) === false) for (const id of own) map.moveLayer(id);
  };
  map.on('styledata', keepOnTop);

  const keys = listenToKeys(canvas, {
    onEscape: () => (isDrawing ? cancel() : events.onLeave()),
    onBack: () => isDrawing && draw.undo(),
    onEnter: () => isDrawing && act('finish'),
    onDelete: () => {
      const row = wanted().tool === 'edit' ? selectedRow() : null;
      if (row !== null) events.onDelete(row);
      return row !== null;
    },
  });

  return {
    follow(before: WantedTool): void {
      const now = wanted();
      if (now.tool !== before.tool || now.radiusKm !== before.radiusKm) begin();
      else if (now.tool === 'edit' && now.drawings !== before.drawings && !agrees(now.drawings, inEdit))
        begin();
      else if (now.editing !== before.editing && now.editing !== null) select(now.editing);
      if (now.request !== null && now.request !== before.request) act(now.request.act);
    },
    end(): void {
      keys.remove();
      map.off('styledata', keepOnTop);
      draw.stop();
      canvas.style.removeProperty('cursor');
    },
  };
}

/** Whether the drawings are what is in hand already: they are where the change came from here. */
function agrees(
  drawings: readonly DrawingRow[],
  inEdit: ReadonlyMap<unknown, { row: number; sketch: Sketch }>,
): boolean {
  if (drawings.length !== inEdit.size) return false;
  return [...inEdit.values()].every(
    ({ row, sketch }) => JSON.stringify(drawings[row]?.sketch) === JSON.stringify(sketch),
  );
}
