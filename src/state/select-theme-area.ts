import type { FigureLevel } from '../domain/plan-figures.ts';
import type { Selection } from './selection.ts';

/**
 * Code of the area of that level that is pointed at: the one chosen in a table, else the one under the last click
 * on the map. Null where there is none.
 */
export function selectThemeArea({ area, picked }: Selection, level: FigureLevel): string | null {
  if (area !== null) return area.level === level ? area.code : null;
  const county = picked?.features.find(({ kind }) => kind === 'county')?.properties;
  if (county === undefined) return null;
  const { adcode, placeAdcode, region, province } = county;
  switch (level) {
    case 'county':
      return String(adcode);
    case 'city':
      return String(placeAdcode);
    case 'province':
      return `${String(region)}/${String(province)}`;
    case 'region':
      return String(region);
  }
}
