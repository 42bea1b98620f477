import type { Polygon, Position } from 'geojson';

/** A stream of numbers in 0…1 that is the same on every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `columns` × `rows` polygons about one degree wide that share crooked borders vertex by vertex, with
 * 2^`bends` edges a side, from (west, south).
 */
export function createTiling(
  { columns, rows, west, south, bends }: Record<'columns' | 'rows' | 'west' | 'south' | 'bends', number>,
  random: () => number,
): Polygon[] {
  const corner = Array.from({ length: rows + 1 }, (_, j) =>
    Array.from(
      { length: columns + 1 },
      (_, i): Position => [west + i + 0.5 * (random() - 0.5), south + j + 0.5 * (random() - 0.5)],
    ),
  );
  const bend = (from: Position, to: Position): Position[] => {
    let line = [from, to];
    for (let k = 0; k < bends; k++) {
      line = line.flatMap((a, at) => {
        const b = line[at + 1];
        if (b === undefined) return [a];
        const shift = 0.2 * (random() - 0.5);
        return [
          a,
          [(a[0]! + b[0]!) / 2 - shift * (b[1]! - a[1]!), (a[1]! + b[1]!) / 2 + shift * (b[0]! - a[0]!)],
        ];
      });
    }
    return line;
  };
  const flat = corner.map((line) => line.slice(1).map((to, i) => bend(line[i]!, to)));
  const upright = corner.slice(1).map((line, j) => line.map((to, i) => bend(corner[j]![i]!, to)));
  return Array.from({ length: rows * columns }, (_, tile): Polygon => {
    const [i, j] = [tile % columns, Math.floor(tile / columns)];
    const sides = [
      flat[j]![i]!,
      upright[j]![i + 1]!,
      flat[j + 1]![i]!.toReversed(),
      upright[j]![i]!.toReversed(),
    ];
    const ring = sides.flatMap((side) => side.slice(0, -1));
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  });
}
