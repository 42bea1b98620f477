import type { IControl, LngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { Lang } from '../../domain/messages.ts';
import { MAP_WORDS } from '../map-words.ts';

/** Reads out the position under the pointer, or the middle of the map while the pointer is elsewhere. */
export class CoordinatesControl implements IControl {
  readonly #box = document.createElement('div');

  onAdd(map: MapLibreMap): HTMLElement {
    this.#box.className = 'maplibregl-ctrl lantu-map-coordinates';
    const showCentre = () => this.#show(map.getCenter());
    map.on('mousemove', ({ lngLat }) => this.#show(lngLat));
    map.on('mouseout', showCentre);
    map.on('moveend', showCentre);
    showCentre();
    return this.#box;
  }

  onRemove(): void {
    this.#box.remove();
  }

  setLanguage(lang: Lang): void {
    this.#box.title = MAP_WORDS[lang].coordinates;
  }

  #show({ lng, lat }: LngLat): void {
    this.#box.textContent = formatCoordinates(lng, lat);
  }
}

/** Degrees with five decimals (about a metre), hemisphere and datum, such as `116.39720°E 39.91690°N  WGS-84`. */
export function formatCoordinates(lon: number, lat: number): string {
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(5)}°${value < 0 ? negative : positive}`;
  return `${part(lon, 'E', 'W')} ${part(lat, 'N', 'S')}  WGS-84`;
}
