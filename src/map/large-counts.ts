import type { FeatureCollection } from 'geojson';
import type { Lang } from '../domain/messages.ts';
import type { LargeMarks } from '../state/map-model.ts';

/** Counts of the large layer as points to draw, some hundred at most: `points` sizes them, `label` is written in. */
export function countFeatures(counts: LargeMarks['counts'], lang: Lang): FeatureCollection {
  const features: FeatureCollection['features'] = [];
  for (let i = 0; i < (counts?.points.length ?? 0); i++) {
    const points = counts!.points[i]!;
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [counts!.lon[i]!, counts!.lat[i]!] },
      properties: { points, label: shortCount(points, lang) },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** A count in few characters: 980, 1.2万, 25万; 980, 1.2k, 250k, 1.3M. */
export function shortCount(count: number, lang: Lang): string {
  const units: readonly (readonly [number, string])[] =
    lang === 'zh'
      ? [[10_000, '万']]
      : [
          [1_000_000, 'M'],
          [1000, 'k'],
        ];
  // 9 999 rounds to what the next unit begins with, so it is written in that unit already.
  const unit = units.find(([size]) => count >= size * 0.9995);
  if (unit === undefined) return String(count);
  const value = count / unit[0];
  return `${value < 9.95 ? value.toFixed(1) : value.toFixed(0)}${unit[1]}`;
}
