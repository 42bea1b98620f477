import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import type { Lang } from '../../domain/messages.ts';
import { MAP_WORDS } from '../map-words.ts';

/** Zoom buttons whose names follow the language; MapLibre's own keep the words they were made with. */
export class ZoomControl implements IControl {
  readonly #group = document.createElement('div');
  readonly #zoomIn = createButton('maplibregl-ctrl-zoom-in');
  readonly #zoomOut = createButton('maplibregl-ctrl-zoom-out');

  onAdd(map: MapLibreMap): HTMLElement {
    this.#group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    this.#group.append(this.#zoomIn, this.#zoomOut);
    this.#zoomIn.addEventListener('click', () => map.zoomIn({ duration: ZOOM_MS }));
    this.#zoomOut.addEventListener('click', () => map.zoomOut({ duration: ZOOM_MS }));
    map.on('zoom', () => this.#limit(map));
    this.#limit(map);
    return this.#group;
  }

  onRemove(): void {
    this.#group.remove();
  }

  setLanguage(lang: Lang): void {
    label(this.#zoomIn, MAP_WORDS[lang].zoomIn);
    label(this.#zoomOut, MAP_WORDS[lang].zoomOut);
  }

  #limit(map: MapLibreMap): void {
    this.#zoomIn.disabled = map.getZoom() >= map.getMaxZoom();
    this.#zoomOut.disabled = map.getZoom() <= map.getMinZoom();
  }
}

const ZOOM_MS = 160;

function createButton(className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  const icon = document.createElement('span');
  icon.className = 'maplibregl-ctrl-icon';
  icon.setAttribute('aria-hidden', 'true');
  button.append(icon);
  return button;
}

function label(button: HTMLButtonElement, text: string): void {
  button.title = text;
  button.setAttribute('aria-label', text);
}
