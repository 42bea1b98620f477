/** What may be drawn under the map from a tile server; the app's own ground needs none. */
export type Backdrop = TiandituBackdrop | TileBackdrop;

export const TIANDITU_MAPS = ['vec', 'img', 'ter'] as const;
export type TiandituMap = (typeof TIANDITU_MAPS)[number];

/** 天地图, by the user's own key. */
export interface TiandituBackdrop {
  readonly kind: 'tianditu';
  readonly map: TiandituMap;
  /** Its own names above it; the app draws names of its own. */
  readonly labels: boolean;
  readonly key: string;
  /** How strongly it is drawn, 0…1. */
  readonly strength: number;
}

/** Datums that tiles of the Web Mercator grid come in. Baidu's grid is another one and cannot be drawn. */
export const TILE_DATUMS = ['wgs84', 'gcj02'] as const;
export type TileDatum = (typeof TILE_DATUMS)[number];

/** A tile server or tile folder that the user names. */
export interface TileBackdrop {
  readonly kind: 'tiles';
  /** As the user wrote it; see `readTileAddress`. */
  readonly address: string;
  readonly datum: TileDatum;
  /** What its provider wants to be named; '' where the user gave nothing. */
  readonly credit: string;
  /** Closest zoom that it has tiles of, 0…22. */
  readonly maxZoom: number;
  readonly strength: number;
}

/** Whom the map names, in the form that the service itself uses. */
export const TIANDITU_CREDIT = '天地图 © 国家地理信息公共服务平台';

/** One kind of tiles, ready to be asked for. */
export interface TileSet {
  readonly id: string;
  /** `template`: with {z}, {x}, {y}, {-y} or {q}, one of them for each server of the same content. */
  readonly from: { readonly kind: 'template'; readonly urls: readonly string[] } | PmtilesFile;
  readonly maxZoom: number;
}

export interface PmtilesFile {
  readonly kind: 'pmtiles';
  readonly url: string;
}

/** The layers of a service by map, and how close they go. */
const TIANDITU_LAYERS = {
  vec: { ground: 'vec', labels: 'cva', maxZoom: 18 },
  img: { ground: 'img', labels: 'cia', maxZoom: 18 },
  ter: { ground: 'ter', labels: 'cta', maxZoom: 14 },
} as const;
const TIANDITU_SERVERS = [0, 1, 2, 3, 4, 5, 6, 7];

/** 天地图's tiles from the bottom up, in its Web Mercator grid (`_w`). */
export function tiandituTiles({ map, labels, key }: TiandituBackdrop): TileSet[] {
  const { ground, labels: names, maxZoom } = TIANDITU_LAYERS[map];
  return (labels ? [ground, names] : [ground]).map((layer) => ({
    id: layer,
    maxZoom,
    from: {
      kind: 'template',
      urls: TIANDITU_SERVERS.map(
        (server) =>
          `https://t${server}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
          `&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
      ),
    },
  }));
}

/** Address of one tile; tiles are spread over the servers so that each is always asked for at the same one. */
export function tileUrl(urls: readonly string[], z: number, x: number, y: number): string {
  const template = urls[(x + y) % urls.length]!;
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{-y}', String(2 ** z - 1 - y))
    .replaceAll('{q}', quadKey(z, x, y));
}

/** Bing's name of a tile: one digit a level. */
function quadKey(z: number, x: number, y: number): string {
  let key = '';
  for (let level = z - 1; level >= 0; level--) key += ((x >> level) & 1) + 2 * ((y >> level) & 1);
  return key;
}
