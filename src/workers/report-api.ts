import type { SheetPicture } from '../data/print/sheet-picture.ts';
import type { DocumentFacts, FinishedPdf } from '../data/write/pdf/open-pdf.ts';
import type { Sheet, SheetPictures } from '../domain/sheet.ts';

/** What the report worker does: it writes documents sheet by sheet, and draws sheets as pictures. */
export interface ReportApi {
  /** Before all else: the print font's bytes. */
  setFont(bytes: ArrayBuffer): Promise<void>;
  /** Opens a document and gives its number. */
  begin(facts: DocumentFacts): number;
  addSheet(document: number, sheet: Sheet, pictures: SheetPictures): Promise<void>;
  finish(document: number): Promise<FinishedPdf>;
  /** Lets go of a document that nobody wants any more. */
  drop(document: number): void;
  /** See drawSheetPicture. */
  picture(sheet: Sheet, pictures: SheetPictures, pixelsPerMm: number): Promise<SheetPicture>;
}
