import type { FileFormat } from './format.ts';

/** Every format that can be read. One entry each; the reader, and the library behind it, load when first used. */
export const FILE_FORMATS: readonly FileFormat[] = [
  {
    id: 'csv',
    extensions: ['csv', 'tsv', 'txt'],
    contents: ['text'],
    open: async (file, options) => (await import('./csv.ts')).csvFormat.open(file, options),
  },
  {
    id: 'xlsx',
    extensions: ['xlsx', 'xlsm', 'xls', 'et'],
    contents: ['xlsx', 'xls'],
    open: async (file, options) => (await import('./workbook.ts')).openWorkbook(file, options),
  },
  {
    id: 'shapefile',
    extensions: ['zip'],
    contents: ['shapefile'],
    open: async (file, options) => (await import('./shapefile.ts')).openShapefileZip(file, options),
  },
  {
    id: 'geojson',
    extensions: ['geojson', 'json'],
    contents: ['geojson'],
    open: async (file, options) => (await import('./geojson.ts')).geoJsonFormat.open(file, options),
  },
  {
    id: 'ndjson',
    extensions: ['ndjson', 'geojsonl', 'jsonl', 'geojsons'],
    contents: ['ndjson'],
    open: async (file, options) => (await import('./ndjson.ts')).openNdjson(file, options),
  },
  {
    id: 'flatgeobuf',
    extensions: ['fgb'],
    contents: ['flatgeobuf'],
    open: async (file, options) => (await import('./flatgeobuf.ts')).openFlatGeobuf(file, options),
  },
  {
    id: 'kml',
    extensions: ['kml'],
    contents: ['kml'],
    open: async (file, options) => (await import('./kml.ts')).openKml(file, options),
  },
  {
    id: 'kmz',
    extensions: ['kmz'],
    contents: ['kmz'],
    open: async (file, options) => (await import('./kml.ts')).openKmz(file, options),
  },
  {
    id: 'geopackage',
    extensions: ['gpkg'],
    contents: ['geopackage'],
    open: async (file, options) => (await import('./geopackage.ts')).openGeoPackage(file, options),
  },
];

/** The format of a file by its ending; null where none fits. */
export function formatByEnding(fileName: string): FileFormat | null {
  const extension = fileName.split('.').pop()?.toLowerCase() ?? '';
  return FILE_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}
