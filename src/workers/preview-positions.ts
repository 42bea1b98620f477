import type { Converter } from '../data/crs/converter.ts';
import { createConverter } from '../data/crs/create-converter.ts';
import { readDataRows } from '../data/import/data-rows.ts';
import { openInput } from '../data/import/open-input.ts';
import { readPosition } from '../data/import/read-position.ts';
import { readTableHead } from '../data/import/table-head.ts';
import { firstPosition } from '../data/import/weigh-table.ts';
import { withWktColumn } from '../data/import/wkt-column.ts';
import type { CoordinateSystem } from '../domain/coordinate-system.ts';
import type { CountyMap } from './county-map.ts';
import type { InspectQuery, PositionPreview, PreviewPlace, PreviewPoint } from './import-api.ts';

/** Positions in a preview: as many as a small picture can show apart. */
const MOST_POINTS = 500;
/** Rows that are read at most, where few of them have a position. */
const MOST_ROWS = 20_000;

/** The table's first positions under each system; those that the systems put into different counties come first. */
export async function previewPositions(
  { file, encoding, table: name, headerRows, mapping }: InspectQuery,
  systems: readonly CoordinateSystem[],
  counties: CountyMap,
): Promise<PositionPreview> {
  const opened = await openInput({ name: file.name, blob: file }, { encoding });
  if (!opened.ok) return { points: [] };
  try {
    const source = opened.tables.find((known) => name === null || known.name === name);
    const head = source === undefined ? null : await readTableHead(source, headerRows);
    if (source === undefined || head === null) return { points: [] };
    const { table } = withWktColumn(source, head.header, head.samples);
    const converters = await Promise.all(systems.map(createConverter));
    const shape = { header: head.header, mapping: mapping ?? {}, isSpatial: table.isSpatial };
    const points: PreviewPoint[] = [];
    let read = 0;
    for await (const { rows } of readDataRows(table, head, shape)) {
      for (const { sheetRow, cells, geometry } of rows) {
        const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''));
        const at = table.isSpatial
          ? firstPosition(geometry ?? null).map(String)
          : [cell(mapping?.lon), cell(mapping?.lat)];
        const places = converters.map((converter) =>
          converter.ok ? placeIn(converter, at, counties) : null,
        );
        if (places.every((place) => place === null)) continue;
        const named = (cell(mapping?.county) || cell(mapping?.city)).trim();
        points.push({ sheetRow, named, places });
        if (points.length === MOST_POINTS) break;
      }
      read += rows.length;
      if (points.length === MOST_POINTS || read >= MOST_ROWS) break;
    }
    return { points: points.sort((a, b) => Number(isDisputed(b)) - Number(isDisputed(a))) };
  } finally {
    opened.close?.();
  }
}

function placeIn(
  system: Converter,
  [x = '', y = '']: readonly string[],
  counties: CountyMap,
): PreviewPlace | null {
  const reading = readPosition(x, y, system);
  if (!reading.ok) return null;
  const { lon, lat } = reading.position;
  return { lon, lat, county: counties.countyAt(lon, lat) };
}

function isDisputed({ places }: PreviewPoint): boolean {
  return new Set(places.flatMap((place) => (place === null ? [] : [place.county]))).size > 1;
}
