import type { SheetPicture } from '../data/print/sheet-picture.ts';
import type { DocumentFacts, FinishedPdf } from '../data/write/pdf/open-pdf.ts';
import type { PptxRequest } from '../data/write/pptx/write-pptx.ts';
import type { PackedFile, PackRequest } from '../data/write/write-pack.ts';
import type { Briefing } from '../domain/briefing.ts';
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
  /** A briefing as slides. */
  writePptx(briefing: Briefing, request: PptxRequest): Promise<Blob>;
  /** Files as one zip, with a file that names each with its hash. */
  pack(files: readonly PackedFile[], request: PackRequest): Promise<Blob>;
  /** See drawSheetPicture. */
  picture(sheet: Sheet, pictures: SheetPictures, pixelsPerMm: number): Promise<SheetPicture>;
}
