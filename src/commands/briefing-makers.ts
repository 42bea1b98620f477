import { proxy } from 'comlink';
import type { Briefing } from '../domain/briefing.ts';
import { atlasPages } from '../state/atlas/atlas-pages.ts';
import { type AtlasScope, DEFAULT_ATLAS } from '../state/atlas/atlas-session.ts';
import type { BriefingForm, BriefingPart, BriefingRun, BriefingTrouble } from '../state/briefing-session.ts';
import { DECK_COLOURS } from '../state/deck-colours.ts';
import type { AppState } from '../state/store.ts';
import type { ExportResult } from '../workers/write-export.ts';
import type { BriefingPictures } from './briefing-maps.ts';
import type { CommandContext } from './command-context.ts';
import { composeMethods, writeMethods } from './methods-pages.ts';
import { writeAtlas } from './write-atlas.ts';

/** What the makers of parts work on. */
export interface BriefingJob {
  readonly context: CommandContext;
  readonly state: AppState;
  readonly form: BriefingForm;
  readonly signal: AbortSignal;
  /** ISO time. */
  readonly writtenAt: string;
  /** Says what a file that is made all the same lacks. */
  tell(trouble: BriefingTrouble): void;
  showPage(page: Extract<BriefingRun, { step: 'running' }>['page']): void;
}

/** A part that cannot be made, for a reason that is known. */
export class BriefingFailure extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: string, params: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

type Maker = (job: BriefingJob, briefing: Briefing, pictures: BriefingPictures) => Promise<Blob>;

/** What makes each file of a pack; rejects where it cannot. */
export const BRIEFING_MAKERS: Readonly<Record<BriefingPart, Maker>> = {
  pptx: makeSlides,
  xlsx: makeWorkbook,
  methods: async ({ context }) => writeMethods(context, await composeMethods(context)),
  atlas: makeAtlas,
};

async function makeSlides(
  { context, state, form, writtenAt }: BriefingJob,
  briefing: Briefing,
  pictures: BriefingPictures,
): Promise<Blob> {
  const reports = await context.workers.report();
  const { maker, classification } = state.project.pageLayout;
  return reports.writePptx(briefing, {
    lang: state.view.lang,
    texts: { title: form.title.trim(), maker: maker.trim(), classification: classification.trim() },
    pictures,
    colours: DECK_COLOURS,
    writtenAt,
  });
}

async function makeWorkbook(
  { context, state, form, signal, writtenAt }: BriefingJob,
  briefing: Briefing,
): Promise<Blob> {
  const request = {
    subject: { kind: 'briefing', briefing, area: form.area },
    params: state.project.params,
    source: briefing.ledger?.sources[0] ?? null,
    format: 'xlsx',
    system: 'wgs84',
    encoding: 'utf-8',
    lang: state.view.lang,
    writtenAt,
  } as const;
  const written = await context.workers.analysis.ask<ExportResult>(state.project, async (api) =>
    api.writeExport(
      request,
      proxy(() => !signal.aborted),
    ),
  );
  if (written.ok) return written.blob;
  throw new BriefingFailure(written.error?.code ?? 'briefing-overtaken', written.error?.params ?? {});
}

/** A page for each part of the area; the pack keeps the file instead of the user. */
async function makeAtlas(job: BriefingJob, briefing: Briefing): Promise<Blob> {
  const { context, state, form, signal, showPage } = job;
  const { level } = briefing;
  const { params } = state.project;
  const [areas, geography, reports] = await Promise.all([
    context.workers.analysis.ask(state.project, (api) =>
      api.atlasAreas(params, { level, adcodes: null, mostListed: 0 }),
    ),
    context.workers.analysis.ask(state.project, (api) => api.pageGeography()),
    context.workers.report(),
  ]);
  if (areas === null) throw new BriefingFailure('briefing-overtaken', {});
  const choice = { ...DEFAULT_ATLAS, level, scope: scopeOf(form) };
  const pages = atlasPages(areas, choice);
  let made: Blob | null = null;
  const keeping: CommandContext = {
    ...context,
    saveFile: (_, content) => {
      made = content;
    },
  };
  const session = { choice, areas: null, areasOf: null, geography, run: null };
  const ended = await writeAtlas(keeping, session, pages, {
    signal,
    report: ({ done = 0, name = '' }) => showPage({ done, of: pages.length, name }),
    measure: (await reports.font()).measure,
  });
  if (ended?.step === 'failed') throw new BriefingFailure(ended.code, ended.params);
  if (ended?.step === 'done' && ended.troubled.length > 0) {
    const names = ended.troubled.map(({ name }) => name).join('、');
    const params = { count: ended.troubled.length, names };
    job.tell({ step: 'atlas', code: 'briefing-maps-missing', params });
  }
  if (made === null) throw new BriefingFailure('briefing-overtaken', {});
  return made;
}

function scopeOf({ area }: BriefingForm): AtlasScope {
  return 'region' in area
    ? { kind: 'region', region: area.region }
    : { kind: 'place', adcode: area.placeAdcode };
}
