import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the served data depends on, from the repository's root: facts, rules, boundaries and the code that builds.
 * The lock file stands for the libraries.
 */
const INPUTS = ['data', 'src/geo', 'src/data/schemas', 'src/domain', 'package-lock.json'] as const;
const INPUT_FILES = ['flatgeobuf-write.ts', 'flatgeobuf-header.ts', 'packed-hilbert-tree.ts'].map(
  (file) => `src/data/${file}`,
);
/** The boundaries' own rebuild is no input: only its committed result is. */
const NOT_INPUTS = new Set(['data/boundaries/build', 'data/boundaries/node_modules']);

/** SHA-256 over the names and contents of all inputs under a repository's root, in the order of their names. */
export function hashInputs(root: string): string {
  const hash = createHash('sha256');
  const files = [...INPUTS, ...INPUT_FILES].flatMap((path) => listFiles(root, path)).sort();
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function listFiles(root: string, path: string): string[] {
  if (NOT_INPUTS.has(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}
