/** About this many cells, one bit of answer each. */
const CELL_COUNT = 1 << 20;

/** Says for most positions, without any search, that nothing can be near them. */
export interface NearMask {
  /** False only where no box comes within the mask's reach of the position. */
  mayBeNear(lon: number, lat: number): boolean;
}

/**
 * Marks the raster cells that any of the boxes (west, south, east, north in degrees, one after another), grown by
 * the reach in degrees of longitude and latitude, touches.
 */
export function createNearMask(boxes: Float64Array, reachLonDeg: number, reachLatDeg: number): NearMask {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < boxes.length; i += 4) {
    west = Math.min(west, boxes[i]! - reachLonDeg);
    south = Math.min(south, boxes[i + 1]! - reachLatDeg);
    east = Math.max(east, boxes[i + 2]! + reachLonDeg);
    north = Math.max(north, boxes[i + 3]! + reachLatDeg);
  }
  const cellsPerDegree = Math.sqrt(CELL_COUNT / Math.max((east - west) * (north - south), 1e-9));
  const columns = Math.floor((east - west) * cellsPerDegree) + 1;
  const rows = Math.floor((north - south) * cellsPerDegree) + 1;
  const near = new Uint8Array(columns * rows);
  // The same expression for boxes and positions, and floor never falls as its argument grows: no cell is missed.
  const columnOf = (lon: number) => Math.floor((lon - west) * cellsPerDegree);
  const rowOf = (lat: number) => Math.floor((lat - south) * cellsPerDegree);
  for (let i = 0; i < boxes.length; i += 4) {
    const [first, last] = [columnOf(boxes[i]! - reachLonDeg), columnOf(boxes[i + 2]! + reachLonDeg)];
    const lastRow = rowOf(boxes[i + 3]! + reachLatDeg);
    for (let row = rowOf(boxes[i + 1]! - reachLatDeg); row <= lastRow; row++) {
      near.fill(1, row * columns + first, row * columns + last + 1);
    }
  }
  return {
    mayBeNear(lon, lat) {
      const column = columnOf(lon);
      const row = rowOf(lat);
      const inside = column >= 0 && column < columns && row >= 0 && row < rows;
      return inside && near[row * columns + column] === 1;
    },
  };
}
