/**
 * The packed Hilbert R-tree of a FlatGeobuf file: boxes in Hilbert order as leaves, every 16 of them under one
 * node, levels stored from the root down.
 *
 * Sources: FlatGeobuf specification v3 (flatgeobuf.org, "Index"); Kamel & Faloutsos, "Hilbert R-tree: An
 * Improved R-tree Using Fractals", VLDB 1994, for packing by the Hilbert value of box centres.
 */

/** Children of one node, as written into the file's header. */
export const TREE_NODE_SIZE = 16;
/** One node: four doubles of the box, then an unsigned 64-bit offset. */
export const NODE_BYTES = 40;
/** The Hilbert grid has 2^16 cells a side. */
const GRID_ORDER = 16;

/** Boxes as [minLon, minLat, maxLon, maxLat] quadruples, degrees. */
export type Boxes = Float64Array;

/** Position along the Hilbert curve of a grid cell, 0 … 2^32 − 1. `x`, `y` are integers in 0 … 2^16 − 1. */
export function hilbertDistance(x: number, y: number): number {
  let distance = 0;
  let column = x;
  let row = y;
  for (let side = 2 ** (GRID_ORDER - 1); side >= 1; side /= 2) {
    const right = column & side ? 1 : 0;
    const upper = row & side ? 1 : 0;
    distance += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      // Turn the quadrant so that the curve enters and leaves it where its neighbours expect.
      if (right === 1) {
        column = 2 ** GRID_ORDER - 1 - column;
        row = 2 ** GRID_ORDER - 1 - row;
      }
      [column, row] = [row, column];
    }
  }
  return distance;
}

/** The box round all boxes; `null` when there is none. */
export function boundBoxes(boxes: Boxes): [number, number, number, number] | null {
  if (boxes.length === 0) return null;
  const bound: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < boxes.length; at += 4) {
    bound[0] = Math.min(bound[0], boxes[at] as number);
    bound[1] = Math.min(bound[1], boxes[at + 1] as number);
    bound[2] = Math.max(bound[2], boxes[at + 2] as number);
    bound[3] = Math.max(bound[3], boxes[at + 3] as number);
  }
  return bound;
}

/** Order in which to store the boxes: by the Hilbert value of their centres, ties by index, so repeatable. */
export function orderByHilbert(boxes: Boxes): Uint32Array {
  const count = boxes.length / 4;
  const bound = boundBoxes(boxes);
  if (bound === null) return new Uint32Array(0);
  const cells = 2 ** GRID_ORDER - 1;
  const toCell = (value: number, low: number, high: number) =>
    high > low ? Math.floor(((value - low) / (high - low)) * cells) : 0;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const centre = (axis: number) =>
      ((boxes[index * 4 + axis] as number) + (boxes[index * 4 + axis + 2] as number)) / 2;
    keys[index] = hilbertDistance(
      toCell(centre(0), bound[0], bound[2]),
      toCell(centre(1), bound[1], bound[3]),
    );
  }
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  return order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
}

/** First node and node count of a level of the tree. */
export interface TreeLevel {
  readonly first: number;
  readonly count: number;
}

/** The levels, leaves first, as they lie in the file (root at node 0). */
export function layOutLevels(leafCount: number, nodeSize = TREE_NODE_SIZE): TreeLevel[] {
  const counts = [leafCount];
  // A tree of one leaf still has a root above it: readers rely on it.
  do counts.push(Math.ceil((counts.at(-1) as number) / nodeSize));
  while (counts.at(-1) !== 1);
  let end = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    end -= count;
    return { first: end, count };
  });
}

/**
 * The index section of a file. `boxes` and `offsets` (bytes from the start of the feature section) are in the
 * stored order. Needs at least one box; a file without features has no index. O(n).
 */
export function encodeTree(boxes: Boxes, offsets: readonly number[]): Uint8Array {
  const levels = layOutLevels(offsets.length);
  const nodeCount = levels.reduce((sum, level) => sum + level.count, 0);
  const bytes = new Uint8Array(nodeCount * NODE_BYTES);
  const view = new DataView(bytes.buffer);
  const writeNode = (node: number, box: ArrayLike<number>, offset: number) => {
    for (let side = 0; side < 4; side++)
      view.setFloat64(node * NODE_BYTES + side * 8, box[side] as number, true);
    view.setBigUint64(node * NODE_BYTES + 32, BigInt(offset), true);
  };
  let below = boxes;
  levels.forEach((level, depth) => {
    if (depth === 0) {
      offsets.forEach((offset, leaf) => {
        writeNode(level.first + leaf, boxes.subarray(leaf * 4, leaf * 4 + 4), offset);
      });
      return;
    }
    const firstBelow = levels[depth - 1]?.first as number;
    const own = new Float64Array(level.count * 4);
    for (let node = 0; node < level.count; node++) {
      const children = below.subarray(node * TREE_NODE_SIZE * 4, (node + 1) * TREE_NODE_SIZE * 4);
      const box = boundBoxes(children) as NonNullable<ReturnType<typeof boundBoxes>>;
      own.set(box, node * 4);
      // In an upper node the offset is the number of its first child node, not of bytes.
      writeNode(level.first + node, box, firstBelow + node * TREE_NODE_SIZE);
    }
    below = own;
  });
  return bytes;
}
