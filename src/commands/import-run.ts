import type { ImportedLayer, ImportedLedger } from '../data/import/import-outcome.ts';
import type { ImportPlan, TableNote } from '../domain/import-plan.ts';
import type { ImportReport } from '../domain/import-report.ts';
import { joinLedgers, wholeLedger } from '../domain/join-ledgers.ts';
import type { FinishedImport } from '../state/finished-import.ts';
import { isCorrecting, missingChoice } from '../state/import-choice.ts';
import { type ChoosingStage, chosenTable, type ImportFile, NO_FILES } from '../state/import-session.ts';
import { selectLedgerReports } from '../state/selectors.ts';
import { patchView } from '../state/store.ts';
import { addLayer } from './add-layer.ts';
import type { CommandContext } from './command-context.ts';
import { correctFromFile } from './import-correct.ts';
import { inspectWaiting } from './import-inspect.ts';
import { findImportFile, setStage } from './import-stage.ts';
import { setLedger } from './set-ledger.ts';
import { nameSource, partOfLedger } from './source-column.ts';

/**
 * Imports a file as it was confirmed, and screens it. Does nothing while a choice is missing. A file that cannot be
 * read leaves the project as it is, and the other files of the queue too.
 */
export async function importChosen(context: CommandContext, id: number): Promise<void> {
  const { store, workers, mappingMemory } = context;
  const file = findImportFile(store, id);
  if (file?.stage.step !== 'choosing' || file.source === null || missingChoice(file.stage) !== null) return;
  const { source, stage } = file;
  const { choice } = stage;
  setStage(store, id, { step: 'running', choosing: stage, done: 0 });
  const fail = (problem: TableNote) => setStage(store, id, { step: 'failed', problem, back: stage });
  try {
    if (isCorrecting(choice)) {
      const problem = await correctFromFile(context, id, source, stage);
      if (problem !== null) fail(problem);
      return;
    }
    const plan = planOf(stage);
    const outcome = await workers.importer.importFile({ file: source, plan }, (done) => {
      if (findImportFile(store, id)?.stage.step === 'running') {
        setStage(store, id, { step: 'running', choosing: stage, done });
      }
    });
    // Cancelled: the file is back at its choices, or gone.
    if (outcome === null) return;
    if (!outcome.ok) {
      fail(outcome.error);
      return;
    }
    mappingMemory.keep(chosenTable(stage).header, { kind: choice.kind, mapping: choice.mapping });
    if (outcome.kind === 'boilers') await takeLedger(context, id, outcome, choice.join === 'append');
    else await takeLayer(context, id, outcome);
  } catch (failure) {
    fail({ code: 'import-crashed', params: { detail: String(failure) } });
  } finally {
    // Files that came meanwhile wait until the worker is free.
    void inspectWaiting(context);
  }
}

function planOf(stage: ChoosingStage): ImportPlan {
  const { kind, encoding, headerRows, mapping, system, systemBy } = stage.choice;
  if (system === null) throw new Error('no coordinate system is chosen');
  return { kind, encoding, table: chosenTable(stage).name, headerRows, mapping, system, systemBy };
}

async function takeLedger(
  context: CommandContext,
  id: number,
  outcome: ImportedLedger,
  appends: boolean,
): Promise<void> {
  const { store } = context;
  const { ledger } = store.getState().project;
  const reports = selectLedgerReports(store.getState());
  const isAppended = appends && ledger !== null && reports.length > 0;
  const report = reportOf(outcome);
  const others = isAppended ? nameSource(ledger.columns, reports[0]!) : null;
  const own = isAppended ? nameSource(outcome.ledger, report) : outcome.ledger;
  const finished: FinishedImport = { report, before: { report, own, others }, corrections: [] };
  setStage(store, id, { step: 'finished', finished });
  const columns = others === null ? own : joinLedgers([wholeLedger(others), wholeLedger(own)]);
  await setLedger(context, columns, {
    kind: 'file',
    reports: isAppended ? [...reports, report] : [report],
  });
}

async function takeLayer(context: CommandContext, id: number, outcome: ImportedLayer): Promise<void> {
  const report = reportOf(outcome);
  setStage(context.store, id, {
    step: 'finished',
    finished: { report, before: { report, own: outcome.layer, others: null }, corrections: [] },
  });
  await addLayer(context, outcome.layer);
}

/** What an import did, as it is kept with the project. */
function reportOf(outcome: ImportedLedger | ImportedLayer): ImportReport {
  const { kind, provenance, rowsRead, accepted, rowHeader, header, mapping, rejects, issues, notes } =
    outcome;
  // A spatial file's position has two columns of its own behind the others, to be corrected in.
  const position = rowHeader.length > header.length ? { lon: header.length, lat: header.length + 1 } : {};
  return {
    kind,
    provenance,
    rowsRead,
    accepted,
    header: rowHeader,
    mapping: { ...mapping, ...position },
    rejects,
    issues,
    notes,
  };
}

/** Stops the import under way and goes back to the choices. */
export function cancelImport(context: CommandContext, id: number): void {
  const { store, workers } = context;
  const stage = findImportFile(store, id)?.stage;
  if (stage?.step !== 'running') return;
  workers.importer.cancel();
  setStage(store, id, stage.choosing);
  void inspectWaiting(context);
}

/** Goes back from a failure to the choices that led to it. */
export function resumeImport({ store }: CommandContext, id: number): void {
  const stage = findImportFile(store, id)?.stage;
  if (stage?.step === 'failed' && stage.back !== null) setStage(store, id, stage.back);
}

/** Shows again what became of each row of the files that the ledger is made of. */
export function showImportReport({ store }: CommandContext): void {
  const { ledger } = store.getState().project;
  const reports = selectLedgerReports(store.getState());
  if (ledger === null || reports.length === 0) return;
  const files = reports.map((report, i): ImportFile => {
    const before = { report, ...partOfLedger(ledger.columns, report, reports.length) };
    return {
      id: i + 1,
      name: report.provenance.fileName,
      source: null,
      stage: { step: 'finished', finished: { report, before, corrections: [] } },
    };
  });
  patchView(store, { importSession: { ...NO_FILES, files, shown: files.length } });
}
