import type { CommandContext } from './command-context.ts';
import { exportFileName } from './export-file-name.ts';
import { reportExportFailure } from './report-export-failure.ts';

/** Writes the rejected rows of the imported file with every cell, the reason and what to do. */
export async function exportRejects(context: CommandContext): Promise<void> {
  const { store, saveFile } = context;
  const state = store.getState();
  const origin = state.project.ledger?.origin;
  if (origin?.kind !== 'file') return;
  await reportExportFailure(context, async () => {
    const { rejectsCsv } = await import('../data/result-table.ts');
    // The store holds what the importer gave, under a type of its own rank.
    const rejects = origin.report.rejects as Parameters<typeof rejectsCsv>[1];
    const text = rejectsCsv(origin.report.header, rejects, state.view.lang);
    saveFile(exportFileName(state, 'rejects', 'csv'), text, 'text/csv;charset=utf-8');
  });
}
