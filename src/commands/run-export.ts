import { proxy } from 'comlink';
import { SPATIAL_FORMATS } from '../domain/export-plan.ts';
import { printedLevel } from '../domain/figure-rows.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { Provenance } from '../domain/user-layer.ts';
import { listChecked } from '../state/checked-boilers.ts';
import {
  DEFAULT_EXPORT,
  type ExportChoice,
  type ExportRun,
  type ExportSubjectId,
} from '../state/export-session.ts';
import { nearRowsOf } from '../state/near-rows-of.ts';
import { selectLedgerReports, selectTableRequest } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { patchView } from '../state/store.ts';
import type { ShownColumn } from '../workers/shown-columns.ts';
import type { ExportResult, ExportSubject } from '../workers/write-export.ts';
import type { CommandContext } from './command-context.ts';
import { EXPORT_NAMES, exportFileName } from './export-file-name.ts';

/** What the table asks of its boilers, and which columns it shows, in the words of the interface. */
export interface TableInWords {
  readonly filter: string;
  readonly columns: readonly ShownColumn[];
}

/** A change shorter than this needs no sign; one longer than that a way to stop it. Milliseconds. */
const SHOW_PROGRESS_MS = 300;
const SHOW_STOP_MS = 2000;

/** What has places only in formats that draw them. */
const DRAWN_ONLY: readonly ExportSubjectId[] = ['coverage', 'unitCoverage', 'targets', 'near'];

/** Whether the file holds coordinates: rejected rows have none, and coverage and figures of the plans only where the format draws them. */
export function holdsPositions({ subject, format }: ExportChoice): boolean {
  if (subject === 'rejects') return false;
  return !(typeof subject === 'string' && DRAWN_ONLY.includes(subject)) || SPATIAL_FORMATS.includes(format);
}

/** Fills in the export panel; kept while the page is open. */
export function chooseExport({ store }: CommandContext, patch: Partial<ExportChoice>): void {
  const { exportChoice } = store.getState().view;
  patchView(store, { exportChoice: { ...exportChoice, ...patch }, exportRun: null });
}

/** Forgets how the last export ended; one under way goes on. */
export function clearExport({ store }: CommandContext): void {
  if (store.getState().view.exportRun?.status !== 'running') patchView(store, { exportRun: null });
}

/** Stops the export under way; nothing is saved. */
export function stopExport({ store }: CommandContext): void {
  patchView(store, { exportRun: null });
}

/**
 * Writes what is chosen under the current parameters, in ledger order, and hands it to the user. Exports what the
 * current input gives: where an analysis is still under way, the file waits for the same numbers, not for older
 * ones. One at a time. `rejectsOf` is the import whose rejected rows are meant: the ledger's last one that has any.
 * `shown` says in words how the table is set up, where what it lists is meant.
 */
export async function runExport(
  context: CommandContext,
  choice: ExportChoice,
  rejectsOf: ImportReport | null = rejectedReport(context.store.getState()),
  shown: TableInWords = { filter: '', columns: [] },
): Promise<void> {
  const { store, workers, saveFile } = context;
  const state = store.getState();
  if (state.view.exportRun?.status === 'running') return;
  const subject = subjectOf(state, choice, rejectsOf, shown);
  if (subject === null) return;
  const { params } = state.project;
  const run = createRun(context);
  const request = {
    subject,
    params,
    source: sourceOf(state, subject, rejectsOf),
    format: choice.format,
    system: holdsPositions(choice) ? choice.system : 'wgs84',
    encoding: choice.encoding,
    lang: state.view.lang,
    writtenAt: new Date().toISOString(),
  };
  try {
    const written = await workers.analysis.ask<ExportResult>(state.project, async (api) =>
      api.writeExport(request, proxy(run.report)),
    );
    if (!run.isCurrent()) return;
    if (!written.ok) {
      run.end(written.error === null ? null : { status: 'refused', ...written.error });
      return;
    }
    const fileName = exportFileName(state, choice.subject, choice.format, written.systemCode);
    saveFile(fileName, written.blob);
    run.end({ status: 'done', fileName, notes: written.notes });
  } catch (failure) {
    if (!run.isCurrent()) return;
    run.end(null);
    const detail = failure instanceof Error ? failure.message : String(failure);
    patchView(store, { notice: { code: 'export-failed', detail } });
  }
}

/** All results as CSV, whatever the panel says: what can be saved when the interface fails. */
export function exportAllResults(context: CommandContext): Promise<void> {
  return runExport(context, { ...DEFAULT_EXPORT, subject: 'results', format: 'csv' });
}

