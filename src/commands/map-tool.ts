import type { DrawnShape } from '../domain/boiler-filter.ts';
import { areaOfSketch, type Sketch } from '../domain/sketch.ts';
import { isSelectTool, type MapToolId, type MapToolSession, type ToolRequest } from '../state/map-tool.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { addDrawing } from './drawings.ts';
import { addWithin } from './within.ts';

/** Turns a tool on, or off where it is on; null leaves the map to clicks again. */
export function startTool({ store }: CommandContext, tool: MapToolId | null): void {
  const now = store.getState().view.mapTool;
  if (tool === null || now?.tool === tool) {
    if (now !== null) patchView(store, { mapTool: null });
    return;
  }
  patchView(store, {
    mapTool: {
      tool,
      radiusKm: now?.radiusKm ?? null,
      draft: null,
      measured: false,
      editing: null,
      request: null,
    },
  });
}

/** Turns editing on with one of the drawings in hand. */
export function editDrawing(context: CommandContext, row: number): void {
  if (context.store.getState().view.mapTool?.tool !== 'edit') startTool(context, 'edit');
  showEditing(context, row);
}

/** Asks the tool for what its keys do: finish, take back the last corner, drop what is being drawn. */
export function askTool(context: CommandContext, act: ToolRequest['act']): void {
  const session = context.store.getState().view.mapTool;
  // What was measured is no longer in the tool's hands.
  if (act === 'cancel' && session?.measured) patchTool(context, { draft: null, measured: false });
  else patchTool(context, { request: { act } });
}

/** Sets the radius that a click draws a circle with, 0 < km ≤ 500; null to drag it. */
export function setToolRadius(context: CommandContext, radiusKm: number | null): void {
  patchTool(context, { radiusKm });
}

/** What is under way on the map. */
export function showDraft(context: CommandContext, draft: Sketch | null): void {
  patchTool(context, { draft, measured: false });
}

/** The drawing that the edit tool has in hand. */
export function showEditing(context: CommandContext, editing: number | null): void {
  patchTool(context, { editing });
}

/** A finished sketch: measured, kept as a drawing, or a place that boilers are listed within, as the tool has it. */
export function finishSketch(context: CommandContext, sketch: Sketch): void {
  const session = context.store.getState().view.mapTool;
  if (session === null) return;
  const area = areaOfSketch(sketch);
  if (isSelectTool(session.tool)) {
    patchTool(context, { draft: null, measured: false });
    if (area !== null) addWithin(context, area);
  } else if (session.tool === 'measure-distance' || session.tool === 'measure-area') {
    patchTool(context, { draft: sketch, measured: true });
  } else {
    patchTool(context, { draft: null, measured: false });
    addDrawing(context, sketch);
  }
}

/** Keeps what was measured as a drawing. */
export function keepMeasured(context: CommandContext): void {
  const session = context.store.getState().view.mapTool;
  if (session?.draft == null || !session.measured) return;
  patchTool(context, { draft: null, measured: false });
  addDrawing(context, session.draft);
}

/** Lists only boilers within an area that is there already, in place of what was listed. */
export function listWithin(context: CommandContext, shape: DrawnShape): void {
  addWithin(context, shape, 'alone');
}

function patchTool({ store }: CommandContext, patch: Partial<MapToolSession>): void {
  const { mapTool } = store.getState().view;
  if (mapTool !== null) patchView(store, { mapTool: { ...mapTool, ...patch } });
}
