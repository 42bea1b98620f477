import type { Encoding } from '../domain/import-plan.ts';

export type { Encoding };

export type DecodedText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: string;
      /** Byte sequences that the encoding does not have, each shown as U+FFFD. */
      readonly damaged: number;
    }
  | { readonly ok: false; readonly tried: string };

/** A text file that was cut or pasted together has a few broken characters; a file in another encoding has many. */
const MAX_DAMAGED_SHARE = 0.001;

/**
 * Text of a file. `auto`: a byte-order mark decides; else UTF-8 if every byte fits it; else UTF-16 where every
 * other byte is mostly zero; else GB18030 (of which GBK and GB2312 are parts). A few broken characters do not refuse
 * the file, but are counted; more than one in a thousand do.
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
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { ok: true, text, encoding, damaged: 0 };
    } catch {
      // A byte sequence that the encoding does not have: the next candidate, or the mildest damage below.
    }
  }
  const [best] = encodings
    .map((encoding) => {
      const text = new TextDecoder(encoding).decode(bytes);
      return { encoding, text, damaged: text.split('\ufffd').length - 1 };
    })
    .sort((a, b) => a.damaged - b.damaged);
  if (best === undefined || best.damaged > Math.max(1, best.text.length * MAX_DAMAGED_SHARE)) {
    return { ok: false, tried: encodings.join(', ') };
  }
  return { ok: true, ...best };
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
