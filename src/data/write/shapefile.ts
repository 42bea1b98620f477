import type { Geometry } from 'geojson';
import type { TableNote } from '../../domain/import-plan.ts';
import { csvCell } from './csv.ts';
import { createDbfPlanner, type DbfField, dbfHeader, dbfRecord, recordBytes } from './dbf.ts';
import { type FileWriter, refuseToWrite, WRITTEN, type WriteEnd, type WrittenPart } from './file-writer.ts';
import type { OutTable } from './out-table.ts';
import {
  type Box,
  familyOf,
  SHAPE_FAMILIES,
  type ShapeFamily,
  shapeBytes,
  shapeFileHeader,
  shapeRecord,
  widenBox,
} from './shp-shapes.ts';
import { createZipParts, type ZipParts, zipText } from './zip-parts.ts';

/** Lengths are 32-bit, and readers stop at 2 GB. */
const MAX_FILE_BYTES = 2 ** 31 - 1;
const MAX_RECORD_BYTES = 65_535;
/** What ArcGIS takes; the format itself has no number for it. */
const MAX_FIELDS = 255;

/**
 * A zip with a shapefile for each kind of geometry (points, lines, areas): .shp, .shx, .dbf in UTF-8 with .cpg, .prj
 * where the coordinate system has a standard description, `fields.csv` with the full name of every field (names are
 * cut to 10 bytes), and `source.txt`. Texts longer than a field take several; nothing is cut. Rows without a place
 * become null shapes.
 *
 * Our own writer, because @mapbox/shp-write 0.4.3 writes one byte for every UTF-16 unit of a text, so that Chinese is
 * lost, cuts texts at 254 units, and gives every number the same width.
 * Source: ESRI Shapefile Technical Description, July 1998; dBASE III file format.
 */
export const writeShapefile: FileWriter = function* (table, { writtenAt }) {
  const layers = new Map<ShapeFamily, Layer>();
  const placeless: number[] = [];
  const planner = createDbfPlanner(table.columns);
  for (let i = 0; i < table.count; i++) {
    const { cells, geometry } = table.row(i);
    planner.measure(cells);
    if (geometry?.type === 'GeometryCollection') {
      return refuseToWrite('write-row-without-geometry', { row: i + 1, format: 'Shapefile' });
    }
    const family = familyOf(geometry);
    if (family === null) placeless.push(i);
    else addToLayer(layerOf(layers, family), i, geometry!);
    if (i % 10_000 === 9_999) yield { bytes: new Uint8Array(0), done: i / table.count / 3 };
  }
  const first = layers.keys().next().value ?? 'point';
  for (const i of placeless) addToLayer(layerOf(layers, first), i, null);
  layerOf(layers, first).rows.sort((a, b) => a - b);

  const fields = planner.plan();
  if (fields.length > MAX_FIELDS) {
    return refuseToWrite('write-too-many-columns', { count: fields.length, limit: MAX_FIELDS });
  }
  if (recordBytes(fields) > MAX_RECORD_BYTES) {
    return refuseToWrite('write-record-too-long', { bytes: recordBytes(fields), limit: MAX_RECORD_BYTES });
  }
  const zip = createZipParts(writtenAt);
  for (const family of SHAPE_FAMILIES) {
    const layer = layers.get(family);
    if (layer === undefined) continue;
    const name = layers.size === 1 ? baseName(table) : `${baseName(table)}_${family}`;
    const end = yield* writeLayer(zip, table, { ...layer, family, name, fields, writtenAt });
    if (!end.ok) return end;
  }
  zipText(zip, 'fields.csv', fieldsCsv(fields));
  zipText(zip, 'source.txt', sourceText(table));
  zip.finish();
  yield { bytes: zip.take(), done: 1 };
  return { ok: true, notes: renamedNote(fields) };
};

interface Layer {
  /** Rows of the table, in order. */
  readonly rows: number[];
  readonly box: Box;
  bytes: number;
}

function layerOf(layers: Map<ShapeFamily, Layer>, family: ShapeFamily): Layer {
  const layer = layers.get(family) ?? {
    rows: [],
    box: [Infinity, Infinity, -Infinity, -Infinity],
    bytes: 100,
  };
  layers.set(family, layer);
  return layer;
}

