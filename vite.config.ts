import { spawnSync } from 'node:child_process';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { GUIDE_STYLES, guide } from './release/guide/guide-plugin.ts';
import { headersOf } from './release/headers.ts';
import { listFiles, SERVICE_WORKER } from './release/list-files.ts';
import { woff2Only } from './release/woff2-only.ts';

/** The commit that is built, with a mark where files differ from it; '' where there is no repository. */
function builtCommit(): string {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
  const { status, stdout } = git('log', '-1', '--format=%h %cs');
  if (status !== 0) return '';
  const isClean = git('status', '--porcelain', '--untracked-files=no').stdout === '';
  return stdout.trim() + (isClean ? '' : ' +');
}

/** The dev server injects inline modules for fast refresh; the policy holds for what is built and shipped. */
const relaxPolicyInDev: Plugin = {
  name: 'lantu-relax-policy-in-dev',
  apply: 'serve',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, context) =>
      context.server === undefined
        ? html
        : html.replace(/<meta\s+http-equiv="Content-Security-Policy"[\s\S]*?\/>/, ''),
  },
};

/**
 * The document that may ask other servers, for a backdrop from one: the first document in all but its policy, which
 * also lets it connect elsewhere, and the mark that tells the app so.
 */
function openToOthers(html: string): string {
  return html
    .replace("connect-src 'self'", "connect-src 'self' https: http:")
    .replace('<meta name="viewport"', '<meta name="lantu-online" content="" />\n    <meta name="viewport"');
}

const onlineDocument: Plugin = {
  name: 'lantu-online-document',
  enforce: 'post',
  generateBundle(_, bundle) {
    const index = bundle['index.html'];
    if (index?.type !== 'asset') throw new Error('index.html was not built');
    this.emitFile({ type: 'asset', fileName: 'online.html', source: openToOthers(String(index.source)) });
  },
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      if (request.url?.startsWith('/online.html')) request.url = request.url.replace('online', 'index');
      next();
    });
  },
  transformIndexHtml: (html, { originalUrl }) =>
    originalUrl?.startsWith('/online.html') ? openToOthers(html) : html,
};

/** `npm start` and the browser tests are served as a release is. */
const releaseHeaders: Plugin = {
  name: 'lantu-release-headers',
  configurePreviewServer({ middlewares }) {
    middlewares.use(({ url }, response, next) => {
      const { pathname } = new URL(url ?? '/', 'http://localhost');
      for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
      next();
    });
  },
};

export default defineConfig({
  // Relative addresses, so that the app can be hosted under any path.
  base: './',
  plugins: [react(), relaxPolicyInDev, woff2Only, onlineDocument, releaseHeaders, guide(), listFiles()],
  define: { 'import.meta.env.VITE_LANTU_COMMIT': JSON.stringify(builtCommit()) },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    // No inlined fonts or scripts: the policy names 'self' only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { index: 'index.html', 'service-worker': 'src/app/service-worker.ts', guide: GUIDE_STYLES },
      output: {
        codeSplitting: {
          groups: [
            {
              // One file for what the page begins with: cut into forty, as modules that later parts share would have it,
              // it compresses worse.
              name: 'first',
              tags: ['$initial'],
              test: (id) => !/workbox|service-worker|guide-page/.test(id),
            },
          ],
        },
        // The worker's address is its name: it must stay the same from version to version.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? SERVICE_WORKER : 'assets/[name]-[hash].js',
      },
    },
  },
  preview: { port: 4173, strictPort: false },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // By default one core is left idle: of two, half.
    maxWorkers: '100%',
    // The machines are shared and noisy: a slow test is not a failed one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
