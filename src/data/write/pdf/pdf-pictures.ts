import { type OpaqueRows, opaqueRows } from './opaque-png.ts';

/** What `image` of pdfkit takes: a picture that embeds itself when first drawn. */
type PdfImage = Parameters<PDFKit.PDFDocument['image']>[0];

/** The pictures of a document, each embedded once, whichever sheets show it under whatever name. */
export interface PdfPictures {
  /** Null where the bytes are no picture that can be read. */
  take(picture: Blob): Promise<PdfImage | null>;
}

/** What pdfkit 0.20 has and its types do not name. */
interface PdfDocumentInside {
  openImage(bytes: Uint8Array): PdfImage & { embed(document: unknown): void };
  ref(data: Readonly<Record<string, unknown>>): { end(data: Uint8Array): void };
}

export function createPdfPictures(document: PDFKit.PDFDocument): PdfPictures {
  const inside = document as unknown as PdfDocumentInside;
  const taken = new Map<string, PdfImage | null>();
  /** The same blob need not be read again: an atlas has its logo on every page. */
  const keys = new WeakMap<Blob, string>();
  let own = 0;

  async function open(bytes: Uint8Array): Promise<PdfImage | null> {
    try {
      const rows = await opaqueRows(bytes);
      if (rows !== null) return embedRows(inside, rows, `P${++own}`);
      const image = inside.openImage(bytes);
      // Here, and not when it is drawn: a broken picture shows itself now.
      image.embed(document);
      return image;
    } catch {
      return null;
    }
  }

  return {
    async take(picture) {
      const known = keys.get(picture);
      if (known !== undefined) return taken.get(known)!;
      const bytes = new Uint8Array(await picture.arrayBuffer());
      const key = fingerprint(bytes);
      keys.set(picture, key);
      if (!taken.has(key)) taken.set(key, await open(bytes));
      return taken.get(key)!;
    },
  };
}

function embedRows(
  document: PdfDocumentInside,
  { width, height, deflated }: OpaqueRows,
  label: string,
): PdfImage {
  const obj = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: width },
  });
  obj.end(deflated);
  return { label, width, height, obj } as unknown as PdfImage;
}

/** Length and two lanes of FNV-1a (Fowler, Noll & Vo): tells pictures apart, guards against nobody. */
function fingerprint(bytes: Uint8Array): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < bytes.length; at++) {
    one = Math.imul(one ^ bytes[at]!, 0x01000193);
    two = Math.imul(two ^ bytes[at]!, 0x01000197) ^ (two >>> 13);
  }
  return `${bytes.length}-${one >>> 0}-${two >>> 0}`;
}
