import type { Sketch } from '../domain/sketch.ts';

/** What the pointer does on the map instead of picking. */
export const MAP_TOOLS = [
  'measure-distance',
  'measure-area',
  'polygon',
  'circle',
  'line',
  'point',
  'select-rectangle',
  'select-lasso',
  'select-polygon',
  'select-radius',
  'edit',
] as const;
export type MapToolId = (typeof MAP_TOOLS)[number];

/** Something that is asked of the tool from outside the map; a new object every time. */
export interface ToolRequest {
  readonly act: 'finish' | 'undo' | 'cancel';
}

/** The tool that is on. */
export interface MapToolSession {
  readonly tool: MapToolId;
  /** Radius that a click places a circle with; null where it is dragged. */
  readonly radiusKm: number | null;
  /** What is being drawn, the pointer's position as its last corner; or what was measured. */
  readonly draft: Sketch | null;
  /** Whether the draft is finished: a measurement that stays until the next one begins. */
  readonly measured: boolean;
  /** The drawing that is being edited: its row in the layer. */
  readonly editing: number | null;
  readonly request: ToolRequest | null;
}

/** Tools that draw an area by centre and radius. */
export function drawsCircle(tool: MapToolId): boolean {
  return tool === 'circle' || tool === 'select-radius';
}

export function isSelectTool(tool: MapToolId): boolean {
  return tool.startsWith('select-');
}

/** What kind of thing a tool draws; null for editing. */
export function sketchKindOf(tool: MapToolId): Sketch['kind'] | null {
  if (tool === 'edit') return null;
  if (tool === 'point') return 'point';
  if (tool === 'line' || tool === 'measure-distance') return 'line';
  return drawsCircle(tool) ? 'circle' : 'polygon';
}
