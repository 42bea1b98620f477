import type { PrintFont } from '../data/print/print-font.ts';
import type { SheetPicture } from '../data/print/sheet-picture.ts';
import type { DocumentFacts, FinishedPdf } from '../data/write/pdf/open-pdf.ts';
import type { Sheet, SheetPictures } from '../domain/sheet.ts';
import type { ReportApi } from './report-api.ts';
import { createWorkerClient, WorkerFailure, type WorkerLike } from './worker-client.ts';

/** A document under way. */
export interface ReportDocument {
  /** Resolves when the sheet is written: the next may be made meanwhile, but need not wait in memory. */
  addSheet(sheet: Sheet, pictures: SheetPictures): Promise<void>;
  finish(): Promise<FinishedPdf>;
  /** Lets go of what is written: nobody wants it any more. */
  drop(): void;
}

/** The report worker as commands see it. Calls reject where the worker dies: the document is lost then. */
export interface ReportService {
  /** The font that pages are composed with; rejects where it cannot be had. */
  font(): Promise<PrintFont>;
  begin(facts: DocumentFacts): Promise<ReportDocument>;
  /** A briefing as slides, and files as one zip. */
  writePptx: ReportApi['writePptx'];
  pack: ReportApi['pack'];
  /** A sheet as a PNG, see drawSheetPicture. */
  picture(sheet: Sheet, pictures: SheetPictures, pixelsPerMm: number): Promise<SheetPicture>;
  /** Ends the worker, with its memory. */
  close(): void;
}

export function createReportService(
  spawn: () => WorkerLike,
  loadFont: () => Promise<PrintFont>,
): ReportService {
  const client = createWorkerClient<ReportApi>(spawn, async (api) => api.setFont((await loadFont()).bytes));
  return {
    font: loadFont,
    async begin(facts) {
      const { document, startedIn } = await client.call(async (api, generation) => ({
        document: await api.begin(facts),
        startedIn: generation,
      }));
      const ask = <Answer>(exchange: Parameters<typeof client.call<Answer>>[0]) =>
        client.call<Answer>((api, generation) => {
          if (generation !== startedIn) throw new WorkerFailure('the document was lost with its worker');
          return exchange(api, generation);
        });
      return {
        addSheet: (sheet, pictures) => ask<void>(async (api) => api.addSheet(document, sheet, pictures)),
        finish: () => ask<FinishedPdf>(async (api) => api.finish(document)),
        drop: () => client.tell((api) => api.drop(document)),
      };
    },
    writePptx: (briefing, request) => client.call<Blob>(async (api) => api.writePptx(briefing, request)),
    pack: (files, request) => client.call<Blob>(async (api) => api.pack(files, request)),
    picture: (sheet, pictures, pixelsPerMm) =>
      client.call<SheetPicture>(async (api) => api.picture(sheet, pictures, pixelsPerMm)),
    close: () => client.stop('closed'),
  };
}
