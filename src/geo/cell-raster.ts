import { type PolygonSet, ringRange } from './polygon-set.ts';

/** Edges are marked this much wider than they are, in cells, to outweigh the rounding of positions to cells. */
const MARGIN_CELLS = 1e-6;
/** Edges that rise less are marked over their whole length: their slope has too few digits. */
const LEAST_RISE_CELLS = 1e-3;

/** A raster of `columns` × `rows` square cells from (west, south). */
export interface RasterFrame {
  readonly west: number;
  readonly south: number;
  readonly cellsPerDegree: number;
  readonly columns: number;
  readonly rows: number;
}

/** Chooses a raster over all features with about `cellCount` cells. */
export function frameRaster(set: PolygonSet, cellCount: number): RasterFrame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let f = 0; f < set.featureCount; f++) {
    west = Math.min(west, set.bounds[4 * f]!);
    south = Math.min(south, set.bounds[4 * f + 1]!);
    east = Math.max(east, set.bounds[4 * f + 2]!);
    north = Math.max(north, set.bounds[4 * f + 3]!);
  }
  if (!(west <= east)) return { west: 0, south: 0, cellsPerDegree: 1, columns: 0, rows: 0 };
  const areaDeg2 = Math.max(east - west, 1e-6) * Math.max(north - south, 1e-6);
  const cellsPerDegree = Math.sqrt(cellCount / areaDeg2);
  const columns = Math.floor((east - west) * cellsPerDegree + MARGIN_CELLS) + 1;
  const rows = Math.floor((north - south) * cellsPerDegree + MARGIN_CELLS) + 1;
  return { west, south, cellsPerDegree, columns, rows };
}

/**
 * Calls `touch` for every cell that an edge of the feature may pass through (cells may come more than once) and
 * `pass` for every row that the edge from vertex v to v + 1 may pass.
 */
export function walkEdges(
  set: PolygonSet,
  frame: RasterFrame,
  feature: number,
  pass: (row: number, vertex: number) => void,
  touch: (row: number, firstColumn: number, lastColumn: number) => void,
): void {
  const { coords, vertexStart } = set;
  const lastRow = frame.rows - 1;
  const lastColumn = frame.columns - 1;
  const [ringsFrom, ringsTo] = ringRange(set, feature);
  for (let ring = ringsFrom; ring < ringsTo; ring++) {
    for (let v = vertexStart[ring]!; v < vertexStart[ring + 1]! - 1; v++) {
      const x1 = (coords[2 * v]! - frame.west) * frame.cellsPerDegree;
      const y1 = (coords[2 * v + 1]! - frame.south) * frame.cellsPerDegree;
      const x2 = (coords[2 * v + 2]! - frame.west) * frame.cellsPerDegree;
      const y2 = (coords[2 * v + 3]! - frame.south) * frame.cellsPerDegree;
      const fromRow = Math.max(0, Math.floor(Math.min(y1, y2) - MARGIN_CELLS));
      const toRow = Math.min(lastRow, Math.floor(Math.max(y1, y2) + MARGIN_CELLS));
      const slope = y1 === y2 ? 0 : (x2 - x1) / (y2 - y1);
      for (let row = fromRow; row <= toRow; row++) {
        pass(row, v);
        let a = x1;
        let b = x2;
        if (fromRow !== toRow && Math.abs(y2 - y1) > LEAST_RISE_CELLS) {
          // Where the edge enters and leaves the row, held to the edge itself.
          a = x1 + slope * (Math.min(Math.max(row, Math.min(y1, y2)), Math.max(y1, y2)) - y1);
          b = x1 + slope * (Math.min(Math.max(row + 1, Math.min(y1, y2)), Math.max(y1, y2)) - y1);
        }
        const first = Math.max(0, Math.floor(Math.min(a, b) - MARGIN_CELLS));
        touch(row, first, Math.min(lastColumn, Math.floor(Math.max(a, b) + MARGIN_CELLS)));
      }
    }
  }
}
