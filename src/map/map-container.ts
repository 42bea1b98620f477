import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapModel, MapViewport } from '../state/map-model.ts';
import { PALETTES } from '../state/palette.ts';
import type { Box } from '../state/region-boxes.ts';
import type { CoordinatesControl } from './controls/coordinates-control.ts';
import type { ZoomControl } from './controls/zoom-control.ts';
import { MAP_WORDS } from './map-words.ts';

/** Colours and words of what is not drawn on the canvas. */
export function dressContainer(
  container: HTMLElement,
  map: MapLibreMap,
  controls: { zoom: ZoomControl; coordinates: CoordinatesControl },
  { theme, lang }: MapModel,
): void {
  const palette = PALETTES[theme];
  container.dataset.mapTheme = theme;
  container.style.setProperty('--map-control-surface', palette.controlSurface);
  container.style.setProperty('--map-control-line', palette.controlLine);
  container.style.setProperty('--map-ink', palette.ink);
  container.style.setProperty('--map-ink-muted', palette.inkMuted);
  container.style.setProperty('--map-focus', palette.focus);
  map.getCanvas().setAttribute('aria-label', MAP_WORDS[lang].map);
  controls.zoom.setLanguage(lang);
  controls.coordinates.setLanguage(lang);
}

/** Where the map looks. */
export function viewportOf(map: MapLibreMap): MapViewport {
  const { lng, lat } = map.getCenter();
  const bounds = map.getBounds();
  return {
    lon: lng,
    lat,
    zoom: map.getZoom(),
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  };
}

/** A box as MapLibre takes it: south-west and north-east corner. */
export function boundsOf([west, south, east, north]: Box): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north],
  ];
}
