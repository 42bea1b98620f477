import type { Encoding } from '../../domain/import-plan.ts';
import { fileProblem, type OpenResult } from './format.ts';

/** Bytes read at a time: large enough to be fast, small enough that a batch of rows stays light. */
const SLICE_BYTES = 2 ** 20;

/** A text file that was cut or pasted together has a few broken characters; a file in another encoding has many. */
const MAX_DAMAGED_SHARE = 0.001;

/** The encoding of a text file, told from all of its bytes. */
export interface TextEncodingInfo {
  readonly ok: true;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Byte sequences that the encoding does not have; each is shown as U+FFFD. */
  readonly damaged: number;
}

export interface TextChunk {
  readonly text: string;
  /** Share of the file that has been read, 0 … 1. */
  readonly done: number;
}

/**
 * Tells a text file's encoding without holding the file. `auto`: a byte-order mark decides; else UTF-8 if every byte
 * fits it; else UTF-16 where every other byte is mostly zero; else GB18030 (of which GBK and GB2312 are parts). A few
 * broken characters do not refuse the file, but are counted; more than one in a thousand do.
 */
export async function detectEncoding(
  blob: Blob,
  wanted: Encoding,
  signal?: AbortSignal,
): Promise<TextEncodingInfo | Exclude<OpenResult, { ok: true }>> {
  const candidates = wanted === 'auto' ? await candidateEncodings(blob) : [wanted];
  for (const encoding of candidates) {
    if (await isWholly(blob, encoding, signal)) return { ok: true, encoding, damaged: 0 };
  }
  const counts: { encoding: TextEncodingInfo['encoding']; damaged: number; length: number }[] = [];
  for (const encoding of candidates)
    counts.push({ encoding, ...(await countDamage(blob, encoding, signal)) });
  const [best] = counts.sort((a, b) => a.damaged - b.damaged);
  if (best === undefined || best.damaged > Math.max(1, best.length * MAX_DAMAGED_SHARE)) {
    return fileProblem('encoding-invalid', { encoding: candidates.join(', ') });
  }
  return { ok: true, encoding: best.encoding, damaged: best.damaged };
}

/** The text of a file, in pieces that never cut a character. A byte-order mark is left out. */
export async function* streamText(
  blob: Blob,
  encoding: string,
  signal?: AbortSignal,
  sliceBytes = SLICE_BYTES,
): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding);
  for await (const { bytes, done } of streamBytes(blob, signal, sliceBytes)) {
    yield { text: decoder.decode(bytes, { stream: true }), done };
  }
  const rest = decoder.decode();
  if (rest !== '') yield { text: rest, done: 1 };
}

/** The first bytes of a file, decoded, without a character that they cut. */
export async function readTextHead(blob: Blob, encoding: string, bytes: number): Promise<string> {
  const head = await blob.slice(0, bytes).arrayBuffer();
  return new TextDecoder(encoding).decode(head, { stream: true });
}

async function* streamBytes(
  blob: Blob,
  signal: AbortSignal | undefined,
  sliceBytes: number,
): AsyncGenerator<{ bytes: ArrayBuffer; done: number }> {
  for (let start = 0; start < blob.size; start += sliceBytes) {
    signal?.throwIfAborted();
    const end = Math.min(blob.size, start + sliceBytes);
    yield { bytes: await blob.slice(start, end).arrayBuffer(), done: end / blob.size };
  }
}

async function candidateEncodings(blob: Blob): Promise<TextEncodingInfo['encoding'][]> {
  const head = new Uint8Array(await blob.slice(0, 4096).arrayBuffer());
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le'];
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be'];
  const wide = guessUtf16(head);
  return wide === null ? ['utf-8', 'gb18030'] : [wide];
}

async function isWholly(blob: Blob, encoding: string, signal?: AbortSignal): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const { bytes } of streamBytes(blob, signal, SLICE_BYTES))
      decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (cause) {
    signal?.throwIfAborted();
    // A byte sequence that the encoding does not have is a TypeError; a file that cannot be read is not.
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

async function countDamage(blob: Blob, encoding: string, signal?: AbortSignal) {
  let damaged = 0;
  let length = 0;
  for await (const { text } of streamText(blob, encoding, signal)) {
    length += text.length;
    for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) damaged++;
  }
  return { damaged, length };
}

/** UTF-16 without a mark: ASCII digits and separators leave a zero in every other byte. */
function guessUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const threshold = sample.length / 8;
  if (zeros[1]! > threshold && zeros[0]! < threshold / 8) return 'utf-16le';
  if (zeros[0]! > threshold && zeros[1]! < threshold / 8) return 'utf-16be';
  return null;
}
