const DIGIT_BITS = 16;
const BUCKETS = 1 << DIGIT_BITS;

/**
 * Sorts rows by 32-bit keys (one a boiler, indexed by the row), stable, in place. `words` lists the words of longer
 * keys, the least significant first. O(rows) a word.
 */
export function radixSortRows(rows: Uint32Array, words: readonly Uint32Array[]): Uint32Array {
  const ends = new Uint32Array(BUCKETS + 1);
  let from = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (const keys of words) {
    for (const shift of [0, DIGIT_BITS]) {
      ends.fill(0);
      for (let i = 0; i < from.length; i++) ends[((keys[from[i]!]! >>> shift) & (BUCKETS - 1)) + 1]!++;
      // All in one bucket: nothing to move.
      if (ends.includes(from.length)) continue;
      for (let bucket = 1; bucket <= BUCKETS; bucket++) ends[bucket]! += ends[bucket - 1]!;
      for (let i = 0; i < from.length; i++) {
        const row = from[i]!;
        to[ends[(keys[row]! >>> shift) & (BUCKETS - 1)]!++] = row;
      }
      [from, to] = [to, from];
    }
  }
  if (from !== rows) rows.set(from);
  return rows;
}
