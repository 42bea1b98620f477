import { ATLAS_LEVELS } from '../domain/atlas.ts';
import type { MeasureText } from '../domain/sheet.ts';
import { areasInOrder, atlasPages, moveArea } from '../state/atlas/atlas-pages.ts';
import {
  type AtlasChoice,
  type AtlasRun,
  type AtlasSession,
  DEFAULT_ATLAS,
} from '../state/atlas/atlas-session.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { loadPrintMeasure } from './map-picture.ts';
import { createJobs } from './watch-job.ts';
import { writeAtlas } from './write-atlas.ts';

/** Opens the dialog, and reads the areas and what their pages need. */
export async function openAtlas(context: CommandContext): Promise<void> {
  patchView(context.store, {
    atlas: { choice: DEFAULT_ATLAS, areas: null, areasOf: null, geography: null, run: null },
  });
  await Promise.all([readAtlasAreas(context), readGeography(context)]);
}

export function closeAtlas(context: CommandContext): void {
  stopAtlas(context);
  patchView(context.store, { atlas: null });
}

/** Changes what the atlas is to have. Another level or scope forgets the order by hand. */
export function chooseAtlas(context: CommandContext, patch: Partial<AtlasChoice>): void {
  const session = sessionOf(context);
  if (session === null || session.run?.step === 'running') return;
  const forgets = patch.level !== undefined || patch.scope !== undefined || patch.order !== undefined;
  const choice = { ...session.choice, ...(forgets && { byHand: null }), ...patch };
  patchSession(context, { choice, run: null });
}

/** Ticks areas, or takes their ticks away. */
export function tickAreas(context: CommandContext, adcodes: readonly string[], ticked: boolean): void {
  const session = sessionOf(context);
  if (session === null) return;
  const rest = session.choice.left.filter((adcode) => !adcodes.includes(adcode));
  chooseAtlas(context, { left: ticked ? rest : [...rest, ...adcodes] });
}

/** Puts an area's page before that of the one that is now at a place in the list. */
export function moveAtlasPage(context: CommandContext, adcode: string, before: number): void {
  const session = sessionOf(context);
  if (session?.areas == null) return;
  const { choice, areas } = session;
  chooseAtlas(context, { byHand: moveArea(areasInOrder(areas[choice.level], choice), adcode, before) });
}

/** Reads the areas of the current input, where the session has others. */
export async function readAtlasAreas(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { project } = store.getState();
  const session = sessionOf(context);
  if (session === null || session.areasOf === project.inputVersion) return;
  try {
    const [city, county] = await workers.analysis.ask(project, (api) =>
      Promise.all(
        ATLAS_LEVELS.map((level) => api.atlasAreas(project.params, { level, adcodes: null, mostListed: 0 })),
      ),
    );
    // Left off for newer input, which asks again.
    if (!city || !county || store.getState().project.inputVersion !== project.inputVersion) return;
    patchSession(context, { areas: { city, county }, areasOf: project.inputVersion });
  } catch (failure) {
    patchSession(context, { run: failed('atlas-failed', failure) });
  }
}

async function readGeography(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  try {
    const geography = await workers.analysis.ask(store.getState().project, (api) => api.pageGeography());
    patchSession(context, { geography });
  } catch {
    // Pages are then without their inset.
  }
}

/** Makes the atlas and hands it to the user. One at a time. */
export async function runAtlas(
  context: CommandContext,
  loadMeasure: () => Promise<MeasureText> = loadPrintMeasure,
): Promise<void> {
  const session = sessionOf(context);
  if (session?.areas == null || session.run?.step === 'running') return;
  const pages = atlasPages(session.areas[session.choice.level], session.choice);
  if (pages.length === 0) return;
  const run = jobs.start(context, {
    step: 'running',
    shows: 'nothing',
    part: 'reading',
    done: 0,
    of: pages.length,
    name: '',
  });
  try {
    const ended = await writeAtlas(context, session, pages, {
      signal: run.signal,
      report: run.patch,
      measure: await loadMeasure(),
    });
    run.end(ended);
  } catch (failure) {
    run.end(failed('atlas-failed', failure));
  }
}

/** Stops the atlas that is on its way; nothing is saved. */
export function stopAtlas(context: CommandContext): void {
  jobs.stop(context);
}

type Running = Extract<AtlasRun, { step: 'running' }>;

const jobs = createJobs<Running, AtlasRun>((context, run) => patchSession(context, { run }));

function failed(code: string, failure: unknown): AtlasRun {
  const detail = failure instanceof Error ? failure.message : String(failure);
  return { step: 'failed', code, params: { detail } };
}

function sessionOf({ store }: CommandContext): AtlasSession | null {
  return store.getState().view.atlas;
}

function patchSession(context: CommandContext, patch: Partial<AtlasSession>): void {
  const session = sessionOf(context);
  if (session !== null) patchView(context.store, { atlas: { ...session, ...patch } });
}
