import type { MeasureText } from '../domain/sheet.ts';
import { CSS_PX_MM } from '../geo/map-scale.ts';
import { MAP_PICTURE } from '../state/page/page-request.ts';
import { composePicture } from '../state/picture/compose-picture.ts';
import type { PictureRun, PictureSession, PictureTimes } from '../state/picture/picture-session.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { chartFileName } from './export-file-name.ts';
import { today } from './page.ts';
import { createJobs } from './watch-job.ts';

type Made =
  | { readonly ok: true; readonly image: Blob; readonly fileName: string }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** Opens what makes a picture of the window's map. */
export function openMapPicture({ store }: CommandContext): void {
  patchView(store, { mapPicture: { times: 2, run: null } });
}

export function closeMapPicture(context: CommandContext): void {
  stopMapPicture(context);
  patchView(context.store, { mapPicture: null });
}

export function chooseMapPicture(context: CommandContext, times: PictureTimes): void {
  patchSession(context, { times, run: null });
}

/** Makes the picture and hands it to the user as a file. One at a time. */
export async function saveMapPicture(
  context: CommandContext,
  loadMeasure?: () => Promise<MeasureText>,
): Promise<void> {
  await run(context, loadMeasure, async (made) => {
    context.saveFile(made.fileName, made.image);
    return { step: 'done', fileName: made.fileName };
  });
}

/**
 * Makes the picture and hands it to `copy`, which is called at once, as browsers ask of whoever writes to the clipboard:
 * what it is handed comes later, or fails.
 */
export async function copyMapPicture(
  context: CommandContext,
  copy: (image: Promise<Blob>) => Promise<void>,
  loadMeasure?: () => Promise<MeasureText>,
): Promise<void> {
  let resolve: (image: Blob) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const coming = new Promise<Blob>((settle, refuse) => {
    resolve = settle;
    reject = refuse;
  });
  // Whether it failed is told below; nobody else need hear of it.
  coming.catch(() => undefined);
  const copied = copy(coming).then(
    () => true,
    () => false,
  );
  await run(context, loadMeasure, async (made) => {
    resolve(made.image);
    if (await copied) return { step: 'done', fileName: null };
    return { step: 'failed', code: 'clipboard-refused', params: {} };
  });
  reject(new Error('no picture was made'));
}

/** Stops the picture that is on its way. */
export function stopMapPicture(context: CommandContext): void {
  jobs.stop(context);
}

type Running = Extract<PictureRun, { step: 'running' }>;

const jobs = createJobs<Running, PictureRun>((context, shown) => patchSession(context, { run: shown }));

async function run(
  context: CommandContext,
  loadMeasure: (() => Promise<MeasureText>) | undefined,
  deliver: (made: Extract<Made, { ok: true }>) => Promise<PictureRun>,
): Promise<void> {
  const session = context.store.getState().view.mapPicture;
  if (session === null || session.run?.step === 'running') return;
  const { signal, end } = jobs.start(context, { step: 'running', shows: 'nothing' });
  try {
    const made = await make(context, session.times, signal, loadMeasure ?? loadPrintMeasure);
    if (signal.aborted) return;
    end(made.ok ? await deliver(made) : { step: 'failed', code: made.code, params: made.params });
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    end({ step: 'failed', code: 'picture-failed', params: { detail } });
  }
}

async function make(
  context: CommandContext,
  times: PictureTimes,
  signal: AbortSignal,
  loadMeasure: () => Promise<MeasureText>,
): Promise<Made> {
  const state = context.store.getState();
  const { viewport } = state.view;
  if (viewport === null) return { ok: false, code: 'picture-no-webgl', params: {} };
  const measure = await loadMeasure();
  const { sheet, frame, synthetic } = composePicture(state, viewport, today(), measure);
  const drawer = await context.openMapDrawer();
  try {
    const map = await drawer.draw({ state, view: { theme: 'light' }, ...frame, pixelRatio: times, signal });
    if (!map.ok) return map;
    const reports = await context.workers.report();
    const picture = await reports.picture(sheet, new Map([[MAP_PICTURE, map.image]]), times / CSS_PX_MM);
    if (!picture.ok) return { ok: false, code: picture.code, params: picture.params };
    return {
      ok: true,
      image: picture.image,
      fileName: chartFileName(state, sheet.title, synthetic, 'png'),
    };
  } finally {
    drawer.close();
  }
}

/** Widths of the print font, which comes when a picture is first made. */
export async function loadPrintMeasure(): Promise<MeasureText> {
  const { loadPrintFont } = await import('../data/print/load-print-font.ts');
  return (await loadPrintFont()).measure;
}

function patchSession(context: CommandContext, patch: Partial<PictureSession>): void {
  const session = context.store.getState().view.mapPicture;
  if (session !== null) patchView(context.store, { mapPicture: { ...session, ...patch } });
}
