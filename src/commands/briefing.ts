import type { PackedFile } from '../data/write/write-pack.ts';
import type { Briefing } from '../domain/briefing.ts';
import { briefingText } from '../domain/briefing-text.ts';
import { briefingWord } from '../domain/briefing-words.ts';
import { issueText } from '../domain/issue-text.ts';
import type { PageLayout } from '../domain/page-layout.ts';
import { areaScope } from '../state/areas.ts';
import {
  BRIEFING_PARTS,
  type BriefingForm,
  type BriefingPart,
  type BriefingRun,
  type BriefingStep,
  type BriefingTrouble,
} from '../state/briefing-session.ts';
import { selectLedgerReports } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { patchView } from '../state/store.ts';
import { BRIEFING_MAKERS, BriefingFailure, type BriefingJob } from './briefing-makers.ts';
import { type BriefingPictures, drawBriefingMaps, NO_PICTURES } from './briefing-maps.ts';
import type { CommandContext } from './command-context.ts';
import { NOT_IN_NAME } from './export-file-name.ts';
import { createJobs } from './watch-job.ts';

/** Opens the dialog over the chosen area, as it was last filled in. */
export function openBriefing({ store }: CommandContext): void {
  const { area, briefingForm } = store.getState().view;
  const form = briefingForm ?? DEFAULT_FORM;
  patchView(store, { briefing: { form: { ...form, area: areaScope(area) }, run: null } });
}

/** Closes the dialog and leaves off what is under way. */
export function closeBriefing(context: CommandContext): void {
  stopBriefing(context);
  patchView(context.store, { briefing: null });
}

/** Fills in the dialog; kept while the page is open. */
export function chooseBriefing({ store }: CommandContext, patch: Partial<BriefingForm>): void {
  const session = store.getState().view.briefing;
  if (session === null || session.run?.step === 'running') return;
  const form = { ...session.form, ...patch };
  patchView(store, { briefing: { form, run: null }, briefingForm: form });
}

/** Who made it and how it is classified: kept with the project, and the same on its pages. */
export function signBriefing(
  { store }: CommandContext,
  patch: Partial<Pick<PageLayout, 'maker' | 'classification'>>,
): void {
  store.setState(({ project }) => ({
    project: { ...project, pageLayout: { ...project.pageLayout, ...patch } },
  }));
}

/** Leaves off what is under way; nothing is saved. */
export function stopBriefing(context: CommandContext): void {
  jobs.stop(context);
}

const DEFAULT_FORM: BriefingForm = {
  area: { region: '2+26' },
  level: 'city',
  title: '',
  parts: { pptx: true, xlsx: true, methods: true, atlas: true },
  mostListed: 30,
  hasPictures: true,
  isZip: true,
};

type Running = Extract<BriefingRun, { step: 'running' }>;

const jobs = createJobs<Running, BriefingRun>(({ store }, run) => {
  const session = store.getState().view.briefing;
  if (session !== null) patchView(store, { briefing: { ...session, run } });
});

/**
 * Makes what is ticked and hands it to the user: one zip, or single files. All of it from one computation of the current
 * input. A part that fails is named, the others come. One at a time.
 */
export async function runBriefing(context: CommandContext): Promise<void> {
  const state = context.store.getState();
  const session = state.view.briefing;
  if (session === null || session.run?.step === 'running') return;
  const { form } = session;
  const first: Running = {
    step: 'running',
    at: 'figures',
    steps: stepsOf(form),
    page: null,
    shows: 'nothing',
  };
  const { signal, patch, end } = jobs.start(context, first);
  const troubles: BriefingTrouble[] = [];
  const job: BriefingJob = {
    context: ofState(context, state),
    state,
    form,
    signal,
    writtenAt: new Date().toISOString(),
    tell: (trouble) => troubles.push(trouble),
    showPage: (page) => patch({ page }),
  };
  const attempt = async <Made>(step: BriefingStep, make: () => Promise<Made>): Promise<Made | null> => {
    patch({ at: step, page: null });
    try {
      return await make();
    } catch (failure) {
      if (!signal.aborted) troubles.push(troubleOf(step, failure));
      return null;
    }
  };
  const briefing = await attempt('figures', () => brief(job));
  if (briefing === null) {
    end({ step: 'done', files: [], troubles });
    return;
  }
  const pictures = await drawPictures(job, briefing, attempt, troubles);
  const files: PackedFile[] = [];
  for (const part of BRIEFING_PARTS) {
    if (!form.parts[part] || signal.aborted) continue;
    const content = await attempt(part, () => BRIEFING_MAKERS[part](job, briefing, pictures));
    if (content !== null) files.push({ name: fileName(state, briefing, part), content });
  }
  if (signal.aborted) return;
  const saved = await deliver(job, briefing, files, troubles, attempt);
  end({ step: 'done', files: saved, troubles });
}

