import { crc32 } from '../formats/crc32.ts';

/** Signature and head of every PNG: what says the density comes after them (PNG 3, § 5.6). */
const HEAD_BYTES = 33;

/** A PNG that says how large it is on paper, so that a text program places it at its true size. */
export async function withDensity(png: Blob, pixelsPerMetre: number): Promise<Blob> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, Math.round(pixelsPerMetre));
  view.setUint32(12, Math.round(pixelsPerMetre));
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return new Blob([png.slice(0, HEAD_BYTES), chunk, png.slice(HEAD_BYTES)], { type: 'image/png' });
}
