/** One file in a zip, as the directory at the zip's end describes it. Nothing in it is to be trusted. */
export interface ZipEntry {
  /** For showing and for telling endings; never used as a path on a disk. */
  readonly name: string;
  readonly compressedSize: number;
  readonly declaredSize: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Of the local header. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 0x1;

/** How many entries the zip says it has, and where their list begins; null where there is no such record. */
function findDirectory(view: DataView): { readonly count: number; readonly offset: number } | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (offset !== UNKNOWN_32 && count !== 0xffff) return { count, offset };
    return findDirectory64(view, at) ?? { count, offset };
  }
  return null;
}

function findDirectory64(view: DataView, endAt: number): { count: number; offset: number } | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64_SIGNATURE) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/**
 * The entries of a zip (APPNOTE 6.3.10, 4.3.12), of folders and of the copies that macOS adds none. Null where the
 * directory is missing or cut; `tooMany` where it names more than `maxEntries`.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  maxEntries: number,
): readonly ZipEntry[] | 'tooMany' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory === null) return null;
  if (directory.count > maxEntries) return 'tooMany';
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + ENTRY_SIZE + nameLength;
    if (extraAt + extraLength > bytes.length) return null;
    const flags = view.getUint16(at + 8, true);
    const name = decodeName(bytes.subarray(at + ENTRY_SIZE, extraAt), (flags & UTF8_FLAG) !== 0);
    const sizes = readSizes(view, at, extraAt, extraLength);
    if (!/[\\/]$/.test(name) && !/(^|[\\/])(__MACOSX[\\/]|\._|\.DS_Store$)/.test(name)) {
      entries.push({
        name,
        ...sizes,
        method: view.getUint16(at + 10, true),
        isEncrypted: (flags & ENCRYPTED_FLAG) !== 0,
        crc: view.getUint32(at + 16, true),
      });
    }
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and offset; from the ZIP64 extra field (4.5.3) where the 32-bit fields are full. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const fields = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
  const end = extraAt + extraLength;
  for (let extra = extraAt; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let value = extra + 4;
    fields.forEach((field, i) => {
      if (field !== UNKNOWN_32 || value + 8 > end) return;
      fields[i] = Number(view.getBigUint64(value, true));
      value += 8;
    });
  }
  return { declaredSize: fields[0]!, compressedSize: fields[1]!, offset: fields[2]! };
}

/** Windows writes names in the system's code page, GBK in China, without saying so. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
