import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { Datum } from '../datum.ts';
import { createLedgerBuilder } from '../ledger-builder.ts';
import { type LedgerField, mapHeader } from '../ledger-header.ts';
import type { PointFile } from './open-flatgeobuf.ts';
import { readFeatures } from './read-features.ts';
import type { FoundPoints } from './search-index.ts';

/** Boilers of a view; those whose position cannot be one are only counted. */
export interface PointLedger {
  readonly ledger: BoilerLedger;
  readonly rejected: number;
}

/** Fields of a boiler that the file's columns serve, by the same names that an import would recognise. */
export function recogniseColumns({ meta }: PointFile): LedgerField[] {
  return [...mapHeader(columnNames(meta)).keys()].filter((field) => field !== 'lon' && field !== 'lat');
}

/** Reads the features of found points as a ledger, in the file's order. */
export async function readPointLedger(
  file: PointFile,
  found: FoundPoints,
  datum: Datum,
  signal?: AbortSignal,
): Promise<PointLedger> {
  const names = columnNames(file.meta);
  const columns = new Map(mapHeader(names));
  // The geometry is the position, whatever columns say.
  columns.set('lon', names.length);
  columns.set('lat', names.length + 1);
  const rows: string[][] = [];
  await readFeatures(
    file,
    found,
    (lon, lat, cells) => {
      cells.push(String(lon), String(lat));
      rows.push(cells);
    },
    signal,
  );
  const header = [...names, 'lon', 'lat'];
  const table = { header, rows, sheetRow: (row: number) => row + 1, positionColumns: null };
  const builder = createLedgerBuilder(table as never, columns, datum);
  for (let row = 0; row < rows.length; row++) builder.addRow(row);
  const { ledger, rejects } = builder.finish();
  for (let i = 0; i < ledger.count; i++) ledger.row[i] = found.features[ledger.row[i]! - 1]! + 1;
  return { ledger, rejected: rejects.length };
}

function columnNames(meta: PointFile['meta']): string[] {
  return (meta.columns ?? []).map(({ name }) => name);
}
