import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersOf } from './headers.ts';

/*
 * Serves the folder `app` beside this file: for a USB stick or a machine without a web server. Other computers see it
 * only where `--host 0.0.0.0` says so.
 */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});

const serve = sirv(fileURLToPath(new URL('app', import.meta.url)), {
  etag: true,
  setHeaders: (response, path) => {
    if (path.endsWith('.fgb')) response.setHeader('Content-Type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
  },
});

const server = createServer((request, response) => {
  serve(request, response, () => {
    response.writeHead(404).end();
  });
});
server.on('error', (failure) => {
  console.error(`无法启动 / cannot start: ${failure.message}`);
  process.exitCode = 1;
});
server.listen(Number(values.port), values.host, () => {
  console.log(`蓝图 Lantu: http://${values.host}:${values.port}/  (Ctrl+C 结束 / ends)`);
});
