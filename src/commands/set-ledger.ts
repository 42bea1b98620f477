import { NO_FILTER } from '../domain/boiler-filter.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { LedgerOrigin } from '../state/project.ts';
import { NO_SELECTION } from '../state/selection.ts';
import { DEFAULT_SORT, isOwnColumn } from '../state/table-columns.ts';
import type { TableView } from '../state/view.ts';
import type { CommandContext } from './command-context.ts';
import { runAnalysis } from './run-analysis.ts';

/** Replaces the ledger: what was selected or found in the old one goes with it. */
export function setLedger(
  context: CommandContext,
  columns: BoilerLedger,
  origin: LedgerOrigin,
): Promise<void> {
  context.store.setState(({ project, analysis, view }) => ({
    project: {
      ...project,
      // Never one that another ledger had, of this project or of one that was open before.
      ledger: { version: project.inputVersion + 1, columns, origin },
      inputVersion: project.inputVersion + 1,
    },
    selection: NO_SELECTION,
    analysis: { ...analysis, screening: null, table: null },
    view: { ...view, table: tableOf(view.table) },
  }));
  return runAnalysis(context);
}

/** The table as it was set up, listing everything, without columns of the old file. */
function tableOf(table: TableView): TableView {
  return {
    ...table,
    verdict: null,
    areaOnly: false,
    filter: NO_FILTER,
    columns: table.columns.filter(isOwnColumn),
    sort: isOwnColumn(table.sort.column) ? table.sort : DEFAULT_SORT,
  };
}
