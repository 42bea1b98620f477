import type { PmtilesFile, TileDatum, TileSet } from './backdrop.ts';

/** What a user's address of tiles was found to be. */
export type TileAddress =
  | {
      readonly ok: true;
      readonly form: 'xyz' | 'wmts' | 'pmtiles';
      readonly from: TileSet['from'];
      /** Every origin that is asked. */
      readonly origins: readonly string[];
      /** The datum that this host is known to serve; null where nothing is known. */
      readonly datum: TileDatum | null;
    }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string>> };

/** Whoever draws China's roads for the public draws them in GCJ-02. */
const GCJ02_HOSTS = ['autonavi.com', 'amap.com', 'gtimg.com', 'map.qq.com', 'google.cn', 'geoq.cn'];
const BD09_HOSTS = ['baidu.com', 'bdimg.com', 'bdstatic.com'];
const WGS84_HOSTS = ['tianditu.gov.cn', 'tianditu.com', 'openstreetmap.org', 'arcgisonline.com'];
/** Names of the Web Mercator grid in WMTS; everything that says degrees is another grid. */
const DEGREE_GRID = /^(c|.*4326.*|.*4490.*|.*crs84.*|.*scale.*)$/i;

/**
 * Reads an address of tiles: XYZ with {z}, {x} and {y} (also {-y}, {q}, {s}, {a-c}), WMTS as a template with
 * {TileMatrix}, {TileRow}, {TileCol} or as key-value pairs, or a PMTiles file. `base` is the page's own address.
 */
export function readTileAddress(text: string, base: string): TileAddress {
  const address = text.trim();
  const bare = address.replaceAll(/[{}]/g, '');
  if (address === '' || !URL.canParse(bare, base)) return refuse('backdrop-address-invalid', { address });
  const plain = new URL(bare, base);
  if (!/^https?:$/.test(plain.protocol)) return refuse('backdrop-address-invalid', { address });
  const { hostname } = plain;
  if (isAt(hostname, BD09_HOSTS)) return refuse('backdrop-bd09', { host: hostname });
  // `localhost` counts as secure to a browser.
  if (plain.protocol === 'http:' && new URL(base).protocol === 'https:' && !isLoopback(hostname)) {
    return refuse('backdrop-mixed', { host: hostname });
  }
  const datum = datumOf(plain);
  if (/\.pmtiles$/i.test(plain.pathname)) {
    const from: PmtilesFile = { kind: 'pmtiles', url: plain.href };
    return { ok: true, form: 'pmtiles', from, origins: [plain.origin], datum };
  }
  return readTemplate(address, plain, base, datum);
}

function readTemplate(address: string, plain: URL, base: string, datum: TileDatum | null): TileAddress {
  const query = new Map([...plain.searchParams].map(([name, value]) => [name.toUpperCase(), value]));
  const service = query.get('SERVICE')?.toUpperCase();
  if (service === 'WMS') return refuse('backdrop-wms', {});
  if (
    /^getcapabilities$/i.test(query.get('REQUEST') ?? '') ||
    /WMTSCapabilities\.xml$/i.test(plain.pathname)
  ) {
    return refuse('backdrop-capabilities', {});
  }
  const isWmts = service === 'WMTS' || /\{TileMatrix\}/i.test(address);
  const grid = query.get('TILEMATRIXSET') ?? (/_c\/wmts/i.test(plain.pathname) ? 'c' : '');
  if (isWmts && DEGREE_GRID.test(grid)) return refuse('backdrop-degree-grid', { grid });
  const template = isWmts ? fromWmts(address, service === 'WMTS', query) : address;
  const hasAll = /\{z\}/.test(template) && /\{x\}/.test(template) && /\{-?y\}/.test(template);
  if (!hasAll && !template.includes('{q}')) return refuse('backdrop-no-blanks', BLANKS);
  const unknown = /\{(?!(?:z|x|-?y|q|s|\w-\w)\})[^}]*\}/.exec(template)?.[0];
  if (unknown !== undefined) return refuse('backdrop-unknown-blank', { blank: unknown });
  const urls = spread(template).map((url) => absolute(url, base));
  const origins = [...new Set(urls.map((url) => new URL(url.replaceAll(/[{}]/g, '')).origin))];
  return { ok: true, form: isWmts ? 'wmts' : 'xyz', from: { kind: 'template', urls }, origins, datum };
}

/** A WMTS address with our blanks; of key-value pairs those that GetTile needs are added where they are missing. */
function fromWmts(address: string, isKvp: boolean, query: ReadonlyMap<string, string>): string {
  const named = address
    .replaceAll(/\{TileMatrix\}/gi, '{z}')
    .replaceAll(/\{TileRow\}/gi, '{y}')
    .replaceAll(/\{TileCol\}/gi, '{x}');
  if (!isKvp) return named;
  const needed = {
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    STYLE: 'default',
    TILEMATRIX: '{z}',
    TILEROW: '{y}',
    TILECOL: '{x}',
  };
  const missing = Object.entries(needed).filter(([name]) => !query.has(name));
  return named + missing.map(([name, value]) => `&${name}=${value}`).join('');
}

const BLANKS = { xyz: '{z}/{x}/{y}', wmts: '{TileMatrix}/{TileRow}/{TileCol}' };

/** One template for each server that {s}, {a-c} or {0-7} stands for. */
function spread(template: string): string[] {
  const range = /\{(\w)-(\w)\}/.exec(template);
  const [blank, first, last] = range ?? ['{s}', 'a', 'c'];
  if (!template.includes(blank!)) return [template];
  const urls: string[] = [];
  for (let code = first!.charCodeAt(0); code <= last!.charCodeAt(0); code++) {
    urls.push(template.replaceAll(blank!, String.fromCharCode(code)));
  }
  return urls;
}

/** `URL` would encode the blanks' braces: only what is missing in front is added. */
function absolute(template: string, base: string): string {
  if (/^https?:/i.test(template)) return template;
  return new URL(template, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

function datumOf({ hostname, searchParams }: URL): TileDatum | null {
  if (isAt(hostname, GCJ02_HOSTS)) return 'gcj02';
  if (isAt(hostname, ['google.com', 'googleapis.com'])) {
    // Its imagery alone is in WGS-84, unless the Chinese edition is asked for.
    const isImagery = searchParams.get('lyrs') === 's' && searchParams.get('gl')?.toLowerCase() !== 'cn';
    return isImagery ? 'wgs84' : 'gcj02';
  }
  return isAt(hostname, WGS84_HOSTS) ? 'wgs84' : null;
}

function isAt(hostname: string, domains: readonly string[]): boolean {
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

function refuse(code: string, params: Readonly<Record<string, string>>): TileAddress {
  return { ok: false, code, params };
}
