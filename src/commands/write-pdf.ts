import type { DocumentFacts, FinishedPdf } from '../data/write/pdf/open-pdf.ts';
import type { Sheet, SheetPictures } from '../domain/sheet.ts';
import type { CommandContext } from './command-context.ts';

const NO_PICTURES: SheetPictures = new Map();

/** Writes sheets without pictures of the map as a PDF. Rejects where the font or the worker fails. */
export async function writePdf(
  { workers }: CommandContext,
  facts: DocumentFacts,
  sheets: readonly Sheet[],
): Promise<FinishedPdf> {
  const reports = await workers.report();
  const document = await reports.begin(facts);
  for (const sheet of sheets) await document.addSheet(sheet, NO_PICTURES);
  return document.finish();
}
