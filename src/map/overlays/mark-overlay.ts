import type { FeatureCollection, Point } from 'geojson';
import { PALETTES } from '../../state/palette.ts';
import type { TypedPlace } from '../../state/search-session.ts';
import { selectTheme } from '../../state/selectors.ts';
import type { MapOverlay } from '../overlay.ts';
import type { OverlayBuilder } from './build-extras.ts';

const SOURCE = 'typed-place';

/** Marks the place that was typed as coordinates: a ring with a dot, above everything. */
export function createMarkBuilder(): OverlayBuilder {
  let drawn: { readonly of: TypedPlace; readonly data: FeatureCollection<Point> } | null = null;
  return {
    needs: () => [],
    build(state): MapOverlay | null {
      const { mark } = state.view;
      if (mark === null) return null;
      if (drawn?.of !== mark) drawn = { of: mark, data: pointAt(mark) };
      const palette = PALETTES[selectTheme(state)];
      const circle = (id: string, radius: number, filled: boolean) =>
        ({
          id: `${SOURCE}-${id}`,
          type: 'circle',
          source: SOURCE,
          metadata: { catalog: null, legend: [] },
          paint: {
            'circle-radius': radius,
            'circle-color': palette.pickedLine,
            'circle-opacity': filled ? 1 : 0,
            'circle-stroke-color': filled ? palette.halo : palette.pickedLine,
            'circle-stroke-width': filled ? 1.5 : 2.5,
          },
        }) as const;
      return {
        sources: new Map([[SOURCE, { data: drawn.data, options: {} }]]),
        layers: { top: [circle('ring', 11, false), circle('dot', 3.5, true)] },
      };
    },
  };
}

function pointAt({ lon, lat }: TypedPlace): FeatureCollection<Point> {
  const geometry: Point = { type: 'Point', coordinates: [lon, lat] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
