import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from '../../fixtures/hostile/run-cases.ts';

const RUNNER = fileURLToPath(new URL('../../fixtures/hostile/run-cases.ts', import.meta.url));

/** A case that takes longer has hung. The machines are shared: a sound limit is far above what a case needs. */
const LIMIT_MS = 60_000;
/** Old space of the process; buffers come on top. */
const HEAP_MB = 1024;

/**
 * Runs cases in a process of their own, so that one that hangs or takes all memory is a failure of its own and takes
 * no other along: the rest goes on in a new process.
 */
export async function runCorpus(names: readonly string[]): Promise<ReadonlyMap<string, CaseResult>> {
  const results = new Map<string, CaseResult>();
  for (let left = [...names]; left.length > 0; left = left.filter((name) => !results.has(name))) {
    const broken = await runUntilBroken(left, results);
    if (broken !== null) results.set(broken.name, broken);
    else if (left.every((name) => !results.has(name))) throw new Error('the runner gave no result at all');
  }
  return results;
}

/** Runs until all are done (null) or one hangs or kills the process. */
async function runUntilBroken(
  names: readonly string[],
  results: Map<string, CaseResult>,
): Promise<CaseResult | null> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', RUNNER, ...names],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let current: string | null = null;
  let hung = false;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    const message = JSON.parse(line) as CaseResult | { begins: string };
    if ('begins' in message) {
      current = message.begins;
      timer = setTimeout(() => {
        hung = true;
        child.kill('SIGKILL');
      }, LIMIT_MS);
    } else {
      results.set(message.name, message);
      current = null;
    }
  }
  clearTimeout(timer);
  if (current === null) return null;
  return { name: current, outcome: hung ? 'HUNG' : 'KILLED THE PROCESS', ms: LIMIT_MS, peakMb: 0 };
}
