import type { TableNote } from '../domain/import-plan.ts';
import type { CommandContext } from './command-context.ts';
import { openImport } from './import-queue.ts';

/** A small ledger with an office's usual errors, to try the import with; below the app's address. */
const SAMPLE_FILE = 'samples/practice-ledger.csv';

/** Takes cells copied from Excel or WPS (tabs between cells, a line a row) as a file of the queue. */
export function importPastedCells(context: CommandContext, text: string, name: string): void {
  openImport(context, [new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' })]);
}

/**
 * Fetches a file by its address. Only addresses of the server that the app came from are allowed: the page's
 * policy lets nothing else through, so that no ledger can leak. Gives what went wrong, null where nothing did. The
 * file goes by `name`, where one is given, else by its own.
 */
export async function importFromUrl(
  context: CommandContext,
  address: string,
  base: string,
  name?: string,
): Promise<TableNote | null> {
  if (!URL.canParse(address, base)) return { code: 'url-invalid', params: { url: address } };
  const url = new URL(address, base);
  const own = new URL(base).origin;
  if (url.origin !== own) return { code: 'url-other-origin', params: { url: url.href, own } };
  try {
    const response = await fetch(url);
    if (!response.ok) return { code: 'url-http-status', params: { url: address, status: response.status } };
    const ownName = decodeURIComponent(url.pathname.split('/').pop() || url.hostname);
    openImport(context, [new File([await response.blob()], name ?? ownName)]);
    return null;
  } catch (failure) {
    return { code: 'url-unreachable', params: { url: address, detail: String(failure) } };
  }
}

/** Takes the sample ledger through the import, like any other file. Gives what went wrong, null where nothing did. */
export function importSample(context: CommandContext, name: string): Promise<TableNote | null> {
  return importFromUrl(context, SAMPLE_FILE, context.page.address, name);
}

/** Hands the sample ledger to the user as a file. Gives what went wrong, null where nothing did. */
export async function saveSample(context: CommandContext, name: string): Promise<TableNote | null> {
  try {
    const response = await fetch(new URL(SAMPLE_FILE, context.page.address));
    if (!response.ok)
      return { code: 'url-http-status', params: { url: SAMPLE_FILE, status: response.status } };
    context.saveFile(name, await response.blob());
    return null;
  } catch (failure) {
    return { code: 'url-unreachable', params: { url: SAMPLE_FILE, detail: String(failure) } };
  }
}
