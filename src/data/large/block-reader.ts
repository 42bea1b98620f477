import type { ByteSource } from './byte-source.ts';

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface BlockReader {
  /** The bytes of each range, in the order asked. */
  readMany(ranges: readonly ByteRange[], signal?: AbortSignal): Promise<Uint8Array[]>;
}

const BLOCK_BYTES = 32_768;
/** Missing blocks with at most so many between them come in one request: cheaper than another round trip. */
const MERGE_GAP_BLOCKS = 4;
const MOST_REQUEST_BLOCKS = 128;
const MOST_KEPT_BLOCKS = 2048;
const REQUESTS_AT_ONCE = 4;

/**
 * Reads scattered parts of a file in few requests: whole blocks, neighbours merged over small gaps, up to 4 MB a
 * request and 64 MB kept for the next view.
 */
export function createBlockReader(source: ByteSource): BlockReader {
  /** In order of use, the latest last. */
  const kept = new Map<number, Uint8Array>();

  async function fetchRun(from: number, to: number, into: Map<number, Uint8Array>, signal?: AbortSignal) {
    const start = from * BLOCK_BYTES;
    const bytes = await source.read(start, Math.min(to * BLOCK_BYTES, source.sizeBytes), signal);
    for (let block = from; block < to; block++) {
      const at = block * BLOCK_BYTES - start;
      into.set(block, bytes.subarray(at, at + BLOCK_BYTES));
    }
  }

  function keep(blocks: ReadonlyMap<number, Uint8Array>): void {
    for (const [block, bytes] of blocks) {
      kept.delete(block);
      kept.set(block, bytes);
    }
    for (const block of kept.keys()) {
      if (kept.size <= MOST_KEPT_BLOCKS) break;
      kept.delete(block);
    }
  }

  return {
    async readMany(ranges, signal) {
      const blocks = new Map<number, Uint8Array>();
      const missing: number[] = [];
      for (const block of blocksOf(ranges)) {
        const bytes = kept.get(block);
        if (bytes === undefined) missing.push(block);
        else blocks.set(block, bytes);
      }
      const runs = mergeRuns(missing);
      await inTurns(runs, ([from, to]) => fetchRun(from, to, blocks, signal));
      keep(blocks);
      return ranges.map((range) => assemble(blocks, range));
    },
  };
}

function blocksOf(ranges: readonly ByteRange[]): number[] {
  const blocks = new Set<number>();
  for (const { start, end } of ranges) {
    for (let block = Math.floor(start / BLOCK_BYTES); block * BLOCK_BYTES < end; block++) blocks.add(block);
  }
  return [...blocks].sort((a, b) => a - b);
}

/** Runs of blocks, as [first, one after the last]. */
export function mergeRuns(blocks: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && block - last[1] <= MERGE_GAP_BLOCKS && block - last[0] < MOST_REQUEST_BLOCKS) {
      last[1] = block + 1;
    } else runs.push([block, block + 1]);
  }
  return runs;
}

/** Does all jobs, some at once; the first failure ends it. */
async function inTurns<Job>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    try {
      while (next < jobs.length) await work(jobs[next++]!);
    } catch (failure) {
      next = jobs.length;
      throw failure;
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, worker));
}

function assemble(blocks: ReadonlyMap<number, Uint8Array>, { start, end }: ByteRange): Uint8Array {
  const first = Math.floor(start / BLOCK_BYTES);
  const only = blocks.get(first);
  const offset = start - first * BLOCK_BYTES;
  if (only !== undefined && end <= (first + 1) * BLOCK_BYTES)
    return only.subarray(offset, offset + end - start);
  const bytes = new Uint8Array(end - start);
  for (let block = first; block * BLOCK_BYTES < end; block++) {
    const from = Math.max(start, block * BLOCK_BYTES);
    const to = Math.min(end, (block + 1) * BLOCK_BYTES);
    bytes.set(
      blocks.get(block)!.subarray(from - block * BLOCK_BYTES, to - block * BLOCK_BYTES),
      from - start,
    );
  }
  return bytes;
}