/** Every rejected row of an imported file with its cells, the reason and what to do. */
export function exportRejects(
  context: CommandContext,
  report: ImportReport,
  format: 'xlsx' | 'csv' = 'xlsx',
): Promise<void> {
  return runExport(context, { ...DEFAULT_EXPORT, subject: 'rejects', format }, report);
}

/** The boilers ticked in the table; where none is, the one whose details are open. */
export function selectedBoilers({ selection }: Pick<AppState, 'selection'>): Uint32Array {
  if (selection.checked.count > 0) return listChecked(selection.checked);
  return Uint32Array.from(selection.boiler === null ? [] : [selection.boiler]);
}

/** The state of one run: it is over when another has taken its place, or when it was stopped. */
function createRun({ store }: CommandContext) {
  let own: ExportRun | null = null;
  const isCurrent = () => own !== null && store.getState().view.exportRun === own;
  const show = (next: ExportRun | null) => {
    own = next;
    patchView(store, { exportRun: next });
  };
  const patch = (change: Partial<Extract<ExportRun, { status: 'running' }>>) => {
    if (isCurrent() && own?.status === 'running') show({ ...own, ...change });
  };
  show({ status: 'running', done: 0, shows: 'nothing' });
  const timers = [
    setTimeout(() => patch({ shows: 'progress' }), SHOW_PROGRESS_MS),
    setTimeout(() => patch({ shows: 'stop' }), SHOW_STOP_MS),
  ];
  return {
    isCurrent,
    report(done: number): boolean {
      patch({ done });
      return isCurrent();
    },
    end(next: ExportRun | null): void {
      for (const timer of timers) clearTimeout(timer);
      show(next);
    },
  };
}

function subjectOf(
  state: AppState,
  { subject, level, columns }: ExportChoice,
  rejectsOf: ImportReport | null,
  shown: TableInWords,
): ExportSubject | null {
  const { ledger, layers } = state.project;
  if (typeof subject !== 'string') {
    const layer = layers.find(({ id }) => id === subject.layer);
    return layer === undefined ? null : { kind: 'layer', layer };
  }
  if (subject === 'coverage') return { kind: 'coverage', level };
  if (subject === 'unitCoverage') return { kind: 'unit-coverage' };
  if (subject === 'targets') return figuresOf(state);
  if (subject === 'near') return nearOf(state);
  if (subject === 'rejects') {
    return rejectsOf === null
      ? null
      : { kind: 'rejects', header: rejectsOf.header, rejects: rejectsOf.rejects };
  }
  if (ledger === null) return null;
  if (subject === 'ledger') return { kind: 'ledger' };
  if (subject === 'listed') {
    return {
      kind: 'listed',
      request: selectTableRequest(state),
      filter: shown.filter,
      columns: columns === 'shown' ? shown.columns : null,
      name: EXPORT_NAMES.listed,
    };
  }
  const which =
    subject === 'results' ? 'all' : subject === 'closureList' ? 'closing' : selectedBoilers(state);
  return { kind: 'boilers', which, name: EXPORT_NAMES[subject] };
}

/** The figures that the table of targets shows; null until the plans are read. */
function figuresOf({ project, view }: AppState): ExportSubject | null {
  if (project.plans === null) return null;
  const { areas, figures, documents } = project.plans;
  const { indicator } = view.themes;
  const level = printedLevel(figures, indicator, view.themes.level);
  return { kind: 'figures', indicator, level, plans: { areas, figures, documents } };
}

/** All rows of the last answer on stations or sidings, whichever of them are listed. */
function nearOf({ project, view }: AppState): ExportSubject | null {
  const { outcome, topic, withinKm } = view.near;
  if (outcome.status !== 'done') return null;
  const { answer, layer } = outcome;
  const rows = nearRowsOf(view.near, project.reference?.counties ?? []);
  return { kind: 'near', topic, layer, rows, withinKm, sites: answer.sites };
}

/** The last of the ledger's files that had rows rejected. */
function rejectedReport(state: AppState): ImportReport | null {
  return selectLedgerReports(state).findLast(({ rejects }) => rejects.count > 0) ?? null;
}

/** Where what goes out comes from: the file of the rejected rows, else the ledger's first file. */
function sourceOf(
  state: AppState,
  { kind }: ExportSubject,
  rejectsOf: ImportReport | null,
): Provenance | null {
  const report = kind === 'rejects' ? rejectsOf : selectLedgerReports(state)[0];
  return report?.provenance ?? null;
}
