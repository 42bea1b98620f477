import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { type FileProblem, fileProblem } from './format.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What a zip may cost. */
export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of all entries that are read, inflated. */
  readonly maxTotalBytes: number;
}

export const DEFAULT_ZIP_LIMITS: ZipLimits = { maxEntries: 10_000, maxTotalBytes: 1_000_000_000 };

/** Data shrink some 5 to 60 times, DEFLATE's most is 1032; small files may shrink more and do no harm. */
const MAX_RATIO = 250;
const RATIO_FREE_BYTES = 32_000_000;
/** Compressed bytes that are inflated at once: at most 17 MB come out. */
const STEP_BYTES = 16_384;
const LOCAL_HEADER_SIZE = 30;
const LOCAL_SIGNATURE = 0x04034b50;

type ZipRead =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly error: FileProblem };

export interface Zip {
  readonly ok: true;
  readonly entries: readonly ZipEntry[];
  /** Bytes of an entry. What all calls give together stays below the limit, whatever sizes the zip states. */
  read(entry: ZipEntry): ZipRead;
}

/** Whether a file begins as a zip does (an empty or spanned one included). */
export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2]! <= 0x08 && head[3]! <= 0x08;
}

/**
 * Opens a zip without inflating anything: its directory is checked first. Nested zips are not opened. Problems:
 * `zip-invalid`, `zip-bomb`, `zip-encrypted`, `zip-entry-damaged`, `zip-method-unsupported`.
 */
export function openZip(
  bytes: Uint8Array,
  limits = DEFAULT_ZIP_LIMITS,
): Zip | ReturnType<typeof fileProblem> {
  const entries = readZipDirectory(bytes, limits.maxEntries);
  if (entries === null) return fileProblem('zip-invalid');
  if (entries === 'tooMany') return fileProblem('zip-too-many-entries', { limit: limits.maxEntries });
  let budget = limits.maxTotalBytes;
  const bomb = (entry: ZipEntry) =>
    fileProblem('zip-bomb', { entry: entry.name, limitMb: Math.round(limits.maxTotalBytes / 1e6) });
  return {
    ok: true,
    entries,
    read(entry) {
      if (entry.isEncrypted) return fileProblem('zip-encrypted', { entry: entry.name });
      if (entry.declaredSize > budget || isSuspicious(entry.declaredSize, entry.compressedSize))
        return bomb(entry);
      const packed = packedBytes(bytes, entry);
      if (packed === null) return fileProblem('zip-entry-damaged', { entry: entry.name });
      if (entry.method !== 0 && entry.method !== 8) {
        return fileProblem('zip-method-unsupported', { entry: entry.name, method: entry.method });
      }
      const content = entry.method === 0 ? packed.slice() : inflate(packed, entry, budget);
      if (content === 'bomb') return bomb(entry);
      if (content === null || crc32(content) !== entry.crc) {
        return fileProblem('zip-entry-damaged', { entry: entry.name });
      }
      budget -= content.length;
      return { ok: true, bytes: content };
    },
  };
}

function isSuspicious(size: number, compressedSize: number): boolean {
  return size > RATIO_FREE_BYTES && size > compressedSize * MAX_RATIO;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { offset, compressedSize } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    return null;
  const start =
    offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + compressedSize > bytes.length ? null : bytes.subarray(start, start + compressedSize);
}

/** Null where the data are damaged or their size is not the declared one. */
function inflate(
  packed: Uint8Array,
  entry: ZipEntry,
  budget: number,
): Uint8Array<ArrayBuffer> | 'bomb' | null {
  const content = new Uint8Array(entry.declaredSize);
  let size = 0;
  let isFinal = false;
  const inflater = new Inflate((chunk, final) => {
    if (size + chunk.length <= content.length) content.set(chunk, size);
    size += chunk.length;
    isFinal = final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      const step = packed.subarray(at, at + STEP_BYTES);
      inflater.push(step, at + STEP_BYTES >= packed.length);
      if (size > budget || isSuspicious(size, at + step.length)) return 'bomb';
      if (size > content.length) return null;
    }
  } catch {
    return null;
  }
  return isFinal && size === content.length ? content : null;
}
