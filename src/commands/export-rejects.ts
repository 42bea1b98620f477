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
    const text = rejectsCsv(origin.report.header, origin.report.rejects, state.view.lang);
    saveFile(exportFileName(state, 'rejects', 'csv'), text, 'text/csv;charset=utf-8');
  });
}
