import { fileURLToPath } from 'node:url';
import { buildLayers } from './build/build-layers.ts';
import { FactError } from './build/fact-error.ts';
import { formatTable } from './build/format-table.ts';
import { hashInputs } from './build/hash-inputs.ts';
import { describeBuild } from './build/manifest.ts';
import { isUpToDate, writeOutputs } from './build/write-outputs.ts';

/**
 * Makes `public/data` and `public/samples` from `data/`: `tsx data/build.ts [--if-needed] [--quiet]`.
 * Exit 0 when done or nothing to do, 2 with one line when a fact fails its check.
 */
function run(args: readonly string[]): number {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const inputHash = hashInputs(root);
  if (args.includes('--if-needed') && isUpToDate(root, inputHash)) return 0;
  try {
    const built = buildLayers();
    writeOutputs(root, built, describeBuild(built, inputHash));
    if (!args.includes('--quiet')) console.log(formatTable(built));
    return 0;
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    console.error(`data build failed: ${error.message}`);
    return 2;
  }
}

process.exitCode = run(process.argv.slice(2));
