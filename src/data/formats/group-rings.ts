import type { Position } from 'geojson';

interface Ring {
  readonly positions: Position[];
  /** Signed, in squared units; positive where the ring runs counter-clockwise. */
  readonly area: number;
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
}

/**
 * Rings of a Shapefile polygon as GeoJSON polygons: there outer rings run clockwise and holes the other way, in any
 * order and without saying which hole is whose. A hole goes to the smallest outer ring around it; one that lies in none
 * becomes a polygon of its own, so that nothing is lost. Where all rings run the holes' way, all are outer.
 */
export function groupRings(rings: readonly Position[][]): Position[][][] {
  const measured = rings.map(measureRing);
  const clockwise = measured.filter(({ area }) => area <= 0);
  const outers = clockwise.length > 0 ? clockwise : measured;
  const polygons = new Map(outers.map((outer) => [outer, [orient(outer, 1)]]));
  const orphans: Position[][][] = [];
  for (const hole of measured) {
    if (polygons.has(hole)) continue;
    const owner = findOwner(hole, outers);
    if (owner === null) orphans.push([orient(hole, 1)]);
    else polygons.get(owner)?.push(orient(hole, -1));
  }
  return [...polygons.values(), ...orphans];
}

function findOwner(hole: Ring, outers: readonly Ring[]): Ring | null {
  let owner: Ring | null = null;
  for (const outer of outers) {
    if (!covers(outer.box, hole.box)) continue;
    if (owner !== null && Math.abs(outer.area) >= Math.abs(owner.area)) continue;
    if (contains(outer, hole)) owner = outer;
  }
  return owner;
}

function covers(outer: Ring['box'], inner: Ring['box']): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Most of the hole's vertices decide: one or another may touch the outer ring. */
function contains(outer: Ring, hole: Ring): boolean {
  const step = Math.max(1, Math.floor(hole.positions.length / 8));
  let inside = 0;
  let tried = 0;
  for (let i = 0; i < hole.positions.length; i += step) {
    const [x = 0, y = 0] = hole.positions[i]!;
    if (isInside(outer.positions, x, y)) inside++;
    tried++;
  }
  return inside * 2 > tried;
}

function isInside(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1]!;
    const [x2 = 0, y2 = 0] = ring[i]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function measureRing(positions: Position[]): Ring {
  const [originX = 0, originY = 0] = positions[0] ?? [];
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let twice = 0;
  positions.forEach(([x = 0, y = 0], i) => {
    const [nextX = x, nextY = y] = positions[i + 1] ?? [];
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { positions, area: twice / 2, box };
}

/** The ring counter-clockwise (1) or clockwise (−1), as GeoJSON wants outer rings and holes. */
function orient({ positions, area }: Ring, direction: 1 | -1): Position[] {
  return area * direction >= 0 ? positions : positions.toReversed();
}
