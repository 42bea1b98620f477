import {
  type Backdrop,
  TIANDITU_MAPS,
  TILE_DATUMS,
  type TileDatum,
  type TileSet,
  tiandituTiles,
} from '../domain/backdrop.ts';
import { readTileAddress } from '../domain/tile-address.ts';
import type { AppState } from './store.ts';

/** What is asked for, and of whom, under a choice; nothing where its address is no longer understood. */
export interface BackdropTiles {
  readonly sets: readonly TileSet[];
  readonly origins: readonly string[];
  readonly datum: TileDatum;
}

const NO_TILES: BackdropTiles = { sets: [], origins: [], datum: 'wgs84' };

/** `base` is the page's own address, which relative addresses go from. */
export function backdropTiles(choice: Backdrop, base: string): BackdropTiles {
  if (choice.kind === 'tianditu') {
    const sets = tiandituTiles(choice);
    return { sets, origins: originsOf(sets), datum: 'wgs84' };
  }
  const address = readTileAddress(choice.address, base);
  if (!address.ok) return NO_TILES;
  return {
    sets: [{ id: 'tiles', from: address.from, maxZoom: choice.maxZoom }],
    origins: address.origins,
    datum: choice.datum,
  };
}

function originsOf(sets: readonly TileSet[]): string[] {
  const urls = sets.flatMap(({ from }) => (from.kind === 'template' ? from.urls : [from.url]));
  return [...new Set(urls.map((url) => new URL(url.replaceAll(/[{}]/g, '')).origin))];
}

/** True where other servers than the app's own are asked: only a document whose policy allows it can do that. */
export function needsOthers(choice: Backdrop, base: string): boolean {
  const own = new URL(base).origin;
  return backdropTiles(choice, base).origins.some((origin) => origin !== own);
}

/** How the backdrop stands in this document. */
export function backdropStanding(
  { view: { backdrop } }: AppState,
  page: { readonly address: string; readonly asksOthers: boolean },
): 'own' | 'drawn' | 'waits-for-online' {
  if (backdrop.choice === null) return 'own';
  return !page.asksOthers && needsOthers(backdrop.choice, page.address) ? 'waits-for-online' : 'drawn';
}

const KEY = 'lantu.backdrop';

/** Reads the choice of this machine; whatever is missing, unreadable or unknown means the app's own ground. */
export function readBackdrop(storage: () => Pick<Storage, 'getItem'>): Backdrop | null {
  try {
    return checkBackdrop(JSON.parse(storage().getItem(KEY) ?? 'null'));
  } catch {
    // Storage may be blocked or hold what another program wrote.
    return null;
  }
}

/** Keeps the choice on this machine; false where the storage refuses. */
export function keepBackdrop(
  storage: () => Pick<Storage, 'setItem' | 'removeItem'>,
  choice: Backdrop | null,
): boolean {
  try {
    if (choice === null) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(choice));
    return true;
  } catch {
    return false;
  }
}

function checkBackdrop(stored: unknown): Backdrop | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { kind, map, labels, key, address, datum, credit, maxZoom, strength } = stored as Record<
    string,
    unknown
  >;
  const share = typeof strength === 'number' && strength >= 0 && strength <= 1 ? strength : 1;
  if (kind === 'tianditu') {
    const known = TIANDITU_MAPS.find((one) => one === map);
    if (known === undefined || typeof key !== 'string') return null;
    return { kind, map: known, labels: labels === true, key, strength: share };
  }
  const system = TILE_DATUMS.find((one) => one === datum);
  if (kind !== 'tiles' || typeof address !== 'string' || system === undefined) return null;
  const closest = typeof maxZoom === 'number' && maxZoom >= 0 && maxZoom <= 22 ? maxZoom : 18;
  const named = typeof credit === 'string' ? credit : '';
  return { kind, address, datum: system, credit: named, maxZoom: closest, strength: share };
}
