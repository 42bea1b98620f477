/** Ids of the formats that a file's first and last bytes can tell. */
export type SniffedFormat =
  | 'xlsx'
  | 'xls'
  | 'shapefile'
  | 'kml'
  | 'kmz'
  | 'geojson'
  | 'ndjson'
  | 'flatgeobuf'
  | 'geopackage'
  /** Text of no format of its own: a table, if anything. */
  | 'text'
  /** HTML without a table: what a server sends for an address that it has not got. */
  | 'web-page'
  /** Bytes that are no text and begin like nothing known. */
  | 'unknown';

const HEAD_BYTES = 2 ** 16;

/** The central directory of a zip stands at its end; the names in it tell what the zip is. */
const TAIL_BYTES = 2 ** 18;

const MAGIC: readonly (readonly [format: SniffedFormat | 'zip', bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // OLE2 compound file: XLS, and WPS's ET.
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['geopackage', [...new TextEncoder().encode('SQLite format 3\0')]],
];

/** What a file is by its content, whatever its name says. */
export async function sniffFormat(blob: Blob): Promise<SniffedFormat> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  // "fgb" and a version; a reader says of one that it does not know.
  if (head[0] === 0x66 && head[1] === 0x67 && head[2] === 0x62 && head[3]! < 0x20) return 'flatgeobuf';
  const found = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
  if (found === 'zip') return sniffZip(blob);
  return found ?? sniffText(head);
}

async function sniffZip(blob: Blob): Promise<SniffedFormat> {
  const tail = await blob.slice(Math.max(0, blob.size - TAIL_BYTES)).arrayBuffer();
  const names = new TextDecoder('latin1').decode(tail);
  if (/xl\/workbook\.xml|\[Content_Types\]\.xml/i.test(names)) return 'xlsx';
  if (/\.shp/i.test(names)) return 'shapefile';
  if (/\.kml/i.test(names)) return 'kmz';
  return 'unknown';
}

function sniffText(head: Uint8Array): SniffedFormat {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const zeros = head.subarray(0, 4096).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // UTF-16 without a mark has a zero in every other byte of ASCII; a stray NUL is for the text reader to report.
  if (isUtf16 || zeros > 0) return isUtf16 || zeros > 64 ? 'text' : 'unknown';
  const text = new TextDecoder('latin1')
    .decode(head)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(\?xml|!doctype|html|table|kml|\?mso)/i.test(text)) {
    if (/<kml[\s>]/i.test(text)) return 'kml';
    // A web page or XML that Excel calls XLS: many Chinese systems export a table so.
    if (/Excel\.Sheet|urn:schemas-microsoft-com:office|<table[\s>]/i.test(text)) return 'xls';
    return /^<(!doctype html|html)/i.test(text) ? 'web-page' : 'unknown';
  }
  if (text.startsWith('{')) return sniffJson(text);
  return 'text';
}

function sniffJson(text: string): SniffedFormat {
  const [first = '', second = ''] = text.split('\n', 2);
  if (/^\s*\{.*\}\s*$/.test(first) && second.trimStart().startsWith('{')) return 'ndjson';
  return /"(type|features|geometry|properties)"\s*:/.test(text) ? 'geojson' : 'text';
}
