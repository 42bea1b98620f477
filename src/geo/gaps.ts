/**
 * What is left of a stretch 0…length when pieces are taken out: gaps [from, to, from, to …], ascending. Kept as one
 * array that is worked on in place, for there are millions of them.
 */
export class Gaps {
  private readonly ends: number[] = [];

  /** The whole stretch again. */
  reset(length: number): void {
    this.ends.length = 0;
    this.ends.push(0, length);
  }

  get isEmpty(): boolean {
    return this.ends.length === 0;
  }

  /** Takes out from…to. */
  take(from: number, to: number): void {
    const { ends } = this;
    if (!(from < to)) return;
    for (let k = 0; k < ends.length; k += 2) {
      const [low, high] = [ends[k]!, ends[k + 1]!];
      if (low >= to) return;
      if (high <= from) continue;
      if (from <= low && to >= high) {
        ends.splice(k, 2);
        k -= 2;
      } else if (from <= low) {
        ends[k] = to;
      } else if (to >= high) {
        ends[k + 1] = from;
      } else {
        ends.splice(k, 2, low, from, to, high);
        return;
      }
    }
  }

  /** Takes out from…to on a closed stretch of that length; `from` is in 0…length and `to` may lie beyond its end. */
  takeRound(from: number, to: number, length: number): void {
    this.take(from, Math.min(to, length));
    if (to > length) this.take(0, to - length);
  }

  /** The gaps as they stand, as a copy. */
  list(): number[] {
    return this.ends.slice();
  }
}
