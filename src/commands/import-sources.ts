import type { TableNote } from '../domain/import-plan.ts';
import type { CommandContext } from './command-context.ts';
import { openImport } from './import-queue.ts';

/** The bundled demonstration ledger as a file, to try the import with; below the app's address. */
export const SAMPLE_FILE = 'samples/demo-ledger.csv';

/** Takes cells copied from Excel or WPS (tabs between cells, a line a row) as a file of the queue. */
export function importPastedCells(context: CommandContext, text: string, name: string): void {
  openImport(context, [new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' })]);
}

/**
 * Fetches a file by its address. Only addresses of the server that the app came from are allowed: the page's
 * policy lets nothing else through, so that no ledger can leak. Gives what went wrong, null where nothing did.
 */
export async function importFromUrl(
  context: CommandContext,
  address: string,
  base: string,
): Promise<TableNote | null> {
  if (!URL.canParse(address, base)) return { code: 'url-invalid', params: { url: address } };
  const url = new URL(address, base);
  const own = new URL(base).origin;
  if (url.origin !== own) return { code: 'url-other-origin', params: { url: url.href, own } };
  try {
    const response = await fetch(url);
    if (!response.ok) return { code: 'url-http-status', params: { url: address, status: response.status } };
    const name = decodeURIComponent(url.pathname.split('/').pop() || url.hostname);
    openImport(context, [new File([await response.blob()], name)]);
    return null;
  } catch (failure) {
    return { code: 'url-unreachable', params: { url: address, detail: String(failure) } };
  }
}
