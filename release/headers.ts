/** What the page cannot say of itself: who may show it inside a page of their own. */
export const FRAME_POLICY = "frame-ancestors 'self'";

/**
 * A worker goes by the headers of its script, not by the policy of its page: without them, code in a worker that reads
 * a hostile file could ask any server.
 */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The headers that a server should send with a file of the app, by its path from the app's folder. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  // Names under assets/ change with their content; all else is asked for anew.
  const isHashed = path.startsWith('/assets/');
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': isHashed || path === '/service-worker.js' ? WORKER_POLICY : FRAME_POLICY,
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
