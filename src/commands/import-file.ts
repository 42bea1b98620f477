import { type ImportSession, NEW_IMPORT } from '../state/import-session.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { setLedger } from './set-ledger.ts';

/** Opens the import dialog, with a file where one was dropped. A running import is left alone. */
export function openImport({ store }: CommandContext, file: File | null = null): void {
  const { importSession } = store.getState().view;
  if (importSession?.step === 'running') return;
  patchView(store, { importSession: { ...NEW_IMPORT, file } });
}

/** Fills in the import dialog. */
export function chooseImport(
  { store }: CommandContext,
  patch: Partial<Omit<Extract<ImportSession, { step: 'choose' }>, 'step'>>,
): void {
  const { importSession } = store.getState().view;
  if (importSession?.step === 'choose') patchView(store, { importSession: { ...importSession, ...patch } });
}

/**
 * Imports the chosen file and screens it. Does nothing before both a file and a datum are chosen. A file that
 * cannot be read leaves the ledger that was loaded as it is.
 */
export async function importChosenFile(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const session = store.getState().view.importSession;
  if (session?.step !== 'choose' || session.file === null || session.datum === null) return;
  const { file, datum, encoding } = session;
  const fileName = file.name;
  const show = (importSession: ImportSession | null) => patchView(store, { importSession });
  show({ step: 'running', fileName, done: 0, total: file.size });
  try {
    const imported = await workers.importer.importFile({ file, datum, encoding }, (done, total) => {
      if (store.getState().view.importSession?.step === 'running') {
        show({ step: 'running', fileName, done, total });
      }
    });
    if (imported === null) return;
    if (!imported.ok) {
      show({ step: 'failed', fileName, ...imported.error });
      return;
    }
    if (imported.kind !== 'boilers') return;
    const { ledger, rowsRead, notes } = imported;
    const report = {
      fileName,
      datum,
      encoding: imported.provenance.encoding,
      rowsRead,
      header: imported.rowHeader,
      rejects: imported.rejects,
      issues: imported.issues,
      notes,
    };
    show({ step: 'finished', report, accepted: ledger.count });
    await setLedger(context, ledger, { kind: 'file', report });
  } catch (failure) {
    show({ step: 'failed', fileName, code: 'import-crashed', params: { detail: String(failure) } });
  }
}

/** Stops the import under way and goes back to the choice. */
export function cancelImport({ store, workers }: CommandContext): void {
  workers.importer.cancel();
  patchView(store, { importSession: NEW_IMPORT });
}

/** Closes the dialog; an import under way stops. */
export function closeImport({ store, workers }: CommandContext): void {
  if (store.getState().view.importSession?.step === 'running') workers.importer.cancel();
  patchView(store, { importSession: null });
}

/** Shows again what became of each row of the loaded file. */
export function showImportReport({ store }: CommandContext): void {
  const { ledger } = store.getState().project;
  if (ledger?.origin.kind !== 'file') return;
  patchView(store, {
    importSession: {
      step: 'finished',
      report: ledger.origin.report,
      accepted: ledger.columns.count,
    },
  });
}
