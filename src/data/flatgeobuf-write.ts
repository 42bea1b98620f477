import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { IParsedGeometry } from 'flatgeobuf/lib/mjs/generic/geometry.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry, GeometryCollection } from 'geojson';
import {
  describeLayer,
  encodeHeader,
  type FlatGeobufAbout,
  type FlatGeobufColumn,
  type LayerGeometryType,
} from './flatgeobuf-header.ts';
import { boundBoxes, encodeTree, orderByHilbert } from './packed-hilbert-tree.ts';

export type SimpleGeometry = Exclude<Geometry, GeometryCollection>;
export type { FlatGeobufColumn };
export type PropertyValue = string | number | boolean | null;

export interface FlatGeobufFeature<G extends SimpleGeometry = SimpleGeometry> {
  readonly geometry: G;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

export interface FlatGeobufOptions extends FlatGeobufAbout {
  /** Name of the layer, as other programs show it. */
  readonly name: string;
  readonly columns: readonly FlatGeobufColumn[];
  /** Type of every geometry; `Unknown` where the types differ. */
  readonly geometryType: LayerGeometryType;
}

/** Features that are made when asked for; each is asked for twice. */
export interface FeatureSource {
  readonly count: number;
  feature(i: number): FlatGeobufFeature;
}

/** "fgb", major version 3, "fgb", patch 0. */
const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00);
/** Bytes that features are gathered into before they are handed out. */
const BLOCK_BYTES = 1 << 20;

/** `writeFlatGeobufParts` for features at hand, in one piece. */
export function writeFlatGeobuf(
  features: readonly FlatGeobufFeature[],
  options: FlatGeobufOptions,
): Uint8Array {
  return concatenate([
    ...writeFlatGeobufParts({ count: features.length, feature: (i) => features[i]! }, options),
  ]);
}

/**
 * Writes an indexed FlatGeobuf file: columns as given (never guessed from the first feature), features in
 * Hilbert order, a packed R-tree of 16 children a node, longitude before latitude, two dimensions
 * (a third coordinate is left out). An empty collection makes a valid file without an index. The same input
 * gives the same bytes. An empty part is a sign of life while features are encoded: the index comes before them.
 *
 * Throws RangeError for a value that its column cannot hold and for a geometry without a position: callers
 * check their data first, so either is a bug.
 * Source: FlatGeobuf specification v3, flatgeobuf.org.
 */
export function* writeFlatGeobufParts(
  source: FeatureSource,
  options: FlatGeobufOptions,
): Generator<Uint8Array<ArrayBuffer>, void> {
  const { name, columns, geometryType } = options;
  const boxes = boundAll(source, options);
  const order = orderByHilbert(boxes);
  const meta = describeLayer(columns, geometryType, source.count);
  const storedBoxes = new Float64Array(boxes.length);
  const offsets = new Array<number>(source.count);
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  let block: Uint8Array[] = [];
  let blockBytes = 0;
  let featureBytes = 0;
  const closeBlock = () => {
    blocks.push(concatenate(block));
    block = [];
    blockBytes = 0;
  };
  for (const [position, index] of order.entries()) {
    const { geometry, properties } = source.feature(index);
    storedBoxes.set(boxes.subarray(index * 4, index * 4 + 4), position * 4);
    const bytes = buildFeature(
      withoutZ(parseGeometry(geometry)),
      checkProperties(properties, columns, `${name}: feature ${index}`),
      meta,
    );
    offsets[position] = featureBytes;
    block.push(bytes);
    blockBytes += bytes.length;
    featureBytes += bytes.length;
    if (blockBytes < BLOCK_BYTES) continue;
    closeBlock();
    yield new Uint8Array(0);
  }
  closeBlock();
  const header = encodeHeader(name, columns, geometryType, source.count, boundBoxes(boxes), options);
  const tree = source.count > 0 ? encodeTree(storedBoxes, offsets) : new Uint8Array(0);
  yield concatenate([MAGIC, header, tree]);
  yield* blocks;
}

function boundAll(source: FeatureSource, { name, geometryType }: FlatGeobufOptions): Float64Array {
  const boxes = new Float64Array(source.count * 4);
  for (let i = 0; i < source.count; i++) {
    const { geometry } = source.feature(i);
    if (geometryType !== 'Unknown' && geometry.type !== geometryType)
      throw new RangeError(`${name}: feature ${i} is a ${geometry.type}, not a ${geometryType}`);
    boxes.set(boundGeometry(geometry, `${name}: feature ${i}`), i * 4);
  }
  return boxes;
}

function boundGeometry(geometry: SimpleGeometry, where: string): [number, number, number, number] {
  const flat: number[] = [];
  collectPositions(geometry.coordinates, flat);
  const bound = boundBoxes(Float64Array.from(flat));
  if (bound === null || !bound.every(Number.isFinite))
    throw new RangeError(`${where} has no finite position`);
  return bound;
}

/** Each position becomes a box of no size. */
function collectPositions(coordinates: unknown, into: number[]): void {
  const list = coordinates as unknown[];
  if (typeof list[0] === 'number') into.push(list[0], list[1] as number, list[0], list[1] as number);
  else for (const part of list) collectPositions(part, into);
}

function withoutZ({ z: _z, parts, ...geometry }: IParsedGeometry): IParsedGeometry {
  return parts ? { ...geometry, parts: parts.map(withoutZ) } : (geometry as IParsedGeometry);
}

function checkProperties(
  properties: FlatGeobufFeature['properties'],
  columns: readonly FlatGeobufColumn[],
  where: string,
): Record<string, PropertyValue> {
  // Not by assignment: a column may be called __proto__.
  return Object.fromEntries(
    columns.map(({ name, type, nullable }) => {
      const value = properties[name] ?? null;
      if (value === null ? !nullable : !fitsColumn(value, type))
        throw new RangeError(`${where}: column ${name} (${type}) cannot hold ${String(value)}`);
      return [name, value];
    }),
  );
}

function fitsColumn(value: string | number | boolean, type: FlatGeobufColumn['type']): boolean {
  if (type === 'string' || type === 'datetime') return typeof value === 'string';
  if (type === 'bool') return typeof value === 'boolean';
  return typeof value === 'number' && (type === 'int' ? (value | 0) === value : Number.isFinite(value));
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
