import { Builder } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Geometry, GeometryCollection } from 'geojson';
import { TREE_NODE_SIZE } from './packed-hilbert-tree.ts';

/** Type of every geometry of a layer; `Unknown` where the types differ. */
export type LayerGeometryType = Exclude<Geometry, GeometryCollection>['type'] | 'Unknown';

/** `int` is 32-bit signed, `double` IEEE 754, `string` UTF-8. */
export interface FlatGeobufColumn {
  readonly name: string;
  readonly type: 'string' | 'double' | 'int' | 'bool';
  readonly nullable: boolean;
}

const COLUMN_TYPES = {
  string: ColumnType.String,
  double: ColumnType.Double,
  int: ColumnType.Int,
  bool: ColumnType.Bool,
} as const;

/** What the library's feature builder wants to know; it reads the columns only. */
export function describeLayer(
  columns: readonly FlatGeobufColumn[],
  geometryType: LayerGeometryType,
  featuresCount: number,
): HeaderMeta {
  const unset = { title: null, description: null };
  return {
    ...unset,
    geometryType: GeometryType[geometryType],
    columns: columns.map(({ name, type, nullable }) => ({
      ...unset,
      name,
      type: COLUMN_TYPES[type],
      nullable,
      width: -1,
      precision: -1,
      scale: -1,
      unique: false,
      primary_key: false,
    })),
    envelope: null,
    featuresCount,
    indexNodeSize: TREE_NODE_SIZE,
    crs: null,
    metadata: null,
  };
}

/** The size-prefixed header: columns, envelope, count, index node size and EPSG:4326. */
export function encodeHeader(
  name: string,
  columns: readonly FlatGeobufColumn[],
  geometryType: LayerGeometryType,
  count: number,
  envelope: number[] | null,
): Uint8Array {
  const builder = new Builder();
  const columnOffsets = columns.map((column) => {
    const columnName = builder.createString(column.name);
    Column.startColumn(builder);
    Column.addName(builder, columnName);
    Column.addType(builder, COLUMN_TYPES[column.type]);
    Column.addNullable(builder, column.nullable);
    return Column.endColumn(builder);
  });
  const columnVector = Header.createColumnsVector(builder, columnOffsets);
  const envelopeVector = envelope ? Header.createEnvelopeVector(builder, envelope) : null;
  const layerName = builder.createString(name);
  const crs = encodeCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, layerName);
  if (envelopeVector !== null) Header.addEnvelope(builder, envelopeVector);
  Header.addGeometryType(builder, GeometryType[geometryType]);
  Header.addColumns(builder, columnVector);
  Header.addFeaturesCount(builder, BigInt(count));
  Header.addIndexNodeSize(builder, count > 0 ? TREE_NODE_SIZE : 0);
  Header.addCrs(builder, crs);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

function encodeCrs(builder: Builder): number {
  const organisation = builder.createString('EPSG');
  const name = builder.createString('WGS 84');
  Crs.startCrs(builder);
  Crs.addOrg(builder, organisation);
  Crs.addCode(builder, 4326);
  Crs.addName(builder, name);
  return Crs.endCrs(builder);
}
