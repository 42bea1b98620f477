import { type PrintFont, readPrintFont } from '../data/print/print-font.ts';
import { drawSheetPicture } from '../data/print/sheet-picture.ts';
import { type OpenPdf, openPdf } from '../data/write/pdf/open-pdf.ts';
import type { ReportApi } from './report-api.ts';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The report worker without its worker; `register` makes the font known to what draws pictures. */
export function createReportSession(register: (bytes: ArrayBuffer) => Promise<void>): ReportApi {
  let font: PrintFont | null = null;
  let registered: Promise<void> | null = null;
  const documents = new Map<number, OpenPdf>();
  let last = 0;

  function ready(): PrintFont {
    if (font === null) throw new Error('no font was set');
    return font;
  }

  function opened(document: number): OpenPdf {
    const found = documents.get(document);
    if (found === undefined) throw new Error(`document ${document} is not open`);
    return found;
  }

  return {
    async setFont(bytes) {
      font = readPrintFont(bytes);
      registered = null;
    },
    begin(facts) {
      documents.set(++last, openPdf(facts, ready()));
      return last;
    },
    addSheet: (document, sheet, pictures) => opened(document).addSheet(sheet, pictures),
    async finish(document) {
      const pdf = opened(document);
      documents.delete(document);
      return pdf.finish();
    },
    drop(document) {
      documents.delete(document);
    },
    async writePptx(briefing, request) {
      const { writePptx } = await import('../data/write/pptx/write-pptx.ts');
      const bytes = await writePptx(briefing, request, ready().measure);
      return new Blob([bytes], { type: PPTX_TYPE });
    },
    async pack(files, request) {
      const { writePack } = await import('../data/write/write-pack.ts');
      return writePack(files, request);
    },
    async picture(sheet, pictures, pixelsPerMm) {
      const { bytes } = ready();
      registered ??= register(bytes);
      await registered;
      return drawSheetPicture(sheet, pictures, pixelsPerMm, ready());
    },
  };
}
