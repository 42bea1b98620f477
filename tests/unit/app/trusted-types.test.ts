import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

async function rulesAt(baseURI: string) {
  vi.stubGlobal('document', { baseURI });
  return (await import('../../../src/app/trusted-types.ts')).TRUSTED_TYPES_RULES;
}

test('no markup passes but none at all', async () => {
  const { createHTML } = await rulesAt('http://bureau.example/lantu/');
  expect(createHTML('')).toBe('');
  for (const markup of ['<b>data</b>', 'data', ' ', '&lt;']) expect(createHTML(markup)).toBeNull();
});

test('of script addresses only the app’s own built files pass, wherever the app is hosted', async () => {
  const { createScriptURL } = await rulesAt('http://bureau.example/lantu/index.html#lang=zh');
  const own = 'http://bureau.example/lantu/';
  expect(createScriptURL(`${own}assets/import-worker-Ab12.js`)).toBe(`${own}assets/import-worker-Ab12.js`);
  expect(createScriptURL('./assets/a.js')).toBe(`${own}assets/a.js`);
  expect(createScriptURL(`${own}service-worker.js`)).toBe(`${own}service-worker.js`);
  for (const other of [
    'http://bureau.example/assets/a.js',
    `${own}data/tasks.json`,
    `${own}assets/../data/tasks.json`,
    'http://elsewhere.example/lantu/assets/a.js',
    'blob:http://bureau.example/1',
    'data:text/javascript,1',
    'javascript:1',
  ]) {
    expect(createScriptURL(other), other).toBeNull();
  }
});
