import type { FigureLevel, ThemeArea } from '../domain/plan-figures.ts';
import { patchView } from '../state/store.ts';
import type { AreaRef, ThemeView } from '../state/theme-view.ts';
import type { CommandContext } from './command-context.ts';

/** Reads the plans' targets and tasks, once. */
export async function loadPlans({ store, workers }: CommandContext): Promise<void> {
  if (store.getState().project.plans !== null) return;
  try {
    const plans = await workers.analysis.ask(store.getState().project, (api) => api.loadPlanFigures());
    store.setState(({ project }) => ({ project: { ...project, plans } }));
  } catch (failure) {
    patchView(store, { notice: { code: 'plans-failed', detail: String(failure) } });
  }
}

/** Chooses what the maps of targets and dust-fall show. */
export function setThemes({ store }: CommandContext, patch: Partial<ThemeView>): void {
  patchView(store, { themes: { ...store.getState().view.themes, ...patch } });
}

/** Points at an area in the table and on the map, and brings the map to it. */
export function showThemeArea({ store }: CommandContext, area: ThemeArea): void {
  point(store, { level: area.level, code: area.code });
  patchView(store, { flight: { to: 'bounds', bounds: area.bounds } });
}

/** Brings the map to a position. */
export function showPosition({ store }: CommandContext, [lon, lat]: readonly [number, number]): void {
  patchView(store, { flight: { to: 'position', lon, lat } });
}

/** The city of that name, where the areas are known. */
export function findArea(
  areas: readonly ThemeArea[] | undefined,
  level: FigureLevel,
  name: string,
): ThemeArea | null {
  return areas?.find((area) => area.level === level && area.name === name) ?? null;
}

function point(store: CommandContext['store'], area: AreaRef): void {
  store.setState(({ selection }) => ({ selection: { ...selection, boiler: null, picked: null, area } }));
}
