import { proxy } from 'comlink';
import type { OutFormat } from '../domain/export-plan.ts';
import { OUT_ENDINGS } from '../domain/export-plan.ts';
import { newId } from '../domain/new-id.ts';
import type { ReachResult } from '../domain/reach.ts';
import { reachLayer, reachName } from '../domain/reach-layer.ts';
import { REACH_LIMITS_M, type ReachOrigin, type ReachTable } from '../domain/reach-params.ts';
import type { ReachForm, ReachSession, ReachSourceRef } from '../state/reach-session.ts';
import {
  distanceOf,
  MOST_BOILERS,
  reachGeometries,
  reachStatus,
  selectListedBoilers,
  sourceName,
} from '../state/reach-source.ts';
import type { AppState } from '../state/store.ts';
import { patchView } from '../state/store.ts';
import type { CoverageLevel } from '../state/view.ts';
import type { ExportResult } from '../workers/write-export.ts';
import { addLayer } from './add-layer.ts';
import type { CommandContext } from './command-context.ts';
import { NOT_IN_NAME } from './export-file-name.ts';
import { removeLayer } from './remove-layer.ts';

/** A change shorter than this needs no sign; one longer than that a way to stop it. Milliseconds. */
const SHOW_PROGRESS_MS = 300;
const SHOW_STOP_MS = 2000;

const STATIONS: ReachSourceRef = { kind: 'bundled', id: 'stations' };

/** Opens the dialog over a layer of the user's; where none is named, over the last that was added, else the stations. */
export async function openReach(context: CommandContext, layerId?: string): Promise<void> {
  const { layers } = context.store.getState().project;
  const own = layers.find(({ id }) => id === layerId) ?? layers.findLast(({ rows }) => rows.length > 0);
  const source: ReachSourceRef = own === undefined ? STATIONS : { kind: 'layer', id: own.id };
  const far =
    own === undefined ? ({ distance: 5, unit: 'km' } as const) : ({ distance: 500, unit: 'm' } as const);
  const form: ReachForm = { source, filter: null, ...far, reading: 'with-areas' };
  show(context, { step: 'choose', form, table: null });
  await readSource(context);
}

/** Fills in the dialog; another source drops the filter. */
export async function chooseReach(context: CommandContext, patch: Partial<ReachForm>): Promise<void> {
  const session = sessionOf(context);
  if (session === null || session.step === 'running') return;
  const filter = patch.source === undefined ? session.form.filter : null;
  const table = patch.source === undefined ? session.table : null;
  show(context, { step: 'choose', form: { ...session.form, filter, ...patch }, table });
  if (patch.source !== undefined) await readSource(context);
}

/** From the result back to the form. */
export function reviseReach(context: CommandContext): void {
  const session = sessionOf(context);
  if (session !== null) show(context, { step: 'choose', form: session.form, table: session.table });
}

export function closeReach(context: CommandContext): void {
  stopReach(context);
  show(context, null);
}

/** Leaves off what is under way. */
export function stopReach(context: CommandContext): void {
  const session = sessionOf(context);
  if (session?.step !== 'running') return;
  const { workers, store } = context;
  show(context, { step: 'choose', form: session.form, table: session.table });
  void workers.analysis.ask(store.getState().project, (api) => api.cancelReach());
}

/** Measures in the worker: the share of every area, and the outline. */
export async function runReach(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const session = sessionOf(context);
  if (session === null || session.step === 'running') return;
  const state = store.getState();
  const { form, table } = session;
  const problem = findProblem(state, form);
  if (problem !== null) {
    show(context, { step: 'failed', form, table, ...problem });
    return;
  }
  const geometries = reachGeometries(state, session);
  const params = { distanceM: distanceOf(form), reading: form.reading };
  const run = createRun(context, { form, table });
  try {
    const result = await workers.analysis.ask<ReachResult | null>(state.project, async (api) =>
      api.coverReach(geometries, params, proxy(run.report)),
    );
    // Closed or stopped meanwhile.
    if (!run.isCurrent() || result === null) return;
    if (!result.ok) {
      run.end({ step: 'failed', form, table, code: result.code, params: result.params });
      return;
    }
    const { reach } = result;
    const hasAreas = geometries.some(({ type }) => type.endsWith('Polygon'));
    const origin = originOf(state, session, reach.sources, hasAreas);
    run.end({ step: 'done', form, table, finished: { reach, origin, hasAreas, layer: null } });
  } catch (failure) {
    if (!run.isCurrent()) return;
    run.end({ step: 'failed', form, table, code: 'reach-crashed', params: { detail: String(failure) } });
  }
}

/** Makes a layer of the outline. */
export async function addReachLayer(context: CommandContext): Promise<void> {
  const session = sessionOf(context);
  if (session?.step !== 'done' || session.finished.layer !== null) return;
  const { reach, origin, hasAreas } = session.finished;
  const { lang } = context.store.getState().view;
  const id = newId();
  await addLayer(context, reachLayer({ id, origin, outline: reach.outline, hasAreas, lang }));
  show(context, { ...session, finished: { ...session.finished, layer: id } });
}

