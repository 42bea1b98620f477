import type { Address } from '../state/address.ts';
import { readAddress } from '../state/read-address.ts';
import { type AppStore, patchView } from '../state/store.ts';
import { applyAddress } from './apply-address.ts';
import type { CommandContext } from './command-context.ts';
import { changeQuietly } from './history.ts';
import { beginExample, startProject } from './open-project.ts';

/** What this tab itself wrote into the address, as far as it knows. */
export interface WrittenAddress {
  readonly hash: string;
  /** The project that it was written for. */
  readonly project: string;
  /** A link was opened and nothing of it is saved: loading the page again opens the link again. */
  readonly isLink: boolean;
  /** The project was saved since: it is the newer of the two. */
  readonly isSaved: boolean;
}

/**
 * Opens what the page starts with. An address that this tab wrote goes with the project of the last visit. Any other
 * address that names a state is a link: it opens the bundled example in that state, as a project of its own that is
 * saved with its first change, and what the user has stays as it is.
 */
export async function startAtAddress(
  context: CommandContext,
  hash: string,
  written: WrittenAddress | null,
): Promise<void> {
  const read = readAddress(hash);
  const isOwn = written?.hash === hash;
  if (read === null) return startProject(context);
  if (isOwn && !written.isLink) {
    await startProject(context);
    if (context.store.getState().keeping.id === written.project)
      await applyAddress(context, written.isSaved ? notSaved(read.address) : read.address, 'all', true);
    return;
  }
  await openLink(context, hash, !isOwn);
}

/** What a project does not keep. */
function notSaved({ selection }: Address): Address {
  return selection === undefined ? {} : { selection };
}

async function openLink(context: CommandContext, hash: string, isNew: boolean): Promise<void> {
  const { store, workers } = context;
  const { address, ignored } = readAddress(hash)!;
  const begun = await workers.storage.begin().catch(() => null);
  const hasProject = begun?.ok === true && begun.current !== null;
  await applyAddress(context, address, 'view', true);
  const id = await beginExample(context, true);
  if (isNew && hasProject) patchView(store, { notice: { code: 'link-opened', detail: '' } });
  tellIgnored(store, ignored);
  // The table and the selection need the ledger; the user may have opened another project, or moved on, meanwhile.
  if (store.getState().keeping.id !== id) return;
  const { at: _, area: __, tab: ___, params: ____, ...rest } = address;
  await applyAddress(context, rest, 'all', true);
}

/** The address was changed by hand, or by going back: what it names applies to the project that is open. */
export async function followAddress(context: CommandContext, hash: string): Promise<void> {
  const read = readAddress(hash);
  if (read === null) return;
  tellIgnored(context.store, read.ignored);
  await applyAddress(context, read.address, 'all', false);
}

function tellIgnored(store: AppStore, ignored: readonly string[]): void {
  if (ignored.length === 0) return;
  changeQuietly(store, () =>
    patchView(store, { notice: { code: 'address-ignored', detail: ignored.join(', ') } }),
  );
}
