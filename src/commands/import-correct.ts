import type { ReimportedRows } from '../data/import/reimport-rows.ts';
import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { TableNote } from '../domain/import-plan.ts';
import type { ImportReport } from '../domain/import-report.ts';
import { joinLedgers, type LedgerPart, partsWithout, wholeLedger } from '../domain/join-ledgers.ts';
import { replaceIssues, replaceRejects } from '../domain/join-rejects.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { CorrectedRow, FinishedImport } from '../state/finished-import.ts';
import type { ChoosingStage } from '../state/import-session.ts';
import { readCorrections } from '../state/rejects-file.ts';
import { selectLedgerReports } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import { replaceLayer } from './add-layer.ts';
import type { CommandContext } from './command-context.ts';
import { queryOf } from './import-inspect.ts';
import { findImportFile, setStage } from './import-stage.ts';
import { setLedger } from './set-ledger.ts';
import { nameSource, partOfLedger } from './source-column.ts';

/** Corrects one row's cells and reads it again, alone; what is accepted now joins the ledger or the layer. */
export function correctRow(context: CommandContext, id: number, row: CorrectedRow): Promise<void> {
  const finished = finishedOf(context, id);
  if (finished === null) return Promise.resolve();
  const others = finished.corrections.filter((known) => known.row !== row.row);
  return applyCorrections(context, id, finished, [...others, row]);
}

/** Takes the last correction back. */
export function undoCorrection(context: CommandContext, id: number): Promise<void> {
  const finished = finishedOf(context, id);
  if (finished === null) return Promise.resolve();
  return applyCorrections(context, id, finished, finished.corrections.slice(0, -1));
}

/** Whether the project still holds what this import brought: only then can its rows be corrected. */
export function canCorrect(state: AppState, { report, before }: FinishedImport): boolean {
  return report.kind === 'boilers'
    ? selectLedgerReports(state).includes(report)
    : state.project.layers.some((layer) => layer.id === (before.own as UserLayer).id);
}

/**
 * Reads a file of corrected rejects and corrects those rows of the ledger's last import. Gives what keeps it from
 * that; null where nothing does, or where it was cancelled.
 */
export async function correctFromFile(
  context: CommandContext,
  id: number,
  source: File,
  stage: ChoosingStage,
): Promise<TableNote | null> {
  const { store, workers } = context;
  const table = await workers.importer.readTable(queryOf(source, stage));
  if (table === null) return null;
  if (!table.ok) return table.error;
  const { ledger } = store.getState().project;
  const reports = selectLedgerReports(store.getState());
  const report = reports.at(-1);
  const corrections = report === undefined ? [] : readCorrections(report, table.rows).corrections;
  if (ledger === null || report === undefined || corrections.length === 0) {
    return { code: 'rejects-not-ours', params: { file: report?.provenance.fileName ?? '' } };
  }
  const before = { report, ...partOfLedger(ledger.columns, report, reports.length) };
  await applyCorrections(context, id, { report, before, corrections: [] }, corrections);
  return null;
}

function finishedOf({ store }: CommandContext, id: number): FinishedImport | null {
  const stage = findImportFile(store, id)?.stage;
  return stage?.step === 'finished' && canCorrect(store.getState(), stage.finished) ? stage.finished : null;
}

async function applyCorrections(
  context: CommandContext,
  id: number,
  finished: FinishedImport,
  corrections: readonly CorrectedRow[],
): Promise<void> {
  const { store, workers } = context;
  const { before } = finished;
  const { kind, header, mapping, provenance } = before.report;
  const system = provenance.datumHistory[0]?.from;
  if (system === undefined) throw new Error('an import without a coordinate system');
  const read = await workers.importer.reimportRows({ kind, header, mapping, system, rows: corrections });
  if (read === null) return;
  const report = correctedReport(before.report, corrections, read);
  setStage(store, id, { step: 'finished', finished: { report, before, corrections } });
  if (kind === 'boilers') {
    const reports = selectLedgerReports(store.getState()).map((known) =>
      known === finished.report ? report : known,
    );
    await setLedger(context, correctedLedger(before, corrections, read), { kind: 'file', reports });
  } else await replaceLayer(context, correctedLayer(before.own as UserLayer, read));
}

function correctedReport(
  before: ImportReport,
  corrections: readonly CorrectedRow[],
  read: ReimportedRows,
): ImportReport {
  const rows = new Set(corrections.map(({ row }) => row));
  const rejects = replaceRejects(before.rejects, rows, read.rejects);
  return {
    ...before,
    accepted: before.rowsRead - rejects.count,
    rejects,
    issues: replaceIssues(before.issues, rows, read.issues),
  };
}

function correctedLedger(
  { report, own, others }: FinishedImport['before'],
  corrections: readonly CorrectedRow[],
  read: ReimportedRows,
): BoilerLedger {
  const ledger = own as BoilerLedger;
  const accepted = corrections
    .map(({ row }) => ledger.row.indexOf(row))
    .filter((boiler) => boiler !== -1)
    .sort((a, b) => a - b);
  const parts: LedgerPart[] = [
    ...(others === null ? [] : [wholeLedger(others)]),
    ...partsWithout(ledger, accepted),
    wholeLedger(others === null ? (read.own as BoilerLedger) : nameSource(read.own as BoilerLedger, report)),
  ];
  return joinLedgers(parts);
}

function correctedLayer(layer: UserLayer, read: ReimportedRows): UserLayer {
  const more = read.own as Pick<UserLayer, 'rows' | 'geometries'>;
  const rows = more.rows.map((cells) => layer.header.map((_, column) => cells[column] ?? ''));
  return {
    ...layer,
    rows: [...layer.rows, ...rows],
    geometries: [...layer.geometries, ...more.geometries],
  };
}
