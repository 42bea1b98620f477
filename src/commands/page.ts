import type { PageLayout } from '../domain/page-layout.ts';
import { isLogo, MOST_LOGO_BYTES } from '../domain/page-logo.ts';
import type { MeasureText, SheetPictures } from '../domain/sheet.ts';
import { CSS_PX_MM } from '../geo/map-scale.ts';
import { composePage } from '../state/page/compose-page.ts';
import { LOGO_PICTURE, MAP_PICTURE, type MapFrame, type PageExtent } from '../state/page/page-request.ts';
import {
  extentOfArea,
  extentOfView,
  firstExtent,
  type PageRun,
  type PageSession,
  requestOfPage,
} from '../state/page/page-session.ts';
import { countsBoilers, standingOfPage } from '../state/page/page-title.ts';
import type { PictureTimes } from '../state/picture/picture-session.ts';
import type { AppState } from '../state/store.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { chartFileName } from './export-file-name.ts';
import { createJobs } from './watch-job.ts';

/** Pixels of the map a CSS pixel in print: 300 dpi. */
const PRINT_RATIO = 300 / 96;

export type PageFormat = { readonly kind: 'pdf' } | { readonly kind: 'png'; readonly times: PictureTimes };

/** Opens the page of what the window shows, and reads what it needs besides. */
export async function openPage(context: CommandContext): Promise<void> {
  const state = context.store.getState();
  show(context, {
    ...framed(state, firstExtent(state)),
    geography: null,
    figures: null,
    figuresOf: null,
    reading: true,
    logo: null,
    run: null,
  });
  await Promise.all([readGeography(context), readPageFigures(context), readLogo(context)]);
  patchSession(context, { reading: false });
}

export function closePage(context: CommandContext): void {
  stopPage(context);
  show(context, null);
}

/** Changes how the project's pages are laid out. */
export function setPageLayout({ store }: CommandContext, patch: Partial<PageLayout>): void {
  store.setState(({ project }) => ({
    project: { ...project, pageLayout: { ...project.pageLayout, ...patch } },
  }));
}

/** Frames what the window shows, or the chosen area. */
export function framePage(context: CommandContext, from: 'view' | 'area'): void {
  patchSession(context, framed(context.store.getState(), from));
}

function framed(state: AppState, from: 'view' | 'area'): Pick<PageSession, 'extentFrom' | 'extent'> {
  return { extentFrom: from, extent: from === 'view' ? extentOfView(state) : extentOfArea(state) };
}

/** Moves the frame by hand. */
export function movePage(context: CommandContext, extent: PageExtent): void {
  patchSession(context, { extentFrom: 'moved', extent });
}

/** Takes a picture file as the logo; gives false where it is none that can be used. */
export async function setLogo(context: CommandContext, file: Blob): Promise<boolean> {
  const logo = file.size > MOST_LOGO_BYTES ? null : await dataUrlOf(file);
  const size = logo !== null && isLogo(logo) ? await measureLogo(logo) : null;
  if (size === null) return false;
  setPageLayout(context, { logo });
  patchSession(context, { logo: size });
  return true;
}

/** Reads the key figures of the current input, where the session has others. */
export async function readPageFigures(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { project, view } = store.getState();
  if (view.page === null || view.page.figuresOf === project.inputVersion) return;
  try {
    const figures = await workers.analysis.ask(project, (api) => api.areaFigures(project.params));
    if (figures === null || store.getState().project.inputVersion !== project.inputVersion) return;
    patchSession(context, { figures, figuresOf: project.inputVersion });
  } catch {
    // The page says that there are none; the preflight says it, too.
  }
}

async function readGeography(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  try {
    const geography = await workers.analysis.ask(store.getState().project, (api) => api.pageGeography());
    patchSession(context, { geography });
  } catch {
    // Without it there is no inset, and the preflight says that the border is unchecked.
  }
}

/** Measures the logo that the project has. */
export async function readLogo(context: CommandContext): Promise<void> {
  const { logo } = context.store.getState().project.pageLayout;
  if (logo !== null) patchSession(context, { logo: await measureLogo(logo) });
}

