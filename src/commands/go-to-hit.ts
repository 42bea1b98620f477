import type { SearchHit } from '../domain/search-hit.ts';
import { AREA_IDS } from '../state/areas.ts';
import type { PickedFeature, PickKind } from '../state/map-model.ts';
import type { TypedPlace } from '../state/search-session.ts';
import { patchView } from '../state/store.ts';
import { goToBookmark } from './bookmarks.ts';
import type { CommandContext } from './command-context.ts';
import { selectBoiler, showPicked } from './select-boiler.ts';
import { switchArea } from './switch-area.ts';

/** Zoom at which a single site is seen with what is round it. */
const SITE_ZOOM = 11;

/** Flies to what was found, and opens its card or the boiler's reasoning. */
export function goToHit(context: CommandContext, hit: SearchHit): void {
  const { store } = context;
  if (hit.kind === 'boiler') {
    selectBoiler(context, Number(hit.id), 'fly');
    return;
  }
  if (hit.kind === 'bookmark') {
    goToBookmark(context, hit.id);
    return;
  }
  if (hit.kind === 'area') {
    const area = AREA_IDS.find((id) => id === hit.id);
    if (area !== undefined) switchArea(context, area);
    return;
  }
  const feature = pickedOf(hit);
  if (feature !== null) {
    const { lon, lat } = middleOf(hit);
    showPicked(context, { lon, lat, features: [feature] });
  }
  const zoom = Math.max(SITE_ZOOM, store.getState().view.viewport?.zoom ?? 0);
  patchView(store, {
    flight: 'lon' in hit.at ? { to: 'view', ...hit.at, zoom } : { to: 'bounds', bounds: hit.at },
  });
}

const CARDS: Readonly<Partial<Record<SearchHit['kind'], PickKind>>> = {
  county: 'county',
  zone: 'functional-zone',
  plant: 'chp-plant',
  unit: 'chp-plant',
  station: 'station',
  siding: 'siding',
  own: 'user-feature',
};

/** The card of a hit; null where it has none. */
export function pickedOf({ kind, columns, title }: SearchHit): PickedFeature | null {
  const card = CARDS[kind];
  if (card === undefined || columns === null) return null;
  const name = kind === 'unit' ? String(columns.plant) : title;
  return { kind: card, title: card === 'user-feature' ? '' : name, properties: columns };
}

/** A point, or the middle of a box. */
export function middleOf({ at }: SearchHit): { lon: number; lat: number } {
  return 'lon' in at ? at : { lon: (at[0] + at[2]) / 2, lat: (at[1] + at[3]) / 2 };
}

/** Marks a place that was typed, and flies there. */
export function goToTyped({ store }: CommandContext, place: TypedPlace): void {
  const { lon, lat } = place;
  const zoom = Math.max(SITE_ZOOM, store.getState().view.viewport?.zoom ?? 0);
  patchView(store, { mark: place, flight: { to: 'view', lon, lat, zoom } });
}

export function clearMark({ store }: CommandContext): void {
  patchView(store, { mark: null });
}
