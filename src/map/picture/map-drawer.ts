import type { CommandContext } from '../../commands/command-context.ts';
import type { MapError } from '../../state/map-model.ts';
import type { MapDrawer, MapPicture, MapPictureRequest } from '../../state/map-picture.ts';
import { createMapModelSelector } from '../../state/select-map-model.ts';
import { NO_SELECTION } from '../../state/selection.ts';
import type { AppState } from '../../state/store.ts';
import { createExtrasBuilder } from '../overlays/build-extras.ts';
import { createPictureStage, type PictureStage } from './picture-stage.ts';

type Refusal = Extract<MapPicture, { ok: false }>;

/** Of a canvas, so that no browser quietly leaves it blank: Firefox ends at 32 767 a side, Chromium and Safari at 16 384². */
const MOST_SIDE_PX = 32_767;
const MOST_PIXELS = 16_384 ** 2;

/** Draws pictures of the map one after the other, with a map of its own that it keeps from picture to picture. */
export function createMapDrawer(context: CommandContext, dataUrl: string, partPx?: number): MapDrawer {
  const select = createMapModelSelector();
  const buildExtras = createExtrasBuilder(context);
  let stage: PictureStage | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let closed = false;

  function drop(): void {
    stage?.remove();
    stage = null;
  }

  async function draw(request: MapPictureRequest): Promise<MapPicture> {
    const { pixelRatio, signal } = request;
    if (closed || signal?.aborted) return refuse('cancelled');
    // One whose graphics context was lost meanwhile draws no more.
    if (stage !== null && (stage.trouble !== null || stage.pixelRatio !== pixelRatio)) drop();
    try {
      stage ??= await createPictureStage(dataUrl, pixelRatio, partPx);
    } catch (failure) {
      return refuse('picture-no-webgl', { detail: String(failure) });
    }
    const tooLarge = refuseSize(request, stage.mostPx);
    if (tooLarge !== null) return tooLarge;
    const state = bareState(request);
    await stage.set(request, select(state), (served) => buildExtras(state, served), signal);
    const sheet = openSheet(request);
    await stage.capture((canvas, left, top) => sheet.drawImage(canvas, left, top), signal);
    if (signal?.aborted) return refuse('cancelled');
    if (stage.trouble !== null) {
      const { trouble } = stage;
      // What it lacks now it would lack in the next picture, too: that one gets a new map.
      drop();
      return refuseTrouble(trouble);
    }
    const image = isWhole(sheet) ? await toPng(sheet.canvas) : null;
    sheet.canvas.width = 0;
    if (image === null) return refuse('picture-failed', { detail: 'canvas' });
    return { ok: true, image, width: stage.width, height: stage.height, bounds: stage.bounds() };
  }

  return {
    draw(request) {
      const drawn = before.then(() => draw(request));
      before = drawn.catch(() => drop());
      return drawn;
    },
    close() {
      closed = true;
      before = before.then(drop);
    },
  };
}

/** The state without what only the window has: what is selected, typed or being drawn. */
function bareState({ state, view }: MapPictureRequest): AppState {
  return {
    ...state,
    selection: NO_SELECTION,
    large: state.large && { ...state.large, boiler: null },
    view: { ...state.view, ...view, mark: null, mapTool: null },
  };
}

function refuseSize(
  { widthPx, heightPx, pixelRatio }: MapPictureRequest,
  viewportPx: number,
): Refusal | null {
  const width = Math.round(widthPx * pixelRatio);
  const height = Math.round(heightPx * pixelRatio);
  const mostPx = Math.min(viewportPx, MOST_SIDE_PX);
  if (Math.max(width, height) > mostPx) return refuse('picture-too-large', { mostPx });
  if (width * height > MOST_PIXELS) return refuse('picture-too-large', { mostPx: Math.sqrt(MOST_PIXELS) });
  return null;
}

function refuseTrouble(trouble: MapError): Refusal {
  if (trouble.code === 'webgl-lost') return refuse('picture-lost');
  return refuse('picture-failed', { detail: 'detail' in trouble ? trouble.detail : trouble.code });
}

function refuse(code: Refusal['code'], params: Refusal['params'] = {}): Refusal {
  return { ok: false, code, params };
}

function openSheet({ widthPx, heightPx, pixelRatio }: MapPictureRequest): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(widthPx * pixelRatio);
  canvas.height = Math.round(heightPx * pixelRatio);
  const sheet = canvas.getContext('2d', { willReadFrequently: true });
  if (sheet === null) throw new Error('a 2D canvas is not available');
  return sheet;
}

/** A map's ground covers all of it: a clear corner says that the browser had no memory for the picture, and told nobody. */
function isWhole(sheet: CanvasRenderingContext2D): boolean {
  const { width, height } = sheet.canvas;
  return [0, width - 1].every((x) =>
    [0, height - 1].every((y) => sheet.getImageData(x, y, 1, 1).data[3] === 255),
  );
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
