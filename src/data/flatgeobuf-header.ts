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

/** `int` is 32-bit signed, `double` IEEE 754, `string` UTF-8, `datetime` ISO 8601. */
export interface FlatGeobufColumn {
  readonly name: string;
  readonly type: 'string' | 'double' | 'int' | 'bool' | 'datetime';
  readonly nullable: boolean;
  /** Name for people. */
  readonly title?: string;
}

/** What the header says of the coordinates: a code of the EPSG register, or 0 with a name only. */
export interface FlatGeobufCrs {
  readonly code: number;
  readonly name: string;
}

const WGS84: FlatGeobufCrs = { code: 4326, name: 'WGS 84' };

/** What a file says about itself besides its features. */
export interface FlatGeobufAbout {
  /** EPSG:4326 unless given. */
  readonly crs?: FlatGeobufCrs;
  readonly title?: string;
  readonly description?: string;
  /** JSON. */
  readonly metadata?: string;
}

const COLUMN_TYPES = {
  string: ColumnType.String,
  double: ColumnType.Double,
  int: ColumnType.Int,
  bool: ColumnType.Bool,
  datetime: ColumnType.DateTime,
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

/** The size-prefixed header: columns, envelope, count, index node size, coordinate system and what is said about the file. */
export function encodeHeader(
  name: string,
  columns: readonly FlatGeobufColumn[],
  geometryType: LayerGeometryType,
  count: number,
  envelope: number[] | null,
  about: FlatGeobufAbout = {},
): Uint8Array {
  const builder = new Builder();
  const columnOffsets = columns.map((column) => {
    const columnName = builder.createString(column.name);
    const title = column.title === undefined ? null : builder.createString(column.title);
    Column.startColumn(builder);
    Column.addName(builder, columnName);
    Column.addType(builder, COLUMN_TYPES[column.type]);
    if (title !== null) Column.addTitle(builder, title);
    Column.addNullable(builder, column.nullable);
    return Column.endColumn(builder);
  });
  const columnVector = Header.createColumnsVector(builder, columnOffsets);
  const envelopeVector = envelope ? Header.createEnvelopeVector(builder, envelope) : null;
  const layerName = builder.createString(name);
  const crs = encodeCrs(builder, about.crs ?? WGS84);
  const [title, description, metadata] = [about.title, about.description, about.metadata].map((text) =>
    text === undefined ? null : builder.createString(text),
  ) as [number | null, number | null, number | null];
  Header.startHeader(builder);
  Header.addName(builder, layerName);
  if (envelopeVector !== null) Header.addEnvelope(builder, envelopeVector);
  Header.addGeometryType(builder, GeometryType[geometryType]);
  Header.addColumns(builder, columnVector);
  Header.addFeaturesCount(builder, BigInt(count));
  Header.addIndexNodeSize(builder, count > 0 ? TREE_NODE_SIZE : 0);
  Header.addCrs(builder, crs);
  if (title !== null) Header.addTitle(builder, title);
  if (description !== null) Header.addDescription(builder, description);
  if (metadata !== null) Header.addMetadata(builder, metadata);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

function encodeCrs(builder: Builder, { code, name }: FlatGeobufCrs): number {
  const organisation = code === 0 ? null : builder.createString('EPSG');
  const nameOffset = builder.createString(name);
  Crs.startCrs(builder);
  if (organisation !== null) Crs.addOrg(builder, organisation);
  Crs.addCode(builder, code);
  Crs.addName(builder, nameOffset);
  return Crs.endCrs(builder);
}
