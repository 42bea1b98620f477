import type { Bounds } from '../../domain/large-layer.ts';
import { NODE_BYTES } from '../packed-hilbert-tree.ts';
import { damaged, type PointFile } from './open-flatgeobuf.ts';

/** How many points lie where: one entry a node of the index. */
export interface NodeCounts {
  /** Middle of the node's box, moved into the view where it lies outside. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly points: Uint32Array;
  /** Points that are certainly in the view, and those in nodes that touch it. Equal where every node decides. */
  readonly least: number;
  readonly most: number;
}

/** Points of the view as they lie in the index, in the file's order. */
export interface FoundPoints {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Bytes from the start of the file to each feature, and to where it ends. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Numbers of the features in the file, from 0. */
  readonly features: Uint32Array;
}

/** A node's children are read together; so many groups at one level are enough for any screen. */
const MOST_GROUPS = 12_000;

/**
 * Counts the points of a view by nodes of the index whose boxes are no wider and higher than a cell, without reading
 * a feature. A node of level k holds 16^k points by construction (packed R-tree), so counts are exact; only their
 * place is known no better than the node's box. Some hundred kilobytes are read for a million points. Nodes within `certain` count as certainly in the view.
 */
export async function countByNodes(
  file: PointFile,
  view: Bounds,
  cell: { readonly lonDeg: number; readonly latDeg: number },
  signal?: AbortSignal,
  certain: Bounds = view,
): Promise<NodeCounts> {
  const lon: number[] = [];
  const lat: number[] = [];
  const points: number[] = [];
  let [least, most] = [0, 0];
  const accept = (level: number, node: number, [west, south, east, north]: Bounds) => {
    const held = pointsUnder(file, level, node);
    lon.push(clamp((west + east) / 2, view[0], view[2]));
    lat.push(clamp((south + north) / 2, view[1], view[3]));
    points.push(held);
    most += held;
    if (west >= certain[0] && south >= certain[1] && east <= certain[2] && north <= certain[3]) least += held;
  };
  let open = [0];
  for (let level = file.levels.length - 2; level >= 0 && open.length > 0; level--) {
    const isLast = level === 0 || open.length * file.nodeSize > MOST_GROUPS;
    const next: number[] = [];
    for (const { firstChild, boxes } of await readChildren(file, level, open, signal)) {
      for (let k = 0; k < boxes.length; k++) {
        const box = boxes[k]!;
        if (!meet(box, view)) continue;
        const isSmall = box[2] - box[0] <= cell.lonDeg && box[3] - box[1] <= cell.latDeg;
        if (isLast || isSmall) accept(level, firstChild + k, box);
        else next.push(firstChild + k);
      }
    }
    open = isLast ? [] : next;
  }
  return {
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    points: Uint32Array.from(points),
    least,
    most,
  };
}

/** Finds every point of a view, down to the leaves. Ask `countByNodes` first how many there will be. */
export async function findPoints(file: PointFile, view: Bounds, signal?: AbortSignal): Promise<FoundPoints> {
  const lon: number[] = [];
  const lat: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const features: number[] = [];
  let open = [0];
  for (let level = file.levels.length - 2; level >= 0 && open.length > 0; level--) {
    const next: number[] = [];
    for (const { firstChild, boxes, offsets } of await readChildren(file, level, open, signal)) {
      for (let k = 0; k < boxes.length; k++) {
        const box = boxes[k]!;
        if (!meet(box, view)) continue;
        if (level > 0) {
          next.push(firstChild + k);
          continue;
        }
        const start = file.featuresStart + offsets[k]!;
        const end = file.featuresStart + offsets[k + 1]!;
        if (!(start < end && end <= file.sizeBytes)) throw damaged('index');
        lon.push(box[0]);
        lat.push(box[1]);
        starts.push(start);
        ends.push(end);
        features.push(firstChild + k);
      }
    }
    open = next;
  }
  return {
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    features: Uint32Array.from(features),
  };
}

/** The box round all points. */
export async function readExtent(file: PointFile): Promise<Bounds> {
  const [bytes] = await file.reader.readMany([{ start: file.treeStart, end: file.treeStart + NODE_BYTES }]);
  return readBox(new DataView(bytes!.buffer, bytes!.byteOffset, bytes!.byteLength), 0);
}

interface Children {
  /** Number within its level of the first child. */
  readonly firstChild: number;
  readonly boxes: readonly Bounds[];
  /** Leaves only: offsets of the features, and one more: where the last of them ends. */
  readonly offsets: readonly number[];
}

/** Children, at `level`, of nodes of the level above, which are numbered within their level. */
async function readChildren(
  file: PointFile,
  level: number,
  parents: readonly number[],
  signal?: AbortSignal,
): Promise<Children[]> {
  const { first, count } = file.levels[level]!;
  const groups = parents.map((parent) => {
    const from = parent * file.nodeSize;
    const to = Math.min(from + file.nodeSize, count);
    // A leaf's feature ends where the next leaf's begins.
    return { from, to, end: level === 0 ? Math.min(to + 1, count) : to };
  });
  const address = (node: number) => file.treeStart + (first + node) * NODE_BYTES;
  const parts = await file.reader.readMany(
    groups.map(({ from, end }) => ({ start: address(from), end: address(end) })),
    signal,
  );
  return groups.map(({ from, to, end }, group) => {
    const bytes = parts[group]!;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const boxes: Bounds[] = [];
    for (let k = 0; k < to - from; k++) boxes.push(readBox(view, k * NODE_BYTES));
    if (level > 0) return { firstChild: from, boxes, offsets: [] };
    const offsets: number[] = [];
    for (let k = 0; k < end - from; k++) offsets.push(Number(view.getBigUint64(k * NODE_BYTES + 32, true)));
    if (end === to) offsets.push(file.sizeBytes - file.featuresStart);
    return { firstChild: from, boxes, offsets };
  });
}

function readBox(view: DataView, at: number): Bounds {
  const side = (k: number) => view.getFloat64(at + 8 * k, true);
  const box: Bounds = [side(0), side(1), side(2), side(3)];
  if (!(box[0] <= box[2] && box[1] <= box[3])) throw damaged('index');
  return box;
}

function pointsUnder({ levels, nodeSize }: PointFile, level: number, node: number): number {
  const width = nodeSize ** level;
  return Math.min((node + 1) * width, levels[0]!.count) - node * width;
}

function meet(box: Bounds, view: Bounds): boolean {
  return box[0] <= view[2] && box[2] >= view[0] && box[1] <= view[3] && box[3] >= view[1];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
