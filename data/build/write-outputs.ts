import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, manifestSchema } from '../../src/data/schemas/manifest.ts';
import type { BuiltLayers } from './build-layers.ts';
import { hashSha256 } from './manifest.ts';

/**
 * Writes everything into a folder of its own under `.cache`, then moves it into `public`. Two builds at once end
 * with one of the two, whole; no reader sees a half-written file.
 */
export function writeOutputs(root: string, built: BuiltLayers, manifest: Manifest): void {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const scratch = mkdtempSync(join(root, '.cache/data-'));
  const fresh = join(scratch, 'data');
  try {
    mkdirSync(fresh);
    for (const { file, bytes } of built.files) writeFileSync(join(fresh, file), bytes);
    writeFileSync(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const { file, bytes } of built.samples) {
      const target = join(root, 'public', file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(join(scratch, 'sample'), bytes);
      renameSync(join(scratch, 'sample'), target);
    }
    replaceFolder(fresh, join(root, 'public/data'), join(scratch, 'old'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Moves `fresh` to `target`; what was there goes to `old`. */
function replaceFolder(fresh: string, target: string, old: string): void {
  for (let attempt = 0; ; attempt++) {
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(target, old);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    try {
      renameSync(fresh, target);
      return;
    } catch (error) {
      // Another build moved its own folder in between: move that one away and try again.
      if (attempt > 20) throw error;
    }
  }
}

/** Whether what is served was built from these inputs and every file is as it was written. */
export function isUpToDate(root: string, inputHash: string): boolean {
  const publicFolder = join(root, 'public');
  try {
    const text = readFileSync(join(publicFolder, 'data/manifest.json'), 'utf8');
    const manifest = manifestSchema.parse(JSON.parse(text));
    const files = [
      ...manifest.layers.map(({ file, sha256 }) => ({ file: `data/${file}`, sha256 })),
      ...manifest.samples,
    ];
    return (
      manifest.inputHash === inputHash &&
      files.every(({ file, sha256 }) => hashSha256(readFileSync(join(publicFolder, file))) === sha256)
    );
  } catch {
    // Missing, unreadable or of another version: all mean that it must be built.
    return false;
  }
}
