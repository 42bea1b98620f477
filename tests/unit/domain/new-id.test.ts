import { expect, test, vi } from 'vitest';
import { newId } from '../../../src/domain/new-id.ts';

test('ids can be had on plain http, where the browser has no randomUUID, and never come twice', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 1000 }, newId);
  vi.unstubAllGlobals();
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
});