/** Takes the layer out again; a notice offers to put it back. */
export async function removeReachLayer(context: CommandContext): Promise<void> {
  const session = sessionOf(context);
  if (session?.step !== 'done' || session.finished.layer === null) return;
  await removeLayer(context, session.finished.layer);
  show(context, { ...session, finished: { ...session.finished, layer: null } });
}

/** Writes the table at a level, with the areas' outlines where the format draws. */
export async function exportReach(
  context: CommandContext,
  format: OutFormat,
  level: CoverageLevel,
): Promise<void> {
  const { store, workers, saveFile } = context;
  const session = sessionOf(context);
  if (session?.step !== 'done') return;
  const { reach, origin } = session.finished;
  const { project, view } = store.getState();
  const { method, errorM } = reach;
  const request = {
    subject: { kind: 'reach', rows: reach.rows[level], level, report: { origin, method, errorM } },
    params: project.params,
    source: null,
    format,
    system: 'wgs84',
    encoding: 'utf-8',
    lang: view.lang,
    writtenAt: new Date().toISOString(),
  } as const;
  try {
    const written = await workers.analysis.ask<ExportResult>(project, async (api) =>
      api.writeExport(
        request,
        proxy(() => true),
      ),
    );
    if (written.ok) saveFile(reachFileName(origin, format, view.lang), written.blob);
    else patchView(store, { notice: { code: 'export-failed', detail: written.error?.code ?? '' } });
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    patchView(store, { notice: { code: 'export-failed', detail } });
  }
}

function reachFileName(origin: ReachOrigin, format: OutFormat, lang: AppState['view']['lang']): string {
  const mark = origin.status !== 'synthetic' ? '' : lang === 'zh' ? '演示-' : 'demo-';
  const kind = lang === 'zh' ? '分区覆盖率' : 'share-by-area';
  const name = reachName(origin, lang).replace(NOT_IN_NAME, '_');
  return `${mark}${name}-${kind}.${OUT_ENDINGS[format][0]}`;
}

/** Reads a bundled source, once it is chosen. */
async function readSource(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { project, view } = store.getState();
  const { reach: session } = view;
  if (session === null || session.form.source.kind !== 'bundled') return;
  const { source } = session.form;
  const isCurrent = () => sessionOf(context)?.form.source === source;
  try {
    const table: ReachTable = await workers.analysis.ask(project, (api) =>
      api.loadReachTable(source.id, view.lang),
    );
    const now = sessionOf(context);
    if (now !== null && isCurrent()) show(context, { ...now, table });
  } catch (failure) {
    if (!isCurrent()) return;
    const params = { detail: String(failure) };
    show(context, { step: 'failed', form: session.form, table: null, code: 'reach-source', params });
  }
}

/** What stands in the way before anything is measured. */
function findProblem(state: AppState, form: ReachForm) {
  const distanceM = distanceOf(form);
  const { min, max } = REACH_LIMITS_M;
  if (!(distanceM >= min && distanceM <= max)) {
    return { code: 'reach-distance', params: { min, max: max / 1000 } };
  }
  const listed = form.source.kind === 'boilers' ? selectListedBoilers(state) : 0;
  return listed > MOST_BOILERS
    ? { code: 'reach-boilers', params: { count: listed, most: MOST_BOILERS } }
    : null;
}

function originOf(
  state: AppState,
  { form, table }: ReachSession,
  sources: number,
  hasAreas: boolean,
): ReachOrigin {
  const { source, filter, reading } = form;
  const layer = source.kind === 'layer' ? state.project.layers.find(({ id }) => id === source.id) : undefined;
  const header = layer?.header ?? table?.header ?? [];
  return {
    name: sourceName(state, source),
    status: reachStatus(state, source),
    distanceM: distanceOf(form),
    // Of points and lines both readings are the same.
    reading: hasAreas ? reading : 'with-areas',
    filter: filter === null ? null : { column: header[filter.column] ?? '', value: filter.value },
    sources,
    madeAt: new Date().toISOString(),
  };
}

/** One run: it is over when another session has taken its place. */
function createRun(context: CommandContext, visit: Pick<ReachSession, 'form' | 'table'>) {
  let own: ReachSession = { step: 'running', ...visit, done: 0, shows: 'nothing' };
  const isCurrent = () => sessionOf(context) === own;
  const patch = (change: Partial<Extract<ReachSession, { step: 'running' }>>) => {
    if (!isCurrent() || own.step !== 'running') return;
    own = { ...own, ...change };
    show(context, own);
  };
  show(context, own);
  const timers = [
    setTimeout(() => patch({ shows: 'progress' }), SHOW_PROGRESS_MS),
    setTimeout(() => patch({ shows: 'stop' }), SHOW_STOP_MS),
  ];
  return {
    isCurrent,
    report: (done: number) => patch({ done }),
    end(next: ReachSession): void {
      for (const timer of timers) clearTimeout(timer);
      show(context, next);
    },
  };
}

function sessionOf({ store }: CommandContext): ReachSession | null {
  return store.getState().view.reach;
}

function show({ store }: CommandContext, reach: ReachSession | null): void {
  patchView(store, { reach });
}
