import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { IParsedGeometry } from 'flatgeobuf/lib/mjs/generic/geometry.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry, GeometryCollection } from 'geojson';
import {
  describeLayer,
  encodeHeader,
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

export interface FlatGeobufOptions {
  /** Name of the layer, as other programs show it. */
  readonly name: string;
  readonly columns: readonly FlatGeobufColumn[];
  /** Type of every geometry; `Unknown` where the types differ. */
  readonly geometryType: LayerGeometryType;
}

/** "fgb", major version 3, "fgb", patch 0. */
const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00);
/**
 * Writes an indexed FlatGeobuf file: columns as given (never guessed from the first feature), features in
 * Hilbert order, a packed R-tree of 16 children a node, EPSG:4326 longitude before latitude, two dimensions
 * (a third coordinate is left out). An empty collection makes a valid file without an index. The same input
 * gives the same bytes.
 *
 * Throws RangeError for a value that its column cannot hold and for a geometry without a position: callers
 * check their data first, so either is a bug.
 * Source: FlatGeobuf specification v3, flatgeobuf.org.
 */
export function writeFlatGeobuf(
  features: readonly FlatGeobufFeature[],
  { name, columns, geometryType }: FlatGeobufOptions,
): Uint8Array {
  const boxes = new Float64Array(features.length * 4);
  features.forEach(({ geometry }, index) => {
    if (geometryType !== 'Unknown' && geometry.type !== geometryType)
      throw new RangeError(`${name}: feature ${index} is a ${geometry.type}, not a ${geometryType}`);
    boxes.set(boundGeometry(geometry, `${name}: feature ${index}`), index * 4);
  });

  const order = orderByHilbert(boxes);
  const header = encodeHeader(name, columns, geometryType, features.length, boundBoxes(boxes));
  const meta = describeLayer(columns, geometryType, features.length);
  const storedBoxes = new Float64Array(boxes.length);
  const offsets: number[] = [];
  const encoded: Uint8Array[] = [];
  let featureBytes = 0;
  order.forEach((index, position) => {
    const { geometry, properties } = features[index] as FlatGeobufFeature;
    storedBoxes.set(boxes.subarray(index * 4, index * 4 + 4), position * 4);
    const bytes = buildFeature(
      withoutZ(parseGeometry(geometry)),
      checkProperties(properties, columns, `${name}: feature ${index}`),
      meta,
    );
    offsets.push(featureBytes);
    encoded.push(bytes);
    featureBytes += bytes.length;
  });
  const tree = features.length > 0 ? encodeTree(storedBoxes, offsets) : new Uint8Array(0);
  return concatenate([MAGIC, header, tree, ...encoded]);
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
  const checked: Record<string, PropertyValue> = {};
  for (const { name, type, nullable } of columns) {
    const value = properties[name] ?? null;
    if (value === null ? !nullable : !fitsColumn(value, type))
      throw new RangeError(`${where}: column ${name} (${type}) cannot hold ${String(value)}`);
    checked[name] = value;
  }
  return checked;
}

function fitsColumn(value: string | number | boolean, type: FlatGeobufColumn['type']): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'bool') return typeof value === 'boolean';
  return typeof value === 'number' && (type === 'int' ? (value | 0) === value : Number.isFinite(value));
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
