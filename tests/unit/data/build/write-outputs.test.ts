import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BuiltLayers } from '../../../../data/build/build-layers.ts';
import { hashInputs } from '../../../../data/build/hash-inputs.ts';
import { LAYER_TITLES } from '../../../../data/build/layer-titles.ts';
import { loadFacts } from '../../../../data/build/load-facts.ts';
import { describeBuild } from '../../../../data/build/manifest.ts';
import { isUpToDate, writeOutputs } from '../../../../data/build/write-outputs.ts';

const HASH = 'a'.repeat(64);
const facts = loadFacts();
let root: string;

/** Small stand-ins for the real files: one byte each. */
const small = (byte: number): BuiltLayers => ({
  files: LAYER_TITLES.map(({ id }) => ({
    id,
    file: `${id}.bin`,
    kind: 'json',
    count: 1,
    bytes: Uint8Array.of(byte),
  })),
  samples: [{ file: 'samples/demo-ledger.csv', count: 0, bytes: Uint8Array.of(byte) }],
  facts,
});
const write = (byte: number) => writeOutputs(root, small(byte), describeBuild(small(byte), HASH));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lantu-data-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('writeOutputs and isUpToDate', () => {
  test('nothing is up to date before the first build; all of it after', () => {
    expect(isUpToDate(root, HASH)).toBe(false);
    write(1);
    expect(isUpToDate(root, HASH)).toBe(true);
    expect(isUpToDate(root, 'b'.repeat(64))).toBe(false);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('a missing file, one of another size, or a broken manifest asks for a build', () => {
    write(1);
    rmSync(join(root, 'public/data/rules.bin'));
    expect(isUpToDate(root, HASH)).toBe(false);
    write(1);
    truncateSync(join(root, 'public/samples/demo-ledger.csv'), 0);
    expect(isUpToDate(root, HASH)).toBe(false);
    write(1);
    writeFileSync(join(root, 'public/data/manifest.json'), '{');
    expect(isUpToDate(root, HASH)).toBe(false);
  });

  test('replaces a former build, stale files included', () => {
    write(1);
    writeFileSync(join(root, 'public/data/stale.fgb'), 'old');
    write(2);
    expect(readdirSync(join(root, 'public/data'))).not.toContain('stale.fgb');
    expect(readFileSync(join(root, 'public/data/rules.bin'))).toEqual(Buffer.from([2]));
  });
});

describe('hashInputs', () => {
  const put = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  test('changes with any input file, its name or its content, and with nothing else', () => {
    for (const file of [
      'data/facts/a.csv',
      'src/geo/area.ts',
      'src/domain/x.ts',
      'src/data/schemas/y.ts',
      'package-lock.json',
      'src/data/flatgeobuf-write.ts',
      'src/data/flatgeobuf-header.ts',
      'src/data/packed-hilbert-tree.ts',
    ])
      put(file, 'one');
    const before = hashInputs(root);
    put('src/ui/z.tsx', 'x');
    put('data/boundaries/node_modules/m.js', 'x');
    expect(hashInputs(root)).toBe(before);
    put('data/facts/a.csv', 'two');
    const changed = hashInputs(root);
    expect(changed).not.toBe(before);
    put('data/rules/b.json', '');
    expect(hashInputs(root)).not.toBe(changed);
  });
});