/** Pictures of a page besides the map. */
export function pagePictures({ logo }: Pick<PageLayout, 'logo'>): Map<string, Blob> {
  return new Map(logo === null ? [] : [[LOGO_PICTURE, blobOf(logo)]]);
}

/** Writes the page as it is laid out and hands it to the user. One at a time; `measure` is the print font's. */
export async function exportPage(
  context: CommandContext,
  format: PageFormat,
  measure: MeasureText,
): Promise<void> {
  const { store } = context;
  const state = store.getState();
  const session = state.view.page;
  if (session === null || session.run?.step === 'running') return;
  const run = jobs.start(context, { step: 'running', shows: 'nothing', part: 'map' });
  try {
    const request = requestOfPage(state, session, measure, today());
    const page = composePage(request);
    const pictures = pagePictures(state.project.pageLayout);
    const pixelRatio = format.kind === 'pdf' ? PRINT_RATIO : format.times;
    const map = await drawFrame(context, state, page.frame, pixelRatio, run.signal);
    if (!map.ok) {
      run.end(map.code === 'cancelled' ? null : { step: 'failed', code: map.code, params: map.params });
      return;
    }
    pictures.set(MAP_PICTURE, map.image);
    run.patch({ part: 'page' });
    const written = await write(context, format, page.sheet, pictures, state);
    if (run.signal.aborted) return;
    if (!written.ok) {
      run.end({ step: 'failed', code: written.code, params: written.params });
      return;
    }
    const { synthetic } = standingOfPage(state, page.legend, countsBoilers(request));
    const fileName = chartFileName(state, page.sheet.title, synthetic, format.kind);
    context.saveFile(fileName, written.file);
    run.end({ step: 'done', fileName, lacking: written.lacking });
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    run.end({ step: 'failed', code: 'page-failed', params: { detail } });
  }
}

/** Stops the page that is on its way. */
export function stopPage(context: CommandContext): void {
  jobs.stop(context);
}

/** The map of a frame, in the page's own look: always light. */
export async function drawFrame(
  context: CommandContext,
  state: AppState,
  { camera, widthPx, heightPx }: Pick<MapFrame, 'camera' | 'widthPx' | 'heightPx'>,
  pixelRatio: number,
  signal: AbortSignal,
) {
  const drawer = await context.openMapDrawer();
  try {
    return await drawer.draw({
      state,
      view: { theme: 'light' },
      camera,
      widthPx,
      heightPx,
      pixelRatio,
      signal,
    });
  } finally {
    drawer.close();
  }
}

type Written =
  | { readonly ok: true; readonly file: Blob; readonly lacking: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

async function write(
  { workers }: CommandContext,
  format: PageFormat,
  sheet: ReturnType<typeof composePage>['sheet'],
  pictures: SheetPictures,
  { view }: AppState,
): Promise<Written> {
  const reports = await workers.report();
  if (format.kind === 'png') {
    const picture = await reports.picture(sheet, pictures, format.times / CSS_PX_MM);
    return picture.ok ? { ok: true, file: picture.image, lacking: picture.lacking } : picture;
  }
  const created = new Date().toISOString();
  const document = await reports.begin({ title: sheet.title, subject: '', lang: view.lang, created });
  await document.addSheet(sheet, pictures);
  const { pdf, lacking } = await document.finish();
  return { ok: true, file: pdf, lacking };
}

type Running = Extract<PageRun, { step: 'running' }>;

const jobs = createJobs<Running, PageRun>((context, run) => patchSession(context, { run }));

/** The day here, ISO. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function dataUrlOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return `data:${file.type};base64,${btoa(characters.join(''))}`;
}

/** Pixels of a logo; null where the browser cannot read it. */
export async function measureLogo(dataUrl: string): Promise<{ width: number; height: number } | null> {
  try {
    const bitmap = await createImageBitmap(blobOf(dataUrl));
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return null;
  }
}

function blobOf(dataUrl: string): Blob {
  const [head = '', body = ''] = dataUrl.split(',');
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}

function patchSession(context: CommandContext, patch: Partial<PageSession>): void {
  const session = context.store.getState().view.page;
  if (session !== null) show(context, { ...session, ...patch });
}

function show({ store }: CommandContext, page: PageSession | null): void {
  patchView(store, { page });
}
