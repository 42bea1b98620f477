export const ENCODINGS = ['auto', 'utf-8', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly tried: string };

/**
 * Text of a file. `auto`: a byte-order mark decides; else UTF-8 if every byte fits it; else UTF-16 where every
 * other byte is mostly zero; else GB18030 (of which GBK and GB2312 are parts). Never replaces a broken byte silently.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): DecodedText {
  if (encoding !== 'auto') return tryDecode(bytes, [encoding]);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, ['utf-16le']);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, ['utf-16be']);
  const wide = guessUtf16(bytes);
  return tryDecode(bytes, wide === null ? ['utf-8', 'gb18030'] : [wide]);
}

function tryDecode(bytes: Uint8Array, encodings: readonly string[]): DecodedText {
  for (const encoding of encodings) {
    try {
      return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // A byte sequence that the encoding does not have: the next candidate, or the report below.
    }
  }
  return { ok: false, tried: encodings.join(', ') };
}

/** UTF-16 without a mark: ASCII digits and separators leave a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const threshold = sample.length / 8;
  if (zeros[1]! > threshold && zeros[0]! < threshold / 8) return 'utf-16le';
  if (zeros[0]! > threshold && zeros[1]! < threshold / 8) return 'utf-16be';
  return null;
}
