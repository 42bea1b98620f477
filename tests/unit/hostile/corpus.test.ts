import { beforeAll, describe, expect, test } from 'vitest';
import { issueCodes } from '../../../src/domain/issue-text.ts';
import { HOSTILE_CASES } from '../../fixtures/hostile/all-cases.ts';
import { EXPECTED } from '../../fixtures/hostile/expected.ts';
import type { CaseResult } from '../../fixtures/hostile/run-cases.ts';
import { runCorpus } from './run-corpus.ts';

/** Memory of the whole process after all cases, buffers included. */
const MEMORY_MB = 1536;

let results: ReadonlyMap<string, CaseResult>;
beforeAll(async () => {
  results = await runCorpus(HOSTILE_CASES.map(({ name }) => name));
}, 600_000);

describe('hostile and broken files', () => {
  test('are at least 200, each with one expectation', () => {
    const names = HOSTILE_CASES.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(200);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(EXPECTED).sort()).toEqual([...names].sort());
  });

  test.each(HOSTILE_CASES.map(({ name }) => name))('%s', (name) => {
    expect(results.get(name)?.outcome).toBe(EXPECTED[name]);
  });

  test('leave the memory within bounds', () => {
    const peak = Math.max(...Array.from(results.values(), ({ peakMb }) => peakMb));
    expect(peak).toBeLessThan(MEMORY_MB);
  });

  test('end in codes that have words in both languages', () => {
    const known = new Set(issueCodes());
    const told = Object.values(EXPECTED).flatMap((outcome) =>
      outcome
        .split('; ')
        .flatMap(
          (part) => /^(?:refused|\d+ rejected|doubtful|noted): (.*)$/.exec(part)?.[1]?.split(', ') ?? [],
        ),
    );
    expect(told.filter((code) => !known.has(code))).toEqual([]);
  });
});
