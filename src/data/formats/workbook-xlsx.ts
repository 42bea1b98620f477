import { read, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { type FileProblem, fileProblem, type TableNote } from './format.ts';
import { openZip, type Zip } from './zip.ts';

/** Sheets as XML, inflated. SheetJS needs some five times as much memory while it parses one. */
const LIMITS = { maxEntries: 5000, maxTotalBytes: 400_000_000 };

/** Parts without cells, and all that points outside the file. */
const UNUSED_PARTS =
  /(^|\/)(media|embeddings|externalLinks|printerSettings|activeX|ctrlProps|customXml)\/|vbaProject\.bin$/i;

export interface XlsxPackage {
  readonly ok: true;
  /** The parts that matter, checked and stored without compression. */
  readonly bytes: Uint8Array;
  readonly notes: readonly TableNote[];
}

export const READ_OPTIONS = {
  type: 'array',
  dense: true,
  cellText: false,
  cellHTML: false,
  cellNF: true,
  // A formula without a stored result would be read as 0: without formulas it stays empty.
  cellFormula: false,
} as const;

/** Inflates a workbook's parts within limits, and packs them for SheetJS, which trusts the sizes that a zip states. */
export function unpackXlsx(
  bytes: Uint8Array,
): XlsxPackage | { readonly ok: false; readonly error: FileProblem } {
  const zip = openZip(bytes, LIMITS);
  if (!zip.ok) return zip;
  if (!zip.entries.some(({ name }) => /^\/?\[Content_Types\]\.xml$/i.test(name))) {
    return fileProblem('workbook-invalid', { reason: '[Content_Types].xml' });
  }
  const parts = readParts(zip);
  if (!parts.ok) return parts;
  let uncalculated = 0;
  for (const [name, part] of parts.parts) {
    if (!/worksheets\/[^/]*\.xml$/i.test(name)) continue;
    // SheetJS reads a sheet that is cut, or no XML at all, as one without cells.
    if (!isWholeSheet(part)) return fileProblem('sheet-unreadable', { sheet: name });
    uncalculated += countUncalculated(part);
  }
  return {
    ok: true,
    bytes: zipSync(Object.fromEntries(parts.parts), { level: 0 }),
    notes: uncalculated > 0 ? [{ code: 'formulas-uncalculated', params: { count: uncalculated } }] : [],
  };
}

function readParts(zip: Zip) {
  const parts = new Map<string, Uint8Array>();
  for (const entry of zip.entries) {
    if (UNUSED_PARTS.test(entry.name)) continue;
    const content = zip.read(entry);
    if (!content.ok) return content;
    parts.set(entry.name, content.bytes);
  }
  return { ok: true, parts } as const;
}

/** Whether the part ends as a sheet does. */
function isWholeSheet(part: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(part.subarray(Math.max(0, part.length - 4096)));
  const isWide = part[0] === 0xff || part[0] === 0xfe || part[1] === 0;
  return isWide || /<\/(?:[\w.-]+:)?worksheet\s*>|<(?:[\w.-]+:)?worksheet\b[^<>]*\/>/i.test(end);
}

/** Formulas whose cell has no value: `</f></c>` or `<f…/></c>`. */
function countUncalculated(part: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(part);
  return text.match(/<\/(?:\w+:)?f><\/(?:\w+:)?c>|<(?:\w+:)?f [^<>]*\/><\/(?:\w+:)?c>/g)?.length ?? 0;
}

/** Names of the sheets and how they are shown, without their cells. */
export function readSheetList(bytes: Uint8Array): WorkBook {
  return read(bytes, { ...READ_OPTIONS, sheets: [] });
}

export function readOneSheet(bytes: Uint8Array, index: number): WorkBook {
  return read(bytes, { ...READ_OPTIONS, sheets: index });
}
