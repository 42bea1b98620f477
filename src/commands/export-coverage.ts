import type { CommandContext } from './command-context.ts';
import { exportFileName } from './export-file-name.ts';
import { reportExportFailure } from './report-export-failure.ts';

/** Writes the coverage table at the level that is shown. */
export async function exportCoverage(context: CommandContext): Promise<void> {
  const { store, workers, saveFile } = context;
  const state = store.getState();
  const { coverageLevel } = state.view;
  await reportExportFailure(context, async () => {
    const text = await workers.analysis.ask(state.project, (api) =>
      api.exportCoverage(state.project.params, coverageLevel),
    );
    saveFile(exportFileName(state, 'coverage', 'csv'), text, 'text/csv;charset=utf-8');
  });
}
