import { describeFailure, maskText } from '../domain/mask-text.ts';
import { type Diagnostics, type TimingName, withTiming, withTrouble } from '../state/diagnostics.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** What is measured: from when it begins to be so until it ends. */
const RUNNING = {
  analysis: ({ analysis }) => analysis.phase.status === 'running',
  import: ({ view }) => view.importSession?.files.some(({ stage }) => stage.step === 'running') ?? false,
  export: ({ view }) => view.exportRun?.status === 'running',
  reach: ({ view }) => view.reach?.step === 'running',
  page: ({ view }) => view.page?.run?.step === 'running',
  atlas: ({ view }) => view.atlas?.run?.step === 'running',
  briefing: ({ view }) => view.briefing?.run?.step === 'running',
  picture: ({ view }) => view.mapPicture?.run?.step === 'running',
  save: ({ keeping }) => keeping.save.status === 'saving',
} satisfies Partial<Record<TimingName, (state: AppState) => boolean>>;

/** What is reached once, counted from the page's start. */
const REACHED = {
  dataRead: ({ project }) => project.reference !== null,
  firstResult: ({ analysis }) => analysis.screening !== null,
  mapReady: ({ view }) => view.mapReady,
} satisfies Partial<Record<TimingName, (state: AppState) => boolean>>;

/** Notices that are no trouble. */
const CALM: readonly string[] = ['layer-removed', 'link-opened', 'history-trimmed', 'data-changed'];

/** Notices whose detail is, or may be, a name that the user gave. */
const NAMING: readonly string[] = [
  'import-unfinished',
  'project-failed',
  'project-file-failed',
  'address-ignored',
];

/** Notes for the diagnostics panel what goes wrong and how long things take. Returns how to end it. */
export function followDiagnostics({ store }: CommandContext, window: Window): () => void {
  const began = new Map<string, number>();
  note(store.getState());
  const unsubscribe = store.subscribe((state, before) => {
    if (state.diagnostics !== before.diagnostics) return;
    note(state);
    for (const [code, detail] of troublesSince(state, before)) noteTrouble(store, code, detail);
  });

  function note(state: AppState): void {
    for (const [name, isRunning] of entriesOf(RUNNING)) {
      const since = began.get(name);
      if (isRunning(state)) {
        if (since === undefined) began.set(name, performance.now());
      } else if (since !== undefined) {
        began.delete(name);
        change(store, (diagnostics) => withTiming(diagnostics, name, performance.now() - since));
      }
    }
    for (const [name, isReached] of entriesOf(REACHED)) {
      if (began.has(name) || !isReached(state)) continue;
      began.set(name, 0);
      change(store, (diagnostics) => withTiming(diagnostics, name, performance.now()));
    }
  }

  const onError = ({ error, message }: ErrorEvent) =>
    noteTrouble(store, 'error', error == null ? maskText(message) : describeFailure(error));
  const onRejection = ({ reason }: PromiseRejectionEvent) =>
    noteTrouble(store, 'rejection', describeFailure(reason));
  const onViolation = ({
    effectiveDirective,
    blockedURI,
    sourceFile,
    lineNumber,
  }: SecurityPolicyViolationEvent) => {
    const blocked = /^https?:/.test(blockedURI) ? new URL(blockedURI).origin : blockedURI.split(':')[0]!;
    const place = sourceFile === '' ? '' : ` @ ${sourceFile.split('/').pop()}:${lineNumber}`;
    noteTrouble(store, 'policy', `${effectiveDirective} ${blocked}${place}`);
  };
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  window.document.addEventListener('securitypolicyviolation', onViolation);
  return () => {
    unsubscribe();
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    window.document.removeEventListener('securitypolicyviolation', onViolation);
  };
}

/** Notes a trouble; the detail must be masked. */
export function noteTrouble(store: AppStore, code: string, detail: string): void {
  const at = new Date().toISOString();
  change(store, (diagnostics) => withTrouble(diagnostics, { at, code, detail }));
}

/** Notes that a part of the interface could not be drawn. */
export function noteCrash({ store }: CommandContext, failure: Error): void {
  noteTrouble(store, 'crash', describeFailure(failure));
}

/** Changes what is known for the panel. */
export function changeDiagnostics(store: AppStore, patch: Partial<Diagnostics>): void {
  change(store, (diagnostics) => ({ ...diagnostics, ...patch }));
}

function change(store: AppStore, by: (before: Diagnostics) => Diagnostics): void {
  store.setState(({ diagnostics }) => ({ diagnostics: by(diagnostics) }));
}

/** What has gone wrong from one state to the next: code and masked detail. Names of files never come along. */
function* troublesSince(now: AppState, before: AppState): Generator<[code: string, detail: string]> {
  const { notice, reach, exportRun, importSession } = now.view;
  if (notice !== null && notice !== before.view.notice && !CALM.includes(notice.code)) {
    yield [notice.code, NAMING.includes(notice.code) ? '' : maskText(notice.detail)];
  }
  const { phase } = now.analysis;
  if (phase.status === 'failed' && phase !== before.analysis.phase) {
    yield [phase.workerDied ? 'worker-died' : 'analysis-failed', maskText(phase.message)];
  }
  const { save } = now.keeping;
  if (save.status === 'failed' && save !== before.keeping.save) yield [save.code, maskText(save.detail)];
  if (reach?.step === 'failed' && reach !== before.view.reach) yield [reach.code, ''];
  for (const name of ['page', 'atlas', 'mapPicture'] as const) {
    const run = now.view[name]?.run;
    if (run?.step === 'failed' && run !== before.view[name]?.run) yield [run.code, ''];
  }
  const pack = now.view.briefing?.run;
  if (pack?.step === 'done' && pack !== before.view.briefing?.run) {
    for (const { step, code } of pack.troubles) yield [code, step];
  }
  if (exportRun?.status === 'refused' && exportRun !== before.view.exportRun) yield [exportRun.code, ''];
  if (importSession === before.view.importSession) return;
  for (const { id, stage } of importSession?.files ?? []) {
    const was = before.view.importSession?.files.find((file) => file.id === id)?.stage;
    if (stage.step === 'failed' && was?.step !== 'failed') yield [stage.problem.code, ''];
  }
}

function entriesOf<Name extends string, Value>(of: Readonly<Record<Name, Value>>): [Name, Value][] {
  return Object.entries(of) as [Name, Value][];
}
