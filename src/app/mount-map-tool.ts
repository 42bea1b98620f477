import type { CommandContext } from '../commands/command-context.ts';
import { deleteDrawing, reshapeDrawing } from '../commands/drawings.ts';
import { finishSketch, showDraft, showEditing, startTool } from '../commands/map-tool.ts';
import { drawingsOf } from '../domain/drawings-layer.ts';
import { isDrawingsLayer, type UserLayer } from '../domain/user-layer.ts';
import { createDrawTool, type DrawTool, type WantedTool } from '../map/draw/draw-tool.ts';
import type { MapView } from '../map/map-view.ts';
import { PALETTES } from '../state/palette.ts';
import { selectTheme } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';

/** Gives the map's pointer to the tool that the state has, and takes it back. Returns how to end it. */
export function mountMapTool(context: CommandContext, map: MapView): () => void {
  const { store } = context;
  const selectWanted = createWantedSelector();
  let on: { tool: DrawTool; detach: () => void } | null = null;

  function detach(): void {
    on?.detach();
    on = null;
  }

  function follow(): void {
    const wanted = selectWanted(store.getState());
    if (wanted === null) detach();
    else if (on !== null) on.tool.update(wanted);
    else attach(wanted);
  }

  function attach(wanted: WantedTool): void {
    const tool = createDrawTool(wanted, {
      onDraft: (sketch) => showDraft(context, sketch),
      onFinish: (sketch) => finishSketch(context, sketch),
      onReshape: (row, sketch) => reshapeDrawing(context, row, sketch),
      onEditing: (row) => showEditing(context, row),
      onDelete: (row) => deleteDrawing(context, row),
      onLeave: () => startTool(context, null),
    });
    on = { tool, detach: map.attach(tool.attach) };
  }

  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    detach();
  };
}

/** What the tool should do; drawings keep their identity while their layer does. */
function createWantedSelector(): (state: AppState) => WantedTool | null {
  let of: UserLayer | undefined;
  let drawings: WantedTool['drawings'] = [];
  return (state) => {
    const session = state.view.mapTool;
    if (session === null) return null;
    const layer = state.project.layers.find(isDrawingsLayer);
    if (layer !== of) {
      of = layer;
      drawings = layer === undefined ? [] : drawingsOf(layer);
    }
    const { tool, radiusKm, request, editing } = session;
    return { tool, radiusKm, request, editing, drawings, palette: PALETTES[selectTheme(state)] };
  };
}