function addToLayer(layer: Layer, row: number, geometry: Geometry | null): void {
  layer.rows.push(row);
  layer.bytes += 8 + shapeBytes(geometry);
  if (geometry !== null) widenBox(layer.box, geometry);
}

interface NamedLayer extends Layer {
  readonly family: ShapeFamily;
  readonly name: string;
  readonly fields: readonly DbfField[];
  readonly writtenAt: string;
}

function* writeLayer(zip: ZipParts, table: OutTable, layer: NamedLayer): Generator<WrittenPart, WriteEnd> {
  const { rows, box, bytes, family, name, fields, writtenAt } = layer;
  const dbfBytes = 33 + fields.length * 32 + rows.length * recordBytes(fields);
  if (bytes > MAX_FILE_BYTES || dbfBytes > MAX_FILE_BYTES) {
    return refuseToWrite('write-file-too-large', { limitMb: 2048, format: 'Shapefile' });
  }
  const index = new DataView(new ArrayBuffer(rows.length * 8));
  let at = 100;
  yield* writeRecords(zip, `${name}.shp`, shapeFileHeader(family, bytes, box), rows, 1 / 3, (row, i) => {
    const { geometry } = table.row(row);
    const record = shapeRecord(i + 1, family, familyOf(geometry) === null ? null : geometry);
    index.setInt32(i * 8, at / 2);
    index.setInt32(i * 8 + 4, (record.length - 8) / 2);
    at += record.length;
    return record;
  });
  const shx = zip.openBinary(`${name}.shx`);
  shx.push(shapeFileHeader(family, 100 + index.byteLength, box));
  shx.push(new Uint8Array(index.buffer));
  shx.end();
  const header = dbfHeader(fields, rows.length, writtenAt);
  yield* writeRecords(zip, `${name}.dbf`, header, rows, 2 / 3, (row) =>
    dbfRecord(fields, table.row(row).cells),
  );
  zipText(zip, `${name}.cpg`, 'UTF-8');
  if (table.system.wkt !== null) zipText(zip, `${name}.prj`, table.system.wkt);
  return WRITTEN;
}

/** Bytes that are gathered before they go into the zip. */
const BLOCK_BYTES = 1 << 18;

function* writeRecords(
  zip: ZipParts,
  name: string,
  header: Uint8Array,
  rows: readonly number[],
  doneBefore: number,
  recordOf: (row: number, i: number) => Uint8Array,
): Generator<WrittenPart, void> {
  const file = zip.openBinary(name);
  let block = new Uint8Array(BLOCK_BYTES);
  let used = 0;
  const add = (bytes: Uint8Array) => {
    if (used + bytes.length > block.length) {
      file.push(block.slice(0, used));
      used = 0;
      if (bytes.length > block.length) block = new Uint8Array(bytes.length);
    }
    block.set(bytes, used);
    used += bytes.length;
  };
  add(header);
  for (const [i, row] of rows.entries()) {
    add(recordOf(row, i));
    if (i % 10_000 === 9_999) yield { bytes: zip.take(), done: doneBefore + i / rows.length / 3 };
  }
  file.push(block.slice(0, used));
  file.end();
  yield { bytes: zip.take(), done: doneBefore + 1 / 3 };
}

/** Name of the files in the zip: plain letters, whatever program unpacks it. */
function baseName({ name }: OutTable): string {
  return (
    name.en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'layer'
  );
}

function fieldsCsv(fields: readonly DbfField[]): string {
  const lines = fields.map(({ name, column, kind, part }) =>
    [name, column.name, column.title.zh, column.title.en, kind, part + 1]
      .map((value) => csvCell(value))
      .join(','),
  );
  return `\ufeff${['field,column,title_zh,title_en,type,part', ...lines].join('\r\n')}\r\n`;
}

function sourceText({ name, provenance, system, synthetic }: OutTable): string {
  const lines = [
    `${name.zh} / ${name.en}`,
    `坐标系 / coordinate system: ${system.name.zh} / ${system.name.en} (${system.code})`,
    ...(synthetic ? ['含演示数据 / contains synthetic demonstration data'] : []),
    ...provenance.map(({ title, value }) => `${title.zh} / ${title.en}: ${value}`),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function renamedNote(fields: readonly DbfField[]): TableNote[] {
  const renamed = fields.filter(({ name, column }) => name !== column.name).length;
  return renamed === 0 ? [] : [{ code: 'write-fields-renamed', params: { count: renamed } }];
}
