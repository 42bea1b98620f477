import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Known-bad files, one a gate, and the lint rule that must reject each. */
const BAD: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['src/geo/knows-domain.ts', "export { decide } from '../domain/decide.ts';", 'noRestrictedImports'],
  ['src/geo/touches-dom.ts', 'export const title = document.title;', 'noRestrictedGlobals'],
  [
    'src/domain/knows-data.ts',
    "export { deobfuscate } from '../data/crs/obfuscated.ts';",
    'noRestrictedImports',
  ],
  ['src/domain/touches-dom.ts', "export const page = fetch('x');", 'noRestrictedGlobals'],
  ['src/data/knows-state.ts', "export { store } from '../state/store.ts';", 'noRestrictedImports'],
  ['src/data/knows-node.ts', "export { readFile } from 'node:fs/promises';", 'noRestrictedImports'],
  ['src/state/knows-workers.ts', "export { start } from '../workers/app-workers.ts';", 'noRestrictedImports'],
  [
    'src/workers/knows-commands.ts',
    "export { run } from '../commands/run-analysis.ts';",
    'noRestrictedImports',
  ],
  ['src/commands/knows-map.ts', "export { view } from '../map/map-view.ts';", 'noRestrictedImports'],
  ['src/map/knows-ui.ts', "export { app } from '../ui/app-context.ts';", 'noRestrictedImports'],
  ['src/map/knows-react.ts', "export { useState } from 'react';", 'noRestrictedImports'],
  ['src/ui/knows-map-library.ts', "export { Map } from 'maplibre-gl';", 'noRestrictedImports'],
  ['src/ui/knows-map.ts', "export { view } from '../map/map-view.ts';", 'noRestrictedImports'],
  ['src/cli/knows-ui.ts', "export { app } from '../ui/app-context.ts';", 'noRestrictedImports'],
  ['src/app/any.ts', 'export const anything = (value: any) => value;', 'noExplicitAny'],
  ['src/app/cycle-a.ts', "import { b } from './cycle-b.ts';\nexport const a = () => b();", 'noImportCycles'],
  ['src/app/cycle-b.ts', "import { a } from './cycle-a.ts';\nexport const b = () => a();", 'noImportCycles'],
];

/** Imports to the left must pass. */
const GOOD: readonly (readonly [file: string, code: string])[] = [
  [
    'src/app/composes.ts',
    "export { view } from '../map/map-view.ts';\nexport { app } from '../ui/app-context.ts';",
  ],
  ['src/ui/uses-domain.ts', "export { decide } from '../domain/decide.ts';"],
  ['src/cli/uses-node.ts', "export { readFile } from 'node:fs/promises';"],
];

let output = '';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-gates-'));
  for (const [file, code] of [...BAD, ...GOOD]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  }
  const {
    $schema: _,
    vcs: __,
    ...config
  } = JSON.parse(readFileSync('.biome.json', 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  try {
    execFileSync(process.execPath, [biome, 'lint', '--colors=off', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    output = stdout + stderr;
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter rejects', () => {
  test.each(BAD)('%s: %s', (file, _code, rule) => {
    expect(output.split('\n').some((line) => line.startsWith(file) && line.includes(rule))).toBe(true);
  });
});

describe('the linter accepts', () => {
  test.each(GOOD)('%s: %s', (file) => {
    expect(output).not.toContain(file);
  });
});
