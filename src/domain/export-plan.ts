import type { CoordinateSystemId } from './coordinate-system.ts';

/** Formats that files go out in. */
export const OUT_FORMATS = ['csv', 'xlsx', 'geojson', 'geojsonl', 'fgb', 'shp', 'kml'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

/** Endings by which each format is told, lower case, the first one for new files. */
export const OUT_ENDINGS: Readonly<Record<OutFormat, readonly [string, ...string[]]>> = {
  csv: ['csv'],
  xlsx: ['xlsx'],
  geojson: ['geojson', 'json'],
  geojsonl: ['geojsonl', 'ndjson', 'geojsonseq'],
  fgb: ['fgb'],
  shp: ['shp.zip', 'zip'],
  kml: ['kml'],
};

/** The format that a file's ending names; null where none does. */
export function outFormatOf(fileName: string): OutFormat | null {
  const name = fileName.toLowerCase();
  const names = (format: OutFormat) => OUT_ENDINGS[format].some((ending) => name.endsWith(`.${ending}`));
  return OUT_FORMATS.find(names) ?? null;
}

/** Encodings of the text format that has a choice (CSV). */
export const OUT_ENCODINGS = ['utf-8', 'gb18030'] as const;
export type OutEncoding = (typeof OUT_ENCODINGS)[number];

/**
 * Coordinate systems that files go out in. The older Chinese datums are read but not written: without local
 * parameters the result would be off by tens of metres.
 */
export const OUT_SYSTEMS = [
  'wgs84',
  'cgcs2000',
  'gcj02',
  'bd09',
  'cgcs2000-gk3',
  'cgcs2000-gk6',
  'web-mercator',
] as const satisfies readonly CoordinateSystemId[];
export type OutSystemId = (typeof OUT_SYSTEMS)[number];

/** Formats whose every row needs a place. */
export const SPATIAL_FORMATS: readonly OutFormat[] = ['geojson', 'geojsonl', 'fgb', 'shp', 'kml'];
