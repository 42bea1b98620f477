import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAME_POLICY, headersOf, WORKER_POLICY } from '../../../release/headers.ts';

const policyOf = (path: string) => headersOf(path)['Content-Security-Policy'];

test('a worker’s script brings the worker’s policy, and a page only what it cannot say of itself', () => {
  expect(policyOf('/assets/import-worker-Ab12.js')).toBe(WORKER_POLICY);
  expect(policyOf('/service-worker.js')).toBe(WORKER_POLICY);
  for (const page of ['/', '/index.html', '/online.html']) expect(policyOf(page)).toBe(FRAME_POLICY);
  expect(WORKER_POLICY).not.toContain('unsafe');
  expect(headersOf('/assets/a.js')['Cache-Control']).toContain('immutable');
  expect(headersOf('/index.html')['Cache-Control']).toBe('no-cache');
});

test.each(['nginx', 'IIS', 'Caddy'])('the snippet for %s sends the same policies', (server) => {
  const snippet = readFileSync('docs/hosting.md', 'utf8').split(`## ${server}`)[1]!.split('\n## ')[0]!;
  expect(snippet).toContain(`"${FRAME_POLICY}"`);
  expect(snippet).toContain(`"${WORKER_POLICY}"`);
});
