import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = '.cache/bench';

/**
 * Bundles the measuring program as the app is bundled, with all that it imports, and gives its path. What runs
 * TypeScript directly wraps every closure to keep its name, which would be measured too.
 */
export async function bundleMeasure(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'bench/measure.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  return join(process.cwd(), FOLDER, 'measure.mjs');
}
