import { describe, expect, it } from 'vitest';
import type { Steps } from '../../../src/domain/steps.ts';
import { createJobLine } from '../../../src/workers/job-line.ts';

/** A line with a clock of its own, on which each step takes 10 ms. */
function slowLine() {
  let time = 0;
  let pauses = 0;
  const atPause = new Map<number, () => void>();
  const done: string[] = [];
  const line = createJobLine(
    async () => {
      pauses++;
      atPause.get(pauses)?.();
    },
    () => time,
  );
  function* steps(name: string, count: number): Steps<string> {
    for (let k = 1; k <= count; k++) {
      time += 10;
      done.push(`${name}${k}`);
      yield k / count;
    }
    return name;
  }
  return { line, steps, done, atPause, pauses: () => pauses };
}

describe('a line of jobs', () => {
  it('lets messages in every 20 ms', async () => {
    const { line, steps, pauses } = slowLine();
    await expect(line.run(() => steps('a', 10))).resolves.toBe('a');
    expect(pauses()).toBe(5);
  });

  it('does one job after the other', async () => {
    const { line, steps, done } = slowLine();
    await Promise.all([line.run(() => steps('a', 4)), line.run(() => steps('b', 2))]);
    expect(done).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
  });

  it('leaves off a job that is cancelled at its next pause, and goes on with the next', async () => {
    const { line, steps, done, atPause } = slowLine();
    atPause.set(1, () => line.cancel());
    const first = line.run(() => steps('a', 10));
    await expect(first).resolves.toBeNull();
    await expect(line.run(() => steps('b', 1))).resolves.toBe('b');
    expect(done).toEqual(['a1', 'a2', 'b1']);
  });

  it('lets a superseded job go on until 100 ms after its start', async () => {
    const { line, steps, done, atPause } = slowLine();
    atPause.set(1, () => line.supersede());
    await expect(line.run(() => steps('long', 50))).resolves.toBeNull();
    expect(done).toHaveLength(12);
    const short = slowLine();
    short.atPause.set(1, () => short.line.supersede());
    await expect(short.line.run(() => short.steps('short', 10))).resolves.toBe('short');
  });

  it('never begins a job that was superseded while it waited', async () => {
    const { line, steps, done, atPause } = slowLine();
    atPause.set(1, () => line.supersede());
    const [, waiting] = [line.run(() => steps('a', 6)), line.run(() => steps('b', 6))];
    await expect(waiting).resolves.toBeNull();
    expect(done).not.toContain('b1');
  });

  it('reports progress from 0.3 s on, ten times a second', async () => {
    const { line, steps } = slowLine();
    const reported: number[] = [];
    await line.run(
      () => steps('a', 100),
      (share) => reported.push(share),
    );
    expect(reported).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('passes on an error and goes on', async () => {
    const { line, steps } = slowLine();
    const failing = line.run(() => {
      throw new Error('no ledger is set');
    });
    await expect(failing).rejects.toThrow('no ledger is set');
    await expect(line.run(() => steps('b', 1))).resolves.toBe('b');
  });
});
