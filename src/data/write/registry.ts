import type { OutFormat } from '../../domain/export-plan.ts';
import type { OutFormatEntry } from './file-writer.ts';

/** Every format that results and layers go out in. */
const WRITERS: readonly OutFormatEntry[] = [
  {
    id: 'csv',
    mediaType: 'text/csv',
    load: async () => (await import('./csv.ts')).writeCsv,
  },
  {
    id: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./xlsx.ts')).writeXlsx,
  },
  {
    id: 'geojson',
    mediaType: 'application/geo+json',
    load: async () => (await import('./geojson.ts')).writeGeoJson,
  },
  {
    id: 'geojsonl',
    mediaType: 'application/x-ndjson',
    load: async () => (await import('./geojson.ts')).writeGeoJsonLines,
  },
  {
    id: 'fgb',
    mediaType: 'application/octet-stream',
    load: async () => (await import('./flatgeobuf.ts')).writeFlatGeobufTable,
  },
  {
    id: 'shp',
    mediaType: 'application/zip',
    load: async () => (await import('./shapefile.ts')).writeShapefile,
  },
  {
    id: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    load: async () => (await import('./kml.ts')).writeKml,
  },
];

export function outFormat(id: OutFormat): OutFormatEntry {
  return WRITERS.find((writer) => writer.id === id)!;
}
