import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BoilerMarks } from '../../state/map-model.ts';
import type { Palette } from '../../state/palette.ts';
import { LAYER_ABOVE_BOILERS } from '../style/point-layers.ts';
import { createBoilerBuffers } from './boiler-data.ts';
import { BoilerLayer } from './boiler-layer.ts';

export interface BoilerOverlay {
  /** Draws these boilers; null draws none. */
  show(marks: BoilerMarks | null, palette: Palette): void;
  /** Ledger index of the boiler at a point of the screen, or null. */
  pick(x: number, y: number): number | null;
  remove(): void;
}

const LAYER_ID = 'boilers';
/** A click may miss a mark by this much, CSS pixels. */
const PICK_RADIUS_PX = 3;

/**
 * Puts deck.gl into the map's own canvas, below the names. The map's style must be loaded: added earlier, the
 * overlay would silently go on top. `onReady` is called once deck.gl can draw.
 */
export function addBoilerOverlay(
  map: MapLibreMap,
  events: { onReady(): void; onHover(isOver: boolean): void; onError(detail: string): void },
): BoilerOverlay {
  const buffersOf = createBoilerBuffers();
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    pickingRadius: PICK_RADIUS_PX,
    onLoad: events.onReady,
    onHover: ({ index }) => events.onHover(index >= 0),
    onError: (error) => events.onError(error.message),
  });
  map.addControl(overlay);

  return {
    show(marks, palette) {
      const layers =
        marks === null || marks.count === 0
          ? []
          : [
              new BoilerLayer({
                id: LAYER_ID,
                data: buffersOf(marks),
                palette,
                synthetic: marks.synthetic,
                pickable: true,
                parameters: { depthCompare: 'always', depthWriteEnabled: false },
                // deck.gl's MapLibre integration reads this to find the place in the map's own order.
                ...{ beforeId: LAYER_ABOVE_BOILERS },
              }),
            ];
      overlay.setProps({ layers });
      // While a source is still loading deck.gl leaves its place in the layer order unclaimed: claim it later.
      if (layers.length > 0 && !holdsPlace(map))
        map.once('idle', () => overlay.setProps({ layers: [...layers] }));
    },
    pick(x, y) {
      const info = overlay.pickObject({ x, y, radius: PICK_RADIUS_PX, layerIds: [LAYER_ID] });
      return info !== null && info !== undefined && info.index >= 0 ? info.index : null;
    },
    remove() {
      map.removeControl(overlay);
    },
  };
}

/** True once deck.gl draws right below the layer that belongs above the boilers. */
function holdsPlace(map: MapLibreMap): boolean {
  const order = map.getLayersOrder();
  const below = order[order.indexOf(LAYER_ABOVE_BOILERS) - 1];
  return below !== undefined && map.getLayer(below)?.type === 'custom';
}
