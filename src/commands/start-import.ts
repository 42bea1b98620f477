import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** What the import does is fetched with its first use; see the functions of the same names. */
export async function startImport(context: CommandContext, files: readonly File[] = []): Promise<void> {
  (await import('./import-queue.ts')).openImport(context, files);
}

export async function startPastedImport(context: CommandContext, text: string, name: string): Promise<void> {
  (await import('./import-sources.ts')).importPastedCells(context, text, name);
}

/** Takes the sample ledger through the import under this file name; where it cannot be had, that is told. */
export async function startSampleImport(context: CommandContext, name: string): Promise<void> {
  const trouble = await (await import('./import-sources.ts')).importSample(context, name);
  if (trouble === null) return;
  const detail = String(trouble.params.detail ?? trouble.params.status);
  patchView(context.store, { notice: { code: 'demo-failed', detail } });
}

export async function reopenImportReport(context: CommandContext): Promise<void> {
  (await import('./import-run.ts')).showImportReport(context);
}
