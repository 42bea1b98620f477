import type { Geometry } from 'geojson';
import { uniqueNames } from './column-names.ts';
import type { OutColumn, OutTable, OutValue } from './out-table.ts';
import { toWkt } from './wkt.ts';

/** A table as formats without geometry write it: positions in columns of their own. */
export interface FlatTable {
  readonly columns: readonly OutColumn[];
  cells(i: number): readonly OutValue[];
}

const POSITION_COLUMNS: Readonly<Record<OutTable['system']['unit'], readonly OutColumn[]>> = {
  degree: [
    { name: 'lon', title: { zh: '经度', en: 'Longitude' }, type: 'number' },
    { name: 'lat', title: { zh: '纬度', en: 'Latitude' }, type: 'number' },
  ],
  metre: [
    { name: 'easting_m', title: { zh: '东坐标（m）', en: 'Easting (m)' }, type: 'number' },
    { name: 'northing_m', title: { zh: '北坐标（m）', en: 'Northing (m)' }, type: 'number' },
  ],
};
const WKT_COLUMN: OutColumn = {
  name: 'wkt',
  title: { zh: '几何（WKT）', en: 'Geometry (WKT)' },
  type: 'text',
};
const SYSTEM_COLUMN: OutColumn = { name: 'datum', title: { zh: '坐标系', en: 'Datum' }, type: 'text' };

/**
 * Points become two columns, other shapes one of well-known text. Where a column of the table has such a name
 * already, that one is renamed: a reader must find the position under its plain name.
 */
export function flattenTable({ columns, row, geometry, system }: OutTable): FlatTable {
  if (geometry.kind === 'none' || (geometry.kind === 'any' && !geometry.inTables))
    return { columns, cells: (i) => row(i).cells };
  const position = geometry.kind === 'points' ? POSITION_COLUMNS[system.unit] : [WKT_COLUMN];
  const named = geometry.kind !== 'points' || geometry.namesSystem;
  const own = [...position, ...(named ? [SYSTEM_COLUMN] : [])];
  const at = geometry.kind === 'points' ? geometry.columnsAt : columns.length;
  const names = uniqueNames(
    columns.map(({ name }) => name),
    own.map(({ name }) => name),
  );
  const renamed = columns.map((column, i) => ({ ...column, name: names[i]! }));
  return {
    columns: [...renamed.slice(0, at), ...own, ...renamed.slice(at)],
    cells(i) {
      const { cells, geometry: shape } = row(i);
      const place = geometry.kind === 'points' ? pointCells(shape) : [shape === null ? null : toWkt(shape)];
      return [...cells.slice(0, at), ...place, ...(named ? [system.code] : []), ...cells.slice(at)];
    },
  };
}

function pointCells(shape: Geometry | null): readonly OutValue[] {
  return shape?.type === 'Point' ? shape.coordinates.slice(0, 2) : [null, null];
}