/** The app as it stood when the user asked: every file is of the same input, whatever is changed meanwhile. */
function ofState(context: CommandContext, state: AppState): CommandContext {
  return { ...context, store: { ...context.store, getState: () => state } };
}

function stepsOf({ parts, hasPictures, isZip }: BriefingForm): BriefingStep[] {
  const wanted = BRIEFING_PARTS.filter((part) => parts[part]);
  return [
    'figures',
    ...(hasPictures && parts.pptx ? (['pictures'] as const) : []),
    ...wanted,
    ...(isZip && wanted.length > 1 ? (['pack'] as const) : []),
  ];
}

async function brief({ context, state, form, signal }: BriefingJob): Promise<Briefing> {
  const request = {
    area: form.area,
    level: form.level,
    mostListed: form.mostListed,
    sources: selectLedgerReports(state).map(({ provenance }) => provenance),
  };
  const { params } = state.project;
  const briefing = await context.workers.analysis.ask<Briefing | null>(state.project, async (api) =>
    api.brief(params, request),
  );
  signal.throwIfAborted();
  if (briefing === null) throw new BriefingFailure('briefing-overtaken', {});
  return briefing;
}

async function drawPictures(
  job: BriefingJob,
  briefing: Briefing,
  attempt: <Made>(step: BriefingStep, make: () => Promise<Made>) => Promise<Made | null>,
  troubles: BriefingTrouble[],
): Promise<BriefingPictures> {
  const { form, context, state, signal } = job;
  if (!form.hasPictures || !form.parts.pptx) return NO_PICTURES;
  const drawn = await attempt('pictures', () => drawBriefingMaps(context, state, briefing, signal));
  if (drawn === null) return NO_PICTURES;
  if (drawn.refused !== null) troubles.push({ step: 'pictures', ...drawn.refused });
  return drawn.pictures;
}

/** Hands over what was made; gives the names of the files. */
async function deliver(
  { context, state, form, writtenAt }: BriefingJob,
  briefing: Briefing,
  files: readonly PackedFile[],
  troubles: readonly BriefingTrouble[],
  attempt: <Made>(step: BriefingStep, make: () => Promise<Made>) => Promise<Made | null>,
): Promise<string[]> {
  const { lang } = state.view;
  if (form.isZip && files.length > 1) {
    const text = briefingText(briefing, lang);
    const zip = await attempt('pack', async () => {
      const reports = await context.workers.report();
      return reports.pack(files, {
        lang,
        writtenAt,
        lines: [text.headline, ...text.stamps, text.note, ...text.basis],
        missing: troubles.map(({ step, code, params }) => {
          const { message } = issueText(code, params, lang);
          return `${briefingWord(`step-${step}`, lang)}: ${message}`;
        }),
      });
    });
    if (zip !== null) {
      const name = fileName(state, briefing, 'zip');
      context.saveFile(name, zip);
      return [name];
    }
  }
  for (const { name, content } of files) context.saveFile(name, content);
  return files.map(({ name }) => name);
}

const NAMES: Readonly<Record<BriefingPart | 'zip', { zh: string; en: string; ending: string }>> = {
  pptx: { zh: '汇报', en: 'briefing', ending: 'pptx' },
  xlsx: { zh: '汇报数据', en: 'briefing-data', ending: 'xlsx' },
  methods: { zh: '方法说明', en: 'methods', ending: 'pdf' },
  atlas: { zh: '图集', en: 'atlas', ending: 'pdf' },
  zip: { zh: '汇报材料包', en: 'briefing-pack', ending: 'zip' },
};

/** As exports are named: that it is demonstration data first, then what, where, as of when, under which radius. */
function fileName({ view, project }: AppState, briefing: Briefing, part: BriefingPart | 'zip'): string {
  const { lang } = view;
  const { asOf, radiusKm, unitOverrides } = project.params;
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const parts = [
    ...((briefing.ledger?.synthetic ?? 0) > 0 ? [say('演示', 'demo')] : []),
    NAMES[part][lang],
    briefing.area.name.replace(NOT_IN_NAME, '_'),
    asOf,
    `${radiusKm}km`,
    ...(Object.keys(unitOverrides).length > 0 ? [say('情景', 'scenario')] : []),
  ];
  return `${parts.join('-')}.${NAMES[part].ending}`;
}

function troubleOf(step: BriefingStep, failure: unknown): BriefingTrouble {
  if (failure instanceof BriefingFailure) return { step, code: failure.code, params: failure.params };
  const detail = failure instanceof Error ? failure.message : String(failure);
  return { step, code: 'briefing-part-failed', params: { detail } };
}
