import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { ColumnMapping } from '../../domain/import-plan.ts';
import type { Converter } from '../crs/converter.ts';
import { mapHeader } from '../import/guess-columns.ts';
import { createLedgerSink } from '../import/ledger-sink.ts';
import { createRowLog } from '../import/row-log.ts';
import type { PointFile } from './open-flatgeobuf.ts';
import { readFeatures } from './read-features.ts';
import type { FoundPoints } from './search-index.ts';

/** Boilers of a view; those whose position cannot be one are only counted. */
export interface PointLedger {
  readonly ledger: BoilerLedger;
  readonly rejected: number;
}

/** Fields of a boiler that the file's columns serve, by the same names that an import would recognise. */
export function recogniseColumns({ meta }: PointFile): string[] {
  return Object.keys(readFields(meta));
}

/** Reads the features of found points as a ledger, in the file's order; `row` is the number in the file, from 1. */
export async function readPointLedger(
  file: PointFile,
  found: FoundPoints,
  system: Converter,
  signal?: AbortSignal,
): Promise<PointLedger> {
  const fields = Object.entries(readFields(file.meta));
  const names = fields.map(([, column]) => file.meta.columns![column]!.name);
  const mapping: ColumnMapping = Object.fromEntries(
    [...fields.map(([field]) => field), 'lon', 'lat'].map((field, column) => [field, column]),
  );
  const log = createRowLog();
  const sink = createLedgerSink({ header: [...names, 'lon', 'lat'], mapping, isSpatial: false }, system, log);
  await readFeatures(
    file,
    found,
    names,
    (i, cells) => {
      const row = found.features[i]! + 1;
      cells.push(String(found.lon[i]!), String(found.lat[i]!));
      sink.add({ row, sheetRow: row, cells });
    },
    signal,
  );
  return { ledger: sink.finish().ledger, rejected: log.finish().rejects.count };
}

/** Column of each field. The geometry is the position, whatever columns say. */
function readFields({ columns }: PointFile['meta']): ColumnMapping {
  const { lon: _lon, lat: _lat, ...fields } = mapHeader((columns ?? []).map(({ name }) => name));
  return fields;
}
