import '@fontsource/noto-sans-sc/400.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Bounds } from '../domain/large-layer.ts';
import type { AreaId } from '../state/areas.ts';
import type { MapError, MapModel, MapViewport, PickInfo } from '../state/map-model.ts';
import { MAX_BOX, REGION_BOXES } from '../state/region-boxes.ts';
import { CoordinatesControl } from './controls/coordinates-control.ts';
import { ZoomControl } from './controls/zoom-control.ts';
import { createIdleTracker } from './idle-tracker.ts';
import { boundsOf, dressContainer, viewportOf } from './map-container.ts';
import { BLANK_STYLE, createMapScene } from './map-scene.ts';
import { MAP_WORDS } from './map-words.ts';
import { type BuildExtras, NO_EXTRAS } from './overlay.ts';
import { listenToPointer } from './pick/pointer.ts';

export interface MapViewOptions {
  /** Folder of the served data, such as `./data/`. */
  readonly dataUrl: string;
  readonly initial: MapModel;
  /** Ledger index of the boiler that was clicked, null for a click beside all boilers. */
  onSelectBoiler(index: number | null): void;
  /** Index among the points of the large layer that was clicked. */
  onSelectLarge(index: number): void;
  onPick(info: PickInfo): void;
  onViewChange(viewport: MapViewport): void;
  /** Once, when the first model is drawn whole. */
  onReady(): void;
  onError(error: MapError): void;
  /** The graphics card draws again after `webgl-lost`: only a map that is made anew has all of its parts. */
  onRestored(): void;
}

export interface MapView {
  /** Makes the map agree with the model. Cheap and without effect when nothing changed. */
  apply(model: MapModel, extras?: BuildExtras): void;
  /** Hands the map to a tool once its style is there, and clicks with it; what the tool returns ends it. Gives that end. */
  attach(tool: MapTool): () => void;
  flyToRegion(id: AreaId): void;
  /** [west, south, east, north], degrees. */
  flyToBounds(bounds: Bounds): void;
  /** The whole box without a margin, in one glide of so many milliseconds. */
  flyToScene(bounds: Bounds, glideMs: number): void;
  /** Degrees, WGS-84; the zoom stays where none is given. */
  flyTo(lon: number, lat: number, zoom?: number): void;
  /** Pixels from the container's top left corner, for tests and for anchoring what floats. */
  project(lon: number, lat: number): { x: number; y: number };
  resize(): void;
  destroy(): void;
  isIdle(): boolean;
}

/** Something that works on the map itself, such as drawing. */
export type MapTool = (map: MapLibreMap) => () => void;

/** Moves of the view are short and, with reduced motion, immediate (MapLibre sees to the latter). */
const FLIGHT_MS = 180;
const VIEW_PADDING_PX = 24;
/** Pixels a CSS pixel of symbols and hatches, whatever the screen, so that sizes never differ. */
const SCREEN_IMAGE_RATIO = 2;

/**
 * Puts the map into the container. Never throws for what a machine may lack: without WebGL it reports
 * `webgl-missing` and gives a view that does nothing.
 */
export function createMapView(container: HTMLElement, options: MapViewOptions): MapView {
  if (!hasWebGl2()) {
    container.dataset.mapState = 'idle';
    options.onError({ code: 'webgl-missing' });
    return createInertView();
  }
  setWorkerUrl(workerUrl);
  let model = options.initial;
  let extras = NO_EXTRAS;
  container.classList.add('lantu-map');
  const map = new MapLibreMap({
    container,
    style: BLANK_STYLE,
    bounds: boundsOf(REGION_BOXES['2+26']),
    fitBoundsOptions: { padding: VIEW_PADDING_PX },
    maxBounds: boundsOf(MAX_BOX),
    maxZoom: 16,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: prefersReducedMotion() ? 0 : 120,
    locale: { 'Map.Title': MAP_WORDS[model.lang].map },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const controls = { zoom: new ZoomControl(), coordinates: new CoordinatesControl() };
  map.addControl(controls.zoom, 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
  map.addControl(controls.coordinates, 'bottom-left');

  const idle = createIdleTracker(map, container, options.onReady);
  const scene = createMapScene(map, idle, {
    dataUrl: options.dataUrl,
    imageRatio: SCREEN_IMAGE_RATIO,
    onHover: (isOver) => pointer.setOverBoiler(isOver),
    onError: options.onError,
  });
  const pointer = listenToPointer(map, options, idle, scene.boilers, scene.setPickedArea);

  function draw(): void {
    dressContainer(container, map, controls, model);
    scene.show(model, extras);
  }

  /** A flight aims at the middle of the map as it is now: the window may just have changed its shape for it. */
  function fill(): void {
    const { clientWidth, clientHeight } = map.getCanvas();
    if (clientWidth !== container.clientWidth || clientHeight !== container.clientHeight) map.resize();
  }

  let loaded = false;
  map.once('style.load', () => {
    loaded = true;
    draw();
  });
  map.on('moveend', () => options.onViewChange(viewportOf(map)));
  map.on('error', ({ error }) => options.onError({ code: 'map-error', detail: error.message }));
  map.on('webglcontextlost', () => options.onError({ code: 'webgl-lost' }));
  map.on('webglcontextrestored', options.onRestored);

  return {
    apply(next, buildExtras = extras) {
      model = next;
      extras = buildExtras;
      if (loaded) draw();
    },
    attach(tool) {
      let end: (() => void) | null = null;
      let ended = false;
      const begin = () => {
        if (ended) return;
        pointer.setActive(false);
        end = tool(map);
      };
      if (loaded) begin();
      else map.once('style.load', begin);
      return () => {
        ended = true;
        end?.();
        if (end !== null) pointer.setActive(true);
      };
    },
    flyToRegion(id) {
      map.fitBounds(boundsOf(REGION_BOXES[id]), { padding: VIEW_PADDING_PX, duration: FLIGHT_MS });
    },
    flyToBounds(bounds) {
      map.fitBounds(boundsOf(bounds), { padding: VIEW_PADDING_PX, duration: FLIGHT_MS });
    },
    flyToScene(bounds, glideMs) {
      fill();
      map.fitBounds(boundsOf(bounds), { padding: 0, duration: glideMs });
    },
    flyTo(lon, lat, zoom = map.getZoom()) {
      fill();
      map.easeTo({ center: [lon, lat], zoom, duration: FLIGHT_MS });
    },
    project(lon, lat) {
      const { x, y } = map.project([lon, lat]);
      return { x, y };
    },
    resize: () => void map.resize(),
    destroy() {
      pointer.remove();
      scene.remove();
      map.remove();
    },
    isIdle: () => idle.state === 'idle',
  };
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function hasWebGl2(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

function createInertView(): MapView {
  const nothing = () => {};
  return {
    apply: nothing,
    attach: () => nothing,
    flyToRegion: nothing,
    flyToBounds: nothing,
    flyToScene: nothing,
    flyTo: nothing,
    project: () => ({ x: 0, y: 0 }),
    resize: nothing,
    destroy: nothing,
    isIdle: () => true,
  };
}
