import type { Encoding } from '../decode-text.ts';
import type { TableResult } from './table.ts';

/** One file format. Its reader is loaded when first used. */
export interface TableFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, encoding: Encoding): Promise<TableResult>;
}

/** Every format that a ledger may come in. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    id: 'csv',
    extensions: ['csv', 'tsv', 'txt'],
    read: async (bytes, encoding) => (await import('./csv.ts')).readCsv(bytes, encoding),
  },
  {
    id: 'geojson',
    extensions: ['geojson', 'json'],
    read: async (bytes, encoding) => (await import('./geojson.ts')).readGeoJson(bytes, encoding),
  },
];

/** The format of a file by its ending; null where none fits. */
export function formatOf(fileName: string): TableFormat | null {
  const extension = fileName.split('.').pop()?.toLowerCase() ?? '';
  return TABLE_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}
