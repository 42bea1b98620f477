import type { TableNote } from '../../domain/import-plan.ts';
import { type DbfTable, dbfText, openDbf } from './dbf.ts';
import { findDbfEncoding } from './dbf-encoding.ts';
import {
  type FileProblem,
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type StatedCrs,
  type TableSource,
} from './format.ts';
import { batchRows, type RowStep } from './row-batches.ts';
import { openShapes, type ShapeRecords } from './shape-records.ts';
import { type FieldGroup, type FieldNames, groupFields, readFieldNames } from './shapefile-fields.ts';
import { openZip, type Zip } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

const MAX_FILE_BYTES = 500_000_000;

type Problem = { readonly ok: false; readonly error: FileProblem };

/** Files of one Shapefile in the zip, by their ending. */
interface Shapefile {
  readonly name: string;
  readonly parts: ReadonlyMap<string, ZipEntry>;
  /** List of full field names that our own exports have beside. */
  readonly fieldList: ZipEntry | null;
}

interface OpenedShapefile {
  readonly ok: true;
  readonly name: string;
  readonly shapes: ShapeRecords;
  readonly attributes: DbfTable | null;
  readonly fieldNames: FieldNames | null;
  readonly encoding: string;
  readonly crs: StatedCrs | null;
  readonly notes: readonly TableNote[];
}

/** Opens the Shapefiles in a zip, a table each. */
export async function openShapefileZip(
  file: InputFile,
  { encoding, signal }: OpenOptions,
): Promise<OpenResult> {
  if (file.blob.size === 0) return fileProblem('file-empty');
  if (file.blob.size > MAX_FILE_BYTES)
    return fileProblem('file-too-large', { limitMb: MAX_FILE_BYTES / 1e6 });
  const zip = openZip(new Uint8Array(await file.blob.arrayBuffer()));
  if (!zip.ok) return zip;
  const found = findShapefiles(zip.entries);
  if (found.length === 0) {
    const names = zip.entries.map(({ name }) => name).slice(0, 5);
    return fileProblem('zip-without-shapefile', { entries: names.join('、') });
  }
  const opened: OpenedShapefile[] = [];
  for (const shapefile of found) {
    signal?.throwIfAborted();
    const one = openOne(zip, shapefile, encoding);
    if (!one.ok) return one;
    opened.push(one);
  }
  return {
    ok: true,
    format: 'shapefile',
    encoding: opened[0]!.encoding,
    notes: opened.flatMap(({ notes }) => notes),
    tables: opened.map(shapefileTable),
  };
}

/** Groups the zip's files by path and name; those with neither .shp nor .dbf are none. */
function findShapefiles(entries: readonly ZipEntry[]): Shapefile[] {
  const groups = new Map<string, Map<string, ZipEntry>>();
  for (const entry of entries) {
    const match = /^(.*)\.(shp|shx|dbf|prj|cpg)$/i.exec(entry.name);
    if (match === null) continue;
    const path = match[1]!;
    const group = groups.get(path.toLowerCase()) ?? new Map<string, ZipEntry>();
    group.set(match[2]!.toLowerCase(), entry);
    groups.set(path.toLowerCase(), group);
  }
  const found = [...groups.values()].filter((parts) => parts.has('shp'));
  const names = found.map((parts) => baseName(parts.get('shp')!.name));
  return found.map((parts, i) => {
    const isUnique = names.indexOf(names[i]!) === names.lastIndexOf(names[i]!);
    const path = parts.get('shp')!.name;
    const beside = `${path.replace(/[^\\/]*$/, '')}fields.csv`;
    const fieldList = entries.find((entry) => entry.name === beside) ?? null;
    return { name: isUnique ? names[i]! : path.slice(0, -4), parts, fieldList };
  });
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.shp$/i, '');
}

