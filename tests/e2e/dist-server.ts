import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** The built app on a server of its own, whose files a test can change under it. */
export interface DistServer {
  readonly url: string;
  /** What a file is turned into from now on. */
  change(file: string, edit: (content: string) => string): void;
  close(): void;
}

export async function serveDist(): Promise<DistServer> {
  const edits = new Map<string, (content: string) => string>();
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url!, 'http://x').pathname);
    const file = normalize(path.endsWith('/') ? `${path}index.html` : path).slice(1);
    const edit = edits.get(file);
    try {
      const bytes = await readFile(join(DIST, file));
      const type = TYPES[file.split('.').pop()!] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
      response.end(edit === undefined ? bytes : edit(bytes.toString('utf8')));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    change: (file, edit) => void edits.set(file, edit),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
