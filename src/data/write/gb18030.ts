/** Four-byte codes of the basic plane: linear indices 0 … 39 419 (0x81308130 … 0x8431A439). */
const BASIC_FOUR_BYTE = 39_420;
/** Linear index of U+10000, from which codes run in step with the code points. */
const ASTRAL_START = 189_000;
const UNMAPPED = 0;

/** Code of each basic-plane character as a big-endian integer of one, two or four bytes. */
let codes: Uint32Array | null = null;

/**
 * Text as GB18030 bytes. Browsers and Node decode GB18030 but do not encode it, so the encoder is the decoder turned
 * round; each character of Unicode has a code but 19 of private use, whose codes the 2022 edition gave to others.
 * Those and a lone surrogate become U+FFFD, as the latter does in UTF-8. O(n); the table is made once, in some tens
 * of milliseconds.
 * Source: GB 18030-2022 as in the WHATWG Encoding Standard.
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= invertDecoder();
  let bytes = new Uint8Array(text.length * 2 + 16);
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    let code: number;
    if (point >= 0x10000) {
      code = fourByteCode(point - 0x10000 + ASTRAL_START);
      i++;
    } else {
      code = codes[point >= 0xd800 && point <= 0xdfff ? 0xfffd : point]!;
    }
    if (used + 4 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    if (code > 0xffff) {
      bytes[used++] = code >>> 24;
      bytes[used++] = (code >>> 16) & 0xff;
    }
    if (code > 0xff) bytes[used++] = (code >>> 8) & 0xff;
    bytes[used++] = code & 0xff;
  }
  return bytes.slice(0, used);
}

function invertDecoder(): Uint32Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Uint32Array(0x10000);
  for (let ascii = 0; ascii < 0x80; ascii++) table[ascii] = ascii;
  const fourBytes = new Uint8Array(BASIC_FOUR_BYTE * 4);
  const view = new DataView(fourBytes.buffer);
  for (let index = 0; index < BASIC_FOUR_BYTE; index++) view.setUint32(index * 4, fourByteCode(index));
  const characters = decoder.decode(fourBytes);
  for (let index = 0; index < BASIC_FOUR_BYTE; index++) {
    const unit = characters.charCodeAt(index);
    if (table[unit] === UNMAPPED) table[unit] = fourByteCode(index);
  }
  // Last, so that a character with both kinds of code gets the short one.
  const taken = new Set<number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const unit = character.charCodeAt(0);
      if (character.length !== 1 || unit === 0xfffd || taken.has(unit)) continue;
      taken.add(unit);
      table[unit] = (lead << 8) | trail;
    }
  }
  const damaged = table[0xfffd]!;
  for (let unit = 1; unit < table.length; unit++) if (table[unit] === UNMAPPED) table[unit] = damaged;
  return table;
}

/** Four-byte code of a linear index: 0x81308130 is 0. */
function fourByteCode(index: number): number {
  return (
    (((0x81 + Math.floor(index / 12_600)) << 24) |
      ((0x30 + (Math.floor(index / 1260) % 10)) << 16) |
      ((0x81 + (Math.floor(index / 10) % 126)) << 8) |
      (0x30 + (index % 10))) >>>
    0
  );
}