function openOne(
  zip: Zip,
  { name, parts, fieldList }: Shapefile,
  wanted: OpenOptions['encoding'],
): OpenedShapefile | Problem {
  const contents = new Map<string, Uint8Array>();
  for (const [ending, entry] of parts) {
    const content = zip.read(entry);
    if (!content.ok) return content;
    contents.set(ending, content.bytes);
  }
  const shapes = openShapes(contents.get('shp')!, contents.get('shx') ?? null);
  if (shapes === null) return fileProblem('shapefile-invalid', { file: `${name}.shp` });
  const dbf = contents.get('dbf');
  const attributes = dbf === undefined ? null : openDbf(dbf);
  const cpg = contents.get('cpg');
  const found =
    attributes === null
      ? { encoding: 'utf-8', notes: [] }
      : findDbfEncoding(attributes, cpg === undefined ? null : new TextDecoder('latin1').decode(cpg), wanted);
  const prj = contents.get('prj');
  return {
    ok: true,
    name,
    shapes,
    attributes,
    fieldNames: fieldList === null ? null : readFieldNames(zip, fieldList),
    encoding: found.encoding,
    crs: prj === undefined ? null : readPrj(prj),
    notes: [...found.notes, ...describe(name, shapes, attributes, dbf !== undefined)],
  };
}

/** The .prj's own name stands first in its WKT. */
function readPrj(bytes: Uint8Array): StatedCrs | null {
  const definition = new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .trim();
  if (definition === '') return null;
  return { definition, name: /^\w+\s*\[\s*"([^"]*)"/.exec(definition)?.[1] ?? definition.slice(0, 60) };
}

function describe(
  name: string,
  shapes: ShapeRecords,
  attributes: DbfTable | null,
  hasDbf: boolean,
): TableNote[] {
  const notes: TableNote[] = [];
  const note = (code: string, params: TableNote['params'] = {}) =>
    notes.push({ code, params: { name, ...params } });
  if (!shapes.hasIndex) note('shapefile-no-index');
  if (shapes.isCut) note('shapefile-cut');
  if (attributes === null) {
    note(hasDbf ? 'shapefile-dbf-invalid' : 'shapefile-no-dbf');
    return notes;
  }
  const { count, declaredCount } = attributes;
  if (count < declaredCount) note('shapefile-dbf-cut', { count, declared: declaredCount });
  if (count !== shapes.count) note('shapefile-counts-differ', { shapes: shapes.count, records: count });
  return notes;
}

function shapefileTable(opened: OpenedShapefile): TableSource {
  const { name, shapes, attributes, fieldNames, encoding, crs } = opened;
  const decoder = new TextDecoder(encoding);
  const names = attributes?.fields.map((field) => decoder.decode(field.name).trim()) ?? [];
  const columns = groupFields(names, fieldNames);
  return {
    name,
    rowCount: null,
    header: columns.map((column) => column.name),
    isSpatial: true,
    crs,
    rows(signal) {
      const found = { deleted: 0, damaged: 0, damagedRow: 0 };
      return batchRows(shapefileRows(shapes, attributes, columns, decoder, found), signal, () => {
        const notes: TableNote[] = [];
        if (found.deleted > 0)
          notes.push({ code: 'shapefile-deleted', params: { name, count: found.deleted } });
        if (found.damaged > 0) {
          const params = { encoding, count: found.damaged, row: found.damagedRow };
          notes.push({ code: 'encoding-damaged', params });
        }
        return notes;
      });
    },
  };
}

/** Record i of the .dbf belongs to shape i. A deleted record takes its shape along: the others stay in step. */
function* shapefileRows(
  shapes: ShapeRecords,
  attributes: DbfTable | null,
  columns: readonly FieldGroup[],
  decoder: TextDecoder,
  found: { deleted: number; damaged: number; damagedRow: number },
): Generator<RowStep> {
  const records = attributes?.count ?? 0;
  const fields = attributes?.fields ?? [];
  const total = Math.max(shapes.count, records);
  for (let i = 0; i < total; i++) {
    if (attributes !== null && i < records && attributes.isDeleted(i)) {
      found.deleted++;
      continue;
    }
    const texts = fields.map((field) =>
      i < records ? dbfText(attributes!.cell(i, field), field.type, decoder) : '',
    );
    const cells = columns.map(({ fields: parts }) => parts.map((part) => texts[part]!).join(''));
    if (cells.some((cell) => cell.includes('\ufffd'))) {
      if (found.damaged++ === 0) found.damagedRow = i + 1;
    }
    const geometry =
      i < shapes.count ? shapes.read(i) : { geometry: null, geometryProblem: 'geometry-missing' };
    yield { row: { sheetRow: i + 1, cells, ...geometry }, done: (i + 1) / total };
  }
}
