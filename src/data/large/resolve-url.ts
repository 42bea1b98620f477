import { SourceTrouble } from './byte-source.ts';

/**
 * The address of a layer that a user typed, relative to the app's. Rejects what the content security policy would
 * block anyway, with words that say what to do: only the app's own server can be read.
 */
export function resolveLayerUrl(typed: string, base: string): string {
  let url: URL;
  try {
    url = new URL(typed.trim(), base);
  } catch {
    throw new SourceTrouble('url-invalid', { url: typed });
  }
  const own = new URL(base).origin;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new SourceTrouble('url-invalid', { url: typed });
  if (url.origin !== own) throw new SourceTrouble('url-other-origin', { url: url.href, own });
  return url.href;
}
