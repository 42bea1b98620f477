/** Remainders of all bytes under the reversed polynomial of ISO 3309, as ZIP uses it. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/** CRC-32 of `bytes` as an unsigned number; `before` is the sum of what came before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let i = 0; i < bytes.length; i++) {
    sum = (sum >>> 8) ^ REMAINDERS[(sum ^ bytes[i]!) & 0xff]!;
  }
  return ~sum >>> 0;
}
