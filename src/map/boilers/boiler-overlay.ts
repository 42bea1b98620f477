import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { DEFAULT_LOOK, type LayerLook } from '../../domain/layer-look.ts';
import type { BoilerMarks } from '../../state/map-model.ts';
import type { Palette } from '../../state/palette.ts';
import { LAYER_ABOVE_BOILERS } from '../style/point-layers.ts';
import { createBoilerBuffers } from './boiler-data.ts';
import { BoilerLayer } from './boiler-layer.ts';

export interface BoilerOverlay {
  show(wanted: WantedBoilers): void;
  /** The boiler at a point of the screen, or null. */
  pick(x: number, y: number): PickedBoiler | null;
  remove(): void;
}

/** The ledger's boilers and those of the large layer; null draws none. */
export interface WantedBoilers {
  readonly boilers: BoilerMarks | null;
  readonly large: BoilerMarks | null;
  readonly palette: Palette;
  /** Of the ledger's boilers, where they are not drawn as they come. */
  readonly look: LayerLook | undefined;
}

/** Index in the ledger, or among the points of the large layer. */
export interface PickedBoiler {
  readonly of: 'boilers' | 'large';
  readonly index: number;
}

/** From the bottom up: the ledger's boilers are never hidden by the large layer's. */
const LAYERS = ['large', 'boilers'] as const;
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
  const buffersOf = { boilers: createBoilerBuffers(), large: createBoilerBuffers() };
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    pickingRadius: PICK_RADIUS_PX,
    onLoad: events.onReady,
    onHover: ({ index }) => events.onHover(index >= 0),
    onError: (error) => events.onError(error.message),
  });
  map.addControl(overlay);
  let shown: readonly BoilerLayer[] = [];
  // While a source is still loading deck.gl leaves its place in the layer order unclaimed: claim it later.
  const claimPlace = () => {
    if (shown.length > 0 && !holdsPlace(map)) overlay.setProps({ layers: [...shown] });
  };
  map.on('idle', claimPlace);

  return {
    show(wanted) {
      const layers = LAYERS.flatMap((id) => {
        const marks = wanted[id];
        if (marks === null || marks.count === 0) return [];
        const buffers = buffersOf[id](marks);
        return [
          new BoilerLayer({
            id,
            data: buffers,
            palette: wanted.palette,
            synthetic: marks.synthetic,
            look: (id === 'boilers' ? wanted.look : undefined) ?? DEFAULT_LOOK,
            codes: buffers.codes,
            pickable: true,
            parameters: { depthCompare: 'always', depthWriteEnabled: false },
            // deck.gl's MapLibre integration reads this to find the place in the map's own order.
            ...{ beforeId: LAYER_ABOVE_BOILERS },
          }),
        ];
      });
      shown = layers;
      overlay.setProps({ layers });
    },
    pick(x, y) {
      const info = overlay.pickObject({ x, y, radius: PICK_RADIUS_PX, layerIds: [...LAYERS] });
      if (info === null || info === undefined || info.index < 0) return null;
      return { of: info.layer?.id === 'large' ? 'large' : 'boilers', index: info.index };
    },
    remove() {
      map.off('idle', claimPlace);
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
