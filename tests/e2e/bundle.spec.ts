import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '../../dist');
const BUDGET_KB = 420;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** A chunk with all that it imports statically. */
function closure(key: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(key)) {
    seen.add(key);
    for (const imported of manifest[key]!.imports ?? []) closure(imported, seen);
  }
  return seen;
}

/** The chunks that the page itself names. */
function chunksOfPage(): string[] {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const scripts = Array.from(html.matchAll(/src="\.\/([^"]+\.js)"/g), ([, file]) => file);
  return Object.keys(manifest).filter((key) => scripts.includes(manifest[key]!.file));
}

function gzipKb(file: string): number {
  return gzipSync(readFileSync(join(DIST, file))).length / 1000;
}

test(`first-load JavaScript, shell and map, is at most ${BUDGET_KB} kB gzipped`, () => {
  const page = chunksOfPage();
  expect(page).not.toEqual([]);
  const keys = new Set([...page, 'src/map/map-view.ts'].flatMap((key) => [...closure(key)]));
  const files = [...keys].map((key) => manifest[key]!.file).filter((file) => file.endsWith('.js'));
  const total = files.reduce((sum, file) => sum + gzipKb(file), 0);
  console.log(`${files.length} files, ${total.toFixed(1)} kB gzipped`);
  expect(total).toBeLessThanOrEqual(BUDGET_KB);
  // deck.gl and the parsers come when they are first needed.
  const code = files.map((file) => readFileSync(join(DIST, file), 'utf8')).join('\n');
  for (const late of ['luma.gl', 'papaparse', 'GCJ02']) expect(code).not.toContain(late);
});

test('what the browser keeps for use without network is at most 40 MB, in files of at most 12 MB', () => {
  const files = JSON.parse(readFileSync(join(DIST, 'files.json'), 'utf8')) as { readonly url: string }[];
  const sizes = files.map(({ url }) => readFileSync(join(DIST, url)).length);
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${files.length} files, ${(total / 1e6).toFixed(1)} MB`);
  expect(total).toBeLessThanOrEqual(40e6);
  // The largest is the font that PDFs are written with.
  expect(Math.max(...sizes)).toBeLessThanOrEqual(12e6);
});

test('what is shipped names its policy, its language and no other origin', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(html).toContain("default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self'");
  expect(html).toContain("require-trusted-types-for 'script'; trusted-types default");
  expect(html).not.toContain('unsafe');
  expect(html).toContain('lang="zh-CN"');
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/(src|href)="\//);
  expect(existsSync(join(DIST, 'data/manifest.json'))).toBe(true);
});

test('the online document differs from the first in its policy for connections and its mark alone', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const online = readFileSync(join(DIST, 'online.html'), 'utf8');
  expect(html).toMatch(/connect-src 'self';/);
  expect(online).toMatch(/connect-src 'self' https: http:;/);
  expect(online).toContain('<meta name="lantu-online"');
  const undone = online
    .replace(' https: http:', '')
    .replace(/<meta name="lantu-online" content="" \/>\s*/, '');
  expect(undone).toBe(html);
});

test('the notes on hosting name the type of every kind of file that is shipped', () => {
  const notes = readFileSync(join(DIST, '../docs/hosting.md'), 'utf8');
  const nginx = /types \{([^}]*)\}/.exec(notes)![1]!.split(/[\s;]+/);
  const endings = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.vite'))
    .map(({ name }) => name.split('.').pop()!);
  expect(endings.length).toBeGreaterThan(100);
  expect(new Set(endings.filter((ending) => !nginx.includes(ending)))).toEqual(new Set());
  expect(existsSync(join(DIST, 'guide/index.html'))).toBe(true);
});
