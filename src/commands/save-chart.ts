import { WGS84 } from '../data/write/out-system.ts';
import { type OutColumn, type OutValue, plainTable } from '../data/write/out-table.ts';
import { writeFile } from '../data/write/write-file.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { chartFileName } from './export-file-name.ts';

/** A chart's figures as they are saved. */
export interface ChartFigures {
  readonly title: string;
  readonly synthetic: boolean;
  /** Names for machines. */
  readonly columns: readonly { readonly name: string; readonly type: OutColumn['type'] }[];
  readonly rows: readonly (readonly OutValue[])[];
}

/** Saves a chart's figures as CSV, what they rest on in every row. */
export async function saveChartTable(context: CommandContext, figures: ChartFigures): Promise<void> {
  const { title, synthetic, columns, rows } = figures;
  const named = columns.map(({ name, type }): OutColumn => ({ name, type, title: { zh: name, en: name } }));
  const rest = { system: WGS84, provenance: [], synthetic };
  const table = plainTable({ zh: title, en: title }, named, rows, rest);
  const { lang } = context.store.getState().view;
  await save(context, figures, 'csv', async () => {
    const options = { lang, encoding: 'utf-8', writtenAt: new Date().toISOString() } as const;
    const written = await writeFile(table, 'csv', options);
    if (!written.ok) throw new Error('a table of figures was refused');
    return written.blob;
  });
}

/** Saves a chart's picture, which `draw` makes. */
export function saveChartPicture(
  context: CommandContext,
  figures: Pick<ChartFigures, 'title' | 'synthetic'>,
  ending: 'png' | 'svg',
  draw: () => Promise<Blob>,
): Promise<void> {
  return save(context, figures, ending, draw);
}

async function save(
  { store, saveFile }: CommandContext,
  { title, synthetic }: Pick<ChartFigures, 'title' | 'synthetic'>,
  ending: 'png' | 'svg' | 'csv',
  make: () => Promise<Blob>,
): Promise<void> {
  try {
    saveFile(chartFileName(store.getState(), title, synthetic, ending), await make());
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    patchView(store, { notice: { code: 'export-failed', detail } });
  }
}
