import type { CommandContext } from './command-context.ts';

/** What the import does is fetched with its first use; see the functions of the same names. */
export async function startImport(context: CommandContext, files: readonly File[] = []): Promise<void> {
  (await import('./import-queue.ts')).openImport(context, files);
}

export async function startPastedImport(context: CommandContext, text: string, name: string): Promise<void> {
  (await import('./import-sources.ts')).importPastedCells(context, text, name);
}

export async function reopenImportReport(context: CommandContext): Promise<void> {
  (await import('./import-run.ts')).showImportReport(context);
}
