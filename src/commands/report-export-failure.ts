import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Runs an export and tells the user where it fails: a file that does not come must not go unnoticed. */
export async function reportExportFailure(
  { store }: CommandContext,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (failure) {
    patchView(store, {
      notice: {
        code: 'export-failed',
        detail: failure instanceof Error ? failure.message : String(failure),
      },
    });
  }
}
