/**
 * Work that can be left off between two steps: it yields the share done, 0 … 1, and returns its result. Whoever runs
 * it in a worker lets messages in between steps; nothing of an abandoned run may be kept as a result.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Boilers a step: some milliseconds of work. */
const SLICE = 1 << 15;

/** Does `work` for `from` … `to` − 1, slice after slice. */
export function* inSlices(count: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(count, from + SLICE);
    work(from, to);
    yield to / count;
  }
}

/** Runs steps as the part from … to of a greater whole. */
export function* asPart<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}

/** Runs all steps at once. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work that cannot be left off midway. */
// biome-ignore lint/correctness/useYield: a generator by type only.
export function* inOneStep<Result>(work: () => Result): Steps<Result> {
  return work();
}
