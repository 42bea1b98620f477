import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { PageGeography, PlacedFeature, ProvinceOutline } from './page-geography.ts';

/** The served layers that a page asks. */
export const PAGE_LAYERS = [
  'provinces',
  'labels',
  'chp-units',
  'stations',
  'sidings',
  'coal-ban-zones',
  'built-up-demo',
  'neighbours',
] as const;
export type PageLayer = (typeof PAGE_LAYERS)[number];

/** What a page asks of the served layers, gathered from them whole. O(points of the provinces). */
export function gatherGeography(
  served: Readonly<Record<PageLayer, readonly PlacedFeature[]>>,
): PageGeography {
  const names = new Map(
    served.labels.flatMap(({ geometry, properties }) =>
      properties.kind === 'province' && geometry.type === 'Point'
        ? [[String(properties.adcode).slice(0, 2), geometry.coordinates as unknown as LonLat] as const]
        : [],
    ),
  );
  const provinces = served.provinces.map(({ geometry, properties }): ProvinceOutline => {
    const adcode = String(properties.adcode ?? '');
    const rings = outerRings(geometry);
    return {
      adcode,
      name: String(properties.name ?? ''),
      at: names.get(adcode.slice(0, 2)) ?? middleOf(rings),
      rings,
    };
  });
  return {
    provinces,
    outerBorder: outerBorder(served.provinces),
    units: served['chp-units'],
    stations: served.stations,
    sidings: served.sidings,
    zones: served['coal-ban-zones'],
    builtUp: served['built-up-demo'],
    neighbours: served.neighbours,
  };
}

function outerRings(geometry: Geometry): LonLat[][] {
  return polygonsOf(geometry).map((rings) => rings[0] as unknown as LonLat[]);
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/**
 * Segments that only one province has. Provinces share their borders point by point (the data is cut from one topology),
 * so what is not shared is the national border or the coast.
 */
function outerBorder(provinces: readonly PlacedFeature[]): Float64Array {
  const single = new Map<string, readonly [LonLat, LonLat]>();
  for (const { geometry } of provinces) {
    for (const ring of polygonsOf(geometry).flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [from, till] = [ring[i - 1], ring[i]] as unknown as [LonLat, LonLat];
        const key = keyOf(from, till);
        if (!single.delete(key)) single.set(key, [from, till]);
      }
    }
  }
  return Float64Array.from([...single.values()].flatMap(([from, till]) => [...from, ...till]));
}

function keyOf(a: LonLat, b: LonLat): string {
  const [low, high] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  return `${low[0]} ${low[1]} ${high[0]} ${high[1]}`;
}

function middleOf(rings: readonly (readonly LonLat[])[]): LonLat {
  const largest = rings.reduce<readonly LonLat[]>((a, b) => (b.length > a.length ? b : a), []);
  const sum = largest.reduce(([x, y], [lon, lat]) => [x + lon, y + lat] as const, [0, 0] as const);
  return [sum[0] / Math.max(1, largest.length), sum[1] / Math.max(1, largest.length)];
}
