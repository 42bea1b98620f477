import { describe, expect, it } from 'vitest';
import { tileUrl } from '../../../src/domain/backdrop.ts';
import { readTileAddress } from '../../../src/domain/tile-address.ts';

const PAGE = 'https://gis.example.cn/lantu/';

/** The addresses of tile 5/26/12 in turn, or the code of the refusal. */
function read(address: string, page = PAGE): string | string[] {
  const found = readTileAddress(address, page);
  if (!found.ok) return found.code;
  if (found.from.kind === 'pmtiles') return [found.from.url];
  return found.from.urls.map((url) => tileUrl([url], 5, 26, 12));
}

describe('addresses of tiles', () => {
  it.each([
    ['https://a.cn/{z}/{x}/{y}.png', 'https://a.cn/5/26/12.png'],
    ['https://a.cn/{z}/{x}/{-y}.png', 'https://a.cn/5/26/19.png'],
    // Bing's documentation: tile (3, 5) of level 3 is "213"; here by hand: x = 11010, y = 01100.
    ['https://a.cn/{q}.jpg', 'https://a.cn/13210.jpg'],
    ['tiles/{z}/{x}/{y}.png', 'https://gis.example.cn/lantu/tiles/5/26/12.png'],
    ['/tiles/{z}/{x}/{y}.png?v=1', 'https://gis.example.cn/tiles/5/26/12.png?v=1'],
    [
      'https://a.cn/wmts/layer/default/GoogleMapsCompatible/{TileMatrix}/{TileRow}/{TileCol}.png',
      'https://a.cn/wmts/layer/default/GoogleMapsCompatible/5/12/26.png',
    ],
    [
      'https://a.cn/wmts?service=WMTS&layer=img&TILEMATRIXSET=EPSG:3857',
      'https://a.cn/wmts?service=WMTS&layer=img&TILEMATRIXSET=EPSG:3857&REQUEST=GetTile&VERSION=1.0.0&STYLE=default&TILEMATRIX=5&TILEROW=12&TILECOL=26',
    ],
    [
      'https://a.cn/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=&LAYER=a&TILEMATRIXSET=EPSG:900913&TILEMATRIX=EPSG:900913:{z}&TILEROW={y}&TILECOL={x}',
      'https://a.cn/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=&LAYER=a&TILEMATRIXSET=EPSG:900913&TILEMATRIX=EPSG:900913:5&TILEROW=12&TILECOL=26',
    ],
    ['data/ground.pmtiles', 'https://gis.example.cn/lantu/data/ground.pmtiles'],
  ])('%s', (address, tile) => {
    expect(read(address)).toEqual([tile]);
  });

  it('are spread over the servers that they name', () => {
    expect(read('https://{s}.a.cn/{z}/{x}/{y}')).toEqual(
      ['a', 'b', 'c'].map((server) => `https://${server}.a.cn/5/26/12`),
    );
    expect(read('https://t{0-7}.a.cn/{z}/{x}/{y}')).toHaveLength(8);
  });

  it.each([
    ['', 'backdrop-address-invalid'],
    ['ftp://a.cn/{z}/{x}/{y}', 'backdrop-address-invalid'],
    ['https://a.cn/map.png', 'backdrop-no-blanks'],
    ['https://a.cn/{z}/{x}', 'backdrop-no-blanks'],
    ['https://a.cn/{z}/{x}/{y}?key={key}', 'backdrop-unknown-blank'],
    ['https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}', 'backdrop-bd09'],
    ['http://a.cn/{z}/{x}/{y}', 'backdrop-mixed'],
    ['https://a.cn/wms?SERVICE=WMS&LAYERS=a', 'backdrop-wms'],
    ['https://a.cn/wmts?SERVICE=WMTS&REQUEST=GetCapabilities', 'backdrop-capabilities'],
    ['https://t0.tianditu.gov.cn/img_c/wmts?SERVICE=WMTS&TILEMATRIXSET=c&LAYER=img', 'backdrop-degree-grid'],
    ['https://a.cn/wmts?SERVICE=WMTS&TILEMATRIXSET=EPSG:4490&LAYER=img', 'backdrop-degree-grid'],
  ])('%s is refused', (address, code) => {
    expect(read(address)).toBe(code);
  });

  it('may be plain http where the page is, or on this machine', () => {
    expect(read('http://10.0.0.5/{z}/{x}/{y}', 'http://gis.local/')).toEqual(['http://10.0.0.5/5/26/12']);
    expect(read('http://127.0.0.1:8080/{z}/{x}/{y}')).toEqual(['http://127.0.0.1:8080/5/26/12']);
  });

  it.each([
    ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'gcj02'],
    ['https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={-y}', 'gcj02'],
    ['https://mt0.google.cn/vt?lyrs=s&x={x}&y={y}&z={z}', 'gcj02'],
    ['https://mt0.google.com/vt?lyrs=m&x={x}&y={y}&z={z}', 'gcj02'],
    ['https://mt0.google.com/vt?lyrs=s&x={x}&y={y}&z={z}', 'wgs84'],
    ['https://tile.openstreetmap.org/{z}/{x}/{y}.png', 'wgs84'],
    ['https://notamap.com/{z}/{x}/{y}.png', null],
  ])('%s is known to be in %s', (address, datum) => {
    expect(readTileAddress(address, PAGE)).toMatchObject({ ok: true, datum });
  });
});
