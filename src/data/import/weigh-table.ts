import type { Geometry, Position } from 'geojson';
import type { ColumnMapping, DatumEvidence, SystemProposal } from '../../domain/import-plan.ts';
import { createConverter } from '../crs/create-converter.ts';
import type { Gazetteer } from '../crs/gazetteer.ts';
import type { PositionSample } from '../crs/position-sample.ts';
import { clearSystem, weighSystems } from '../crs/weigh-systems.ts';
import type { TableSource } from '../formats/format.ts';
import type { RowShape } from './data-row.ts';
import { readDataRows } from './data-rows.ts';
import { readAngleDegrees } from './read-position.ts';
import type { TableHead } from './table-head.ts';

/** Rows with a position that are weighed: few lie near a border, and only those tell datums apart. */
const MOST_SAMPLES = 2000;
/** Rows that are read for them at most. */
const MOST_ROWS = 20_000;

/**
 * What speaks for each coordinate system, and the one that may be proposed: the file's own where it states one that
 * can be converted, else the one of which the evidence leaves no doubt.
 */
export async function weighTable(
  table: TableSource,
  head: TableHead,
  mapping: ColumnMapping,
  gazetteer: Gazetteer,
  signal?: AbortSignal,
): Promise<{ readonly datums: readonly DatumEvidence[]; readonly proposal: SystemProposal | null }> {
  const shape = { header: head.header, mapping, isSpatial: table.isSpatial };
  const datums = await weighSystems(await samplePositions(table, head, shape, signal), gazetteer);
  if (table.crs !== null) {
    const system = { id: 'stated', ...table.crs } as const;
    const isKnown = (await createConverter(system)).ok;
    return { datums, proposal: isKnown ? { system, by: 'file' } : null };
  }
  const clear = clearSystem(datums);
  return { datums, proposal: clear === null ? null : { system: clear, by: 'evidence' } };
}

async function samplePositions(
  table: TableSource,
  head: TableHead,
  shape: RowShape,
  signal?: AbortSignal,
): Promise<PositionSample[]> {
  const samples: PositionSample[] = [];
  const { mapping } = shape;
  let read = 0;
  for await (const { rows } of readDataRows(table, head, shape, signal)) {
    for (const { cells, geometry, sheetRow } of rows) {
      const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''));
      const [x, y] = shape.isSpatial
        ? firstPosition(geometry ?? null)
        : [readAngleDegrees(cell(mapping.lon)), readAngleDegrees(cell(mapping.lat))];
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      samples.push({ x, y, sheetRow, county: cell(mapping.county).trim(), city: cell(mapping.city).trim() });
      if (samples.length === MOST_SAMPLES) return samples;
    }
    read += rows.length;
    if (read >= MOST_ROWS) break;
  }
  return samples;
}

/** Some position of a geometry, in the file's own coordinates; NaN where there is none. */
export function firstPosition(geometry: Geometry | null): readonly [x: number, y: number] {
  if (geometry === null || geometry.type === 'GeometryCollection') return [Number.NaN, Number.NaN];
  let at: Position | Position[] | Position[][] | Position[][][] = geometry.coordinates;
  while (Array.isArray(at[0])) at = at[0] as Position | Position[] | Position[][];
  const [x, y] = at as Position;
  return [x ?? Number.NaN, y ?? Number.NaN];
}
