import type { RasterLayerSpecification } from 'maplibre-gl';
import { noteBackdropTrouble } from '../../commands/backdrop.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { backdropStanding, backdropTiles } from '../../state/backdrop.ts';
import { selectTheme } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import { serveTiles, watchTiles } from '../backdrop/tile-protocol.ts';
import type { MapOverlay } from '../overlay.ts';
import type { WantedSource } from '../style/style-plan.ts';
import type { OverlayBuilder } from './build-extras.ts';

/** Pixels of a tile's side as almost every service cuts them. */
const TILE_SIZE_PX = 256;
/** In the dark theme a light map is dimmed, so that the verdicts stay the brightest. */
const DARK_PAINT = { 'raster-brightness-max': 0.6, 'raster-saturation': -0.4 } as const;

/** Counted over all maps, which share one protocol: the names of their sources must differ. */
let servings = 0;

/** Draws the tiles that the user chose, above the app's own ground and below all else. */
export function createBackdropBuilder(context: CommandContext): OverlayBuilder {
  const watch = watchTiles((trouble) => noteBackdropTrouble(context, trouble));
  let served: { readonly of: string; readonly sources: ReadonlyMap<string, WantedSource> } | null = null;
  let viewport: AppState['view']['viewport'] = null;

  /** Other tiles, or another attempt at the same, are other sources: the map keeps none of the old tiles. */
  function sourcesOf(state: AppState): ReadonlyMap<string, WantedSource> {
    const { choice, attempt } = state.view.backdrop;
    const { sets } = backdropTiles(choice!, context.page.address);
    const of = JSON.stringify([sets, attempt]);
    if (served?.of !== of) {
      servings++;
      watch.begin();
      const sources = sets.map((set): [string, WantedSource] => {
        const id = `backdrop-${servings}-${set.id}`;
        const tiles = [serveTiles(id, set, watch.note)];
        return [
          id,
          { specification: { type: 'raster', tiles, tileSize: TILE_SIZE_PX, maxzoom: set.maxZoom } },
        ];
      });
      served = { of, sources: new Map(sources) };
    }
    return served.sources;
  }

  return {
    needs: () => [],
    build(state): MapOverlay | null {
      if (backdropStanding(state, context.page) !== 'drawn') return null;
      if (viewport !== state.view.viewport) watch.begin();
      viewport = state.view.viewport;
      const sources = sourcesOf(state);
      const dark = selectTheme(state) === 'dark';
      const layers = [...sources.keys()].map(
        (source): RasterLayerSpecification => ({
          id: source,
          type: 'raster',
          source,
          metadata: { catalog: null, legend: [] },
          paint: {
            'raster-opacity': state.view.backdrop.choice!.strength,
            'raster-fade-duration': 0,
            ...(dark && DARK_PAINT),
          },
        }),
      );
      return { sources, layers: { backdrop: layers } };
    },
  };
}
