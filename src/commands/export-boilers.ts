import { VERDICTS } from '../domain/vocabulary.ts';
import { listChecked } from '../state/checked-boilers.ts';
import { selectScreened } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { type ExportKind, exportFileName } from './export-file-name.ts';
import { reportExportFailure } from './report-export-failure.ts';

/** Which boilers go out: those that must close, all of them, or those that the user ticked or opened. */
export type BoilerExport = Extract<ExportKind, 'closureList' | 'results' | 'selection'>;

const MEDIA_TYPES = { csv: 'text/csv;charset=utf-8', geojson: 'application/geo+json' } as const;

/**
 * Writes boilers with their verdicts under the current parameters, in ledger order. Exports what the current
 * input gives: where an analysis is still under way, the file waits for the same numbers, not for older ones.
 */
export async function exportBoilers(
  context: CommandContext,
  kind: BoilerExport,
  format: 'csv' | 'geojson',
): Promise<void> {
  const { store, workers, saveFile } = context;
  const state = store.getState();
  const { ledger, params } = state.project;
  if (ledger === null) return;
  const name = exportFileName(state, kind, format);
  await reportExportFailure(context, async () => {
    const text = await workers.analysis.ask(state.project, async (api) => {
      const boilers =
        kind === 'results'
          ? null
          : kind === 'selection'
            ? selectedBoilers(state)
            : closing((await api.screen(params)).verdict);
      return api.exportResults(params, format, boilers);
    });
    saveFile(name, text, MEDIA_TYPES[format]);
  });
}

/** The boilers ticked in the table; where none is, the one whose details are open. */
export function selectedBoilers({ selection }: Pick<AppState, 'selection'>): Uint32Array {
  if (selection.checked.count > 0) return listChecked(selection.checked);
  return Uint32Array.from(selection.boiler === null ? [] : [selection.boiler]);
}

/** How many boilers those are. */
export function countSelected({ selection }: Pick<AppState, 'selection'>): number {
  return selection.checked.count > 0 ? selection.checked.count : Number(selection.boiler !== null);
}

/** How many boilers the closure list on screen has. */
export function countClosing(state: AppState): number {
  const screened = selectScreened(state);
  return screened === null ? 0 : closing(screened.screening.result.verdict).length;
}

function closing(verdict: Uint8Array): Uint32Array {
  const close = VERDICTS.indexOf('close');
  const boilers = new Uint32Array(verdict.length);
  let count = 0;
  for (let boiler = 0; boiler < verdict.length; boiler++) {
    if (verdict[boiler] === close) boilers[count++] = boiler;
  }
  return boilers.subarray(0, count);
}
