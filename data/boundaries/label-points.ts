import type { MultiPolygon } from 'geojson';
import polylabel from 'polylabel';
import { signedRingArea } from './rings.ts';

/** About 100 m: far below what a label's place needs. */
const PRECISION_DEG = 0.001;

/**
 * The point inside the largest polygon farthest from its border (polylabel's grid search), where a label has the most
 * room. Longitudes are narrowed by the cosine of the latitude first, so that distances count alike in all directions.
 */
export function poleOfInaccessibility({ coordinates }: MultiPolygon): [lon: number, lat: number] {
  const area = (rings: (typeof coordinates)[number]) => Math.abs(signedRingArea(rings[0]!));
  const largest = coordinates.reduce((best, rings) => (area(rings) > area(best) ? rings : best));
  const outer = largest[0]!;
  const middleLatDeg = outer.reduce((sum, [, lat]) => sum + lat!, 0) / outer.length;
  const narrowing = Math.cos((middleLatDeg * Math.PI) / 180);
  const narrowed = largest.map((ring) =>
    ring.map(([lon, lat]): [number, number] => [lon! * narrowing, lat!]),
  );
  const [x, lat] = polylabel(narrowed, PRECISION_DEG);
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return [round(x / narrowing), round(lat)];
}
