import { join } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the app as it ships and serves it. */
export function serveApp(): Promise<Site> {
  return buildAndServe(process.cwd(), undefined, '.cache/bench/app');
}

/** Builds the page with nothing but a MapLibre map, with the same bundler, and serves it the same way. */
export function serveBareMap(): Promise<Site> {
  return buildAndServe(join(process.cwd(), 'bench/browser/bare'), false, '.cache/bench/bare');
}

async function buildAndServe(root: string, configFile: undefined | false, folder: string): Promise<Site> {
  const outDir = join(process.cwd(), folder);
  const common = {
    root,
    base: './',
    logLevel: 'error' as const,
    ...(configFile === false && { configFile }),
  };
  await build({
    ...common,
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  const server: PreviewServer = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4400, strictPort: false, open: false },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
