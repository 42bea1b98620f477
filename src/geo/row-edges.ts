import { type RasterFrame, walkEdges } from './cell-raster.ts';
import type { PolygonSet } from './polygon-set.ts';

/**
 * For each feature and each raster row it reaches – a slot – the edges that a horizontal line within the row can
 * meet: edge v runs from vertex v to v + 1, and slot s holds edges[start[s]] … edges[start[s + 1] − 1].
 */
export interface RowEdges {
  readonly start: Uint32Array;
  readonly edges: Uint32Array;
  /** Slot of feature f in row r: firstSlot[f] + r − firstRow[f]. */
  readonly firstSlot: Int32Array;
  readonly firstRow: Int32Array;
}

/** Sorts all edges into slots, in two passes: count, then place. */
export function createRowEdges(set: PolygonSet, frame: RasterFrame): RowEdges {
  const firstRow = new Int32Array(set.featureCount);
  const firstSlot = new Int32Array(set.featureCount + 1);
  for (let f = 0; f < set.featureCount; f++) {
    let [low, high] = [frame.rows, -1];
    const widen = (row: number) => {
      low = Math.min(low, row);
      high = Math.max(high, row);
    };
    walkEdges(set, frame, f, widen, () => {});
    firstRow[f] = low;
    firstSlot[f + 1] = firstSlot[f]! + Math.max(0, high - low + 1);
  }
  const slotOf = (f: number, row: number) => firstSlot[f]! + row - firstRow[f]!;
  const start = new Uint32Array(firstSlot[set.featureCount]! + 1);
  for (let f = 0; f < set.featureCount; f++) {
    walkEdges(
      set,
      frame,
      f,
      (row) => {
        start[slotOf(f, row) + 1]! += 1;
      },
      () => {},
    );
  }
  for (let slot = 1; slot < start.length; slot++) start[slot]! += start[slot - 1]!;
  const next = start.slice();
  const edges = new Uint32Array(start.at(-1)!);
  for (let f = 0; f < set.featureCount; f++) {
    walkEdges(
      set,
      frame,
      f,
      (row, vertex) => {
        const slot = slotOf(f, row);
        edges[next[slot]!] = vertex;
        next[slot]! += 1;
      },
      () => {},
    );
  }
  return { start, edges, firstSlot, firstRow };
}
