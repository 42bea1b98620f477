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
  /** Serves a file that is not of the build. */
  add(file: string, bytes: Uint8Array): void;
  /** Whether answers with that file break off half way: the connection is cut. */
  cut(file: string, isCut: boolean): void;
  close(): void;
}

export async function serveDist(): Promise<DistServer> {
  const edits = new Map<string, (content: string) => string>();
  const added = new Map<string, Uint8Array>();
  const cut = new Set<string>();
  const server = createServer(async ({ url, headers }, response) => {
    const path = decodeURIComponent(new URL(url!, 'http://x').pathname);
    const file = normalize(path.endsWith('/') ? `${path}index.html` : path).slice(1);
    const edit = edits.get(file);
    try {
      const bytes = added.get(file) ?? (await readFile(join(DIST, file)));
      const whole = edit === undefined ? bytes : Buffer.from(edit(Buffer.from(bytes).toString('utf8')));
      const { status, head, body } = answerTo(headers.range, whole);
      const type = TYPES[file.split('.').pop()!] ?? 'application/octet-stream';
      const size = { 'content-length': String(body.length) };
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...size, ...head });
      if (!cut.has(file)) response.end(body);
      else response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    change: (file, edit) => void edits.set(file, edit),
    add: (file, bytes) => void added.set(file, bytes),
    cut: (file, isCut) => void (isCut ? cut.add(file) : cut.delete(file)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerTo(range: string | undefined, whole: Uint8Array) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined) return { status: 200, head: {}, body: whole };
  const body = whole.subarray(Number(from), Number(to) + 1);
  const head = { 'content-range': `bytes ${from}-${Number(from) + body.length - 1}/${whole.length}` };
  return { status: 206, head, body };
}
