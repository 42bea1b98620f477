import '@fontsource/noto-sans-sc/400.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../map.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapError, MapModel } from '../../state/map-model.ts';
import type { MapPictureRequest } from '../../state/map-picture.ts';
import { createIdleTracker } from '../idle-tracker.ts';
import { BLANK_STYLE, createMapScene } from '../map-scene.ts';
import type { BuildExtras } from '../overlay.ts';
import { tileCanvas } from './tiled-canvas.ts';

/** The most that a picture is enlarged: symbols and hatches stay sharp up to here. */
const IMAGE_RATIO = 4;
/** Side of the buffer that pictures are drawn with, part by part: what every card holds, and little enough of memory. */
const PART_PX = 4096;
const FIRST_SIDE_PX = 64;

type Frame = Pick<MapPictureRequest, 'camera' | 'widthPx' | 'heightPx'>;

/** A map that nobody sees, for pictures of one pixel ratio. */
export interface PictureStage {
  readonly pixelRatio: number;
  /** Pixels a side that it can draw. */
  readonly mostPx: number;
  /** What went wrong since it was made; what is drawn after that may lack a part. */
  readonly trouble: MapError | null;
  /** Makes the map agree with the model in this frame, and waits until all of it is drawn. */
  set(frame: Frame, model: MapModel, extras: BuildExtras, signal: AbortSignal | undefined): Promise<void>;
  /** Draws part after part: `take` is handed the map's canvas with what belongs at that place of the picture. */
  capture(
    take: (canvas: HTMLCanvasElement, left: number, top: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<void>;
  /** [west, south, east, north], degrees. */
  bounds(): readonly [number, number, number, number];
  readonly width: number;
  readonly height: number;
  remove(): void;
}

/** Throws where the browser gives no WebGL 2. */
export async function createPictureStage(
  dataUrl: string,
  pixelRatio: number,
  partPx = PART_PX,
): Promise<PictureStage> {
  setWorkerUrl(workerUrl);
  const container = document.createElement('div');
  container.className = 'lantu-picture';
  container.inert = true;
  container.setAttribute('aria-hidden', 'true');
  setSize(container, FIRST_SIDE_PX, FIRST_SIDE_PX);
  document.body.append(container);
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container,
      style: BLANK_STYLE,
      pixelRatio,
      interactive: false,
      trackResize: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: 24,
      // The canvas is drawn in parts: how large they are is no matter of the map's.
      maxCanvasSize: [Infinity, Infinity],
    });
  } catch (failure) {
    container.remove();
    throw failure;
  }
  const canvas = map.getCanvas();
  const gl = canvas.getContext('webgl2')!;
  const [mostWidth, mostHeight] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const tiled = tileCanvas(canvas, gl, Math.min(partPx, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number));
  let trouble: MapError | null = null;
  const note = (error: MapError) => {
    trouble ??= error;
  };
  // A tile of an online backdrop that does not come is told in words where the backdrop is chosen.
  map.on('error', ({ error }) => note({ code: 'map-error', detail: error.message }));
  map.on('webglcontextlost', () => note({ code: 'webgl-lost' }));
  const idle = createIdleTracker(map, container, () => {});
  const scene = createMapScene(map, idle, {
    dataUrl,
    imageRatio: IMAGE_RATIO,
    onHover: () => {},
    onError: note,
  });
  let renderings = 0;
  map.on('render', () => {
    renderings++;
  });
  if (!map.style?.loaded())
    await new Promise<void>((resolve) => void map.once('style.load', () => resolve()));

  /** Waits until nothing is drawn any more; what follows an idle map, such as deck.gl's claim to its place, too. */
  async function settle(signal: AbortSignal | undefined): Promise<void> {
    for (let quiet = 0, seen = renderings; quiet < QUIET_FRAMES; ) {
      await nextFrame();
      if (trouble !== null || signal?.aborted) return;
      const isQuiet = renderings === seen && idle.state === 'idle' && map.loaded();
      quiet = isQuiet ? quiet + 1 : 0;
      seen = renderings;
    }
  }

  return {
    pixelRatio,
    mostPx: Math.min(mostWidth!, mostHeight!),
    get trouble() {
      return trouble;
    },
    async set({ camera, widthPx, heightPx }, model, extras, signal) {
      setSize(container, widthPx, heightPx);
      tiled.resize(() => map.resize());
      tiled.hide();
      // deck.gl learns of the size by an observer, which is called after a frame.
      await nextFrame();
      await nextFrame();
      if (trouble !== null) return;
      map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
      scene.show(model, extras);
      idle.touch();
      await settle(signal);
    },
    async capture(take, signal) {
      const { part } = tiled;
      for (let top = 0; top < tiled.height; top += part.height) {
        for (let left = 0; left < tiled.width; left += part.width) {
          if (trouble !== null || signal?.aborted) return;
          tiled.show(left, top);
          // At once and in this task: afterwards the browser may clear the buffer.
          map.redraw();
          take(canvas, left, top);
          await nextFrame();
        }
      }
    },
    bounds() {
      const bounds = map.getBounds();
      return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    },
    get width() {
      return tiled.width;
    },
    get height() {
      return tiled.height;
    },
    remove() {
      scene.remove();
      map.remove();
      container.remove();
    },
  };
}

/** Frames without anything drawn after which a map is taken to be finished. */
const QUIET_FRAMES = 4;

function setSize(container: HTMLElement, widthPx: number, heightPx: number): void {
  container.style.width = `${widthPx}px`;
  container.style.height = `${heightPx}px`;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => void requestAnimationFrame(() => resolve()));
}
