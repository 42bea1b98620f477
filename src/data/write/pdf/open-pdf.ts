import PDFDocument from 'pdfkit';
import type { Lang } from '../../../domain/messages.ts';
import type { Sheet, SheetPictures } from '../../../domain/sheet.ts';
import type { PrintFont } from '../../print/print-font.ts';
import { imagesOf, textsOf } from '../../print/sheet-parts.ts';
import { drawItem, MM_TO_PT } from './draw-items.ts';
import { createPdfPictures, type PdfPictures } from './pdf-pictures.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly lang: Lang;
  /** ISO time. */
  readonly created: string;
}

/** A finished document. */
export interface FinishedPdf {
  readonly pdf: Blob;
  readonly pages: number;
  /** Characters that the font lacks, each once: □ stands for them. */
  readonly lacking: readonly string[];
  /** What the pictures were to show that could not be read; a frame stands for each. */
  readonly unread: readonly string[];
}

/** A document that is written sheet by sheet; what is written is let go of. */
export interface OpenPdf {
  addSheet(sheet: Sheet, pictures: SheetPictures): Promise<void>;
  finish(): Promise<FinishedPdf>;
}

const CREATOR = 'Lantu 蓝图';
/** Bytes that are gathered before the browser is given them to keep outside the worker's memory. */
const PART_BYTES = 4 * 2 ** 20;

export function openPdf(facts: DocumentFacts, font: PrintFont): OpenPdf {
  const document = startDocument(facts);
  document.registerFont('print', new Uint8Array(font.bytes) as never);
  document.font('print');
  const written = gather(document);
  const pictures = createPdfPictures(document);
  const lacking = new Set<string>();
  const unread: string[] = [];
  let pages = 0;
  const outline = createOutline(document);
  return {
    async addSheet(sheet, handed) {
      const taken = await takePictures(sheet, handed, pictures, unread);
      document.addPage({ size: [sheet.widthMm * MM_TO_PT, sheet.heightMm * MM_TO_PT], margin: 0 });
      pages++;
      outline.addPage(sheet);
      document.scale(MM_TO_PT);
      for (const item of sheet.items) drawItem({ document, font, pictures: taken }, item);
      for (const text of textsOf(sheet.items))
        for (const character of font.lacking(text)) lacking.add(character);
      // The document flows out in microtasks.
      await null;
    },
    async finish() {
      document.end();
      return { pdf: await written, pages, lacking: [...lacking], unread };
    },
  };
}

/** An entry for each title, which following pages of the same title share, and below it for what begins on them. */
function createOutline({ outline }: PDFKit.PDFDocument) {
  // The page as a whole, which the types do not name.
  const options = { fit: true, expanded: true };
  let entry = outline;
  let lastTitle: string | null = null;
  return {
    addPage({ title, sections = [] }: Sheet) {
      if (title !== lastTitle) entry = outline.addItem(title, options);
      lastTitle = title;
      for (const section of sections) entry.addItem(section, options);
    },
  };
}

function startDocument({ title, subject, lang, created }: DocumentFacts): PDFKit.PDFDocument {
  const at = new Date(created);
  return new PDFDocument({
    autoFirstPage: false,
    // No standard font: every character is in the one that is embedded.
    font: null as unknown as string,
    pdfVersion: '1.7',
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Author: '',
      Creator: CREATOR,
      Producer: CREATOR,
      CreationDate: at,
      ModDate: at,
    },
  });
}

/** Resolves to all that the document writes. */
function gather(document: PDFKit.PDFDocument): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const putAway = () => {
    parts.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array<ArrayBuffer>) => {
      waiting.push(chunk);
      bytes += chunk.length;
      if (bytes >= PART_BYTES) putAway();
    });
    document.on('end', () => {
      putAway();
      resolve(new Blob(parts, { type: 'application/pdf' }));
    });
    document.on('error', reject);
  });
}

async function takePictures(
  sheet: Sheet,
  handed: SheetPictures,
  pictures: PdfPictures,
  unread: string[],
): Promise<Map<string, Awaited<ReturnType<PdfPictures['take']>>>> {
  const taken = new Map<string, Awaited<ReturnType<PdfPictures['take']>>>();
  for (const { image, alt } of imagesOf(sheet.items)) {
    const blob = handed.get(image);
    if (blob === undefined || taken.has(image)) continue;
    const picture = await pictures.take(blob);
    if (picture === null) unread.push(alt);
    taken.set(image, picture);
  }
  return taken;
}
