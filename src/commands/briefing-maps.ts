import { NO_FILTER } from '../domain/boiler-filter.ts';
import type { Briefing } from '../domain/briefing.ts';
import { CSS_PX_MM, fitBounds } from '../geo/map-scale.ts';
import { AREA_IDS } from '../state/areas.ts';
import type { MapDrawer, PictureView } from '../state/map-picture.ts';
import type { AppState } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Maps for slides; null for what was not drawn. */
export interface BriefingPictures {
  readonly verdicts: SlidePicture | null;
  readonly coverage: SlidePicture | null;
}

interface SlidePicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const NO_PICTURES: BriefingPictures = { verdicts: null, coverage: null };

export interface DrawnMaps {
  readonly pictures: BriefingPictures;
  /** Why a picture is missing. */
  readonly refused: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
}

/** Boxes of the slides in CSS pixels, and pixels of the picture for each: names can be read on a projector. */
const SIZES = {
  verdicts: { widthPx: 928, heightPx: 566 },
  coverage: { widthPx: 744, heightPx: 570 },
} as const;
const PIXEL_RATIO = 2;
/** Part of the picture that the area fills. */
const FILLED = 0.94;

/** Draws the maps of a briefing: all boilers of the area by verdict, and the heat radii alone. */
export async function drawBriefingMaps(
  context: CommandContext,
  state: AppState,
  briefing: Briefing,
  signal: AbortSignal,
): Promise<DrawnMaps> {
  const drawer = await context.openMapDrawer();
  try {
    const verdicts =
      briefing.ledger === null
        ? null
        : await draw(drawer, state, briefing, 'verdicts', VERDICT_LAYERS, signal);
    const coverage = await draw(drawer, state, briefing, 'coverage', HEAT_LAYERS, signal);
    const failed = [verdicts, coverage].find((picture) => picture?.refused != null);
    return {
      pictures: { verdicts: verdicts?.picture ?? null, coverage: coverage.picture },
      refused: failed?.refused ?? null,
    };
  } finally {
    drawer.close();
  }
}

const BASE = { boundaries: true, labels: true } as const;
const VERDICT_LAYERS: Readonly<Record<string, boolean>> = { ...BASE, boilers: true };
const HEAT_LAYERS: Readonly<Record<string, boolean>> = { ...BASE, chp: true, rings: true, union: true };

async function draw(
  drawer: MapDrawer,
  state: AppState,
  briefing: Briefing,
  which: keyof typeof SIZES,
  shown: Readonly<Record<string, boolean>>,
  signal: AbortSignal,
): Promise<{ picture: SlidePicture | null; refused: DrawnMaps['refused'] }> {
  const { widthPx, heightPx } = SIZES[which];
  const size = { widthMm: widthPx * FILLED * CSS_PX_MM, heightMm: heightPx * FILLED * CSS_PX_MM };
  const drawn = await drawer.draw({
    state,
    view: viewOf(state, briefing, shown),
    camera: fitBounds(briefing.area.bounds, size),
    widthPx,
    heightPx,
    pixelRatio: PIXEL_RATIO,
    signal,
  });
  if (!drawn.ok) return { picture: null, refused: { code: drawn.code, params: drawn.params } };
  const bytes = new Uint8Array(await drawn.image.arrayBuffer());
  return { picture: { bytes, width: drawn.width, height: drawn.height }, refused: null };
}

/** The window's view with only the layers that the slide is about, and every boiler. */
function viewOf(
  { view }: AppState,
  { area }: Briefing,
  shown: Readonly<Record<string, boolean>>,
): PictureView {
  const layers = Object.keys(view.visibleLayers).map((id) => [id, shown[id] === true]);
  const region = AREA_IDS.find((id) => id === area.region);
  return {
    theme: 'light',
    ...(region === undefined ? {} : { area: region }),
    visibleLayers: Object.fromEntries(layers) as AppState['view']['visibleLayers'],
    layerLooks: {},
    table: { ...view.table, verdict: null, areaOnly: false, filter: NO_FILTER },
  };
}
