import type { Converter } from '../crs/converter.ts';
import type { DataRow, RowShape } from './data-row.ts';
import { rowCells } from './data-row.ts';
import { type Position, readPosition } from './read-position.ts';

/** Why a row cannot be taken, and the cells that say so. */
export interface Refusal {
  readonly code: string;
  readonly column: string;
  readonly value: string;
}

export interface PointOfRow {
  readonly position: Position;
  /** The two cells as the file writes them. */
  readonly text: string;
}

/** Header of the cells that a row's position stands in. */
export function positionColumn({ header, mapping, isSpatial }: RowShape): string {
  return isSpatial ? 'geometry' : `${header[mapping.lon ?? -1] ?? ''}, ${header[mapping.lat ?? -1] ?? ''}`;
}

/** Position of a row that must be a point: from its geometry, or from its two columns. */
export function pointOfRow(row: DataRow, shape: RowShape, system: Converter): PointOfRow | Refusal {
  const surplus = row.cells.slice(shape.header.length).find((text) => text.trim() !== '');
  if (surplus !== undefined) return { code: 'too-many-cells', column: '', value: surplus };
  const { header, mapping, isSpatial } = shape;
  const cells = rowCells(row, shape);
  const lonColumn = isSpatial ? header.length : (mapping.lon ?? -1);
  const latColumn = isSpatial ? header.length + 1 : (mapping.lat ?? -1);
  const lon = cells[lonColumn] ?? '';
  const lat = cells[latColumn] ?? '';
  const column = positionColumn(shape);
  const text = `${lon}, ${lat}`;
  if (row.geometryProblem !== undefined) {
    return { code: row.geometryProblem, column, value: lon };
  }
  if (isSpatial && lon.startsWith('{')) return { code: 'geometry-not-point', column, value: lon };
  const reading = readPosition(lon, lat, system);
  return reading.ok ? { position: reading.position, text } : { code: reading.code, column, value: text };
}
