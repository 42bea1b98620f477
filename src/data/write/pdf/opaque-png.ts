/** Rows of an opaque picture as a PDF holds them: filtered as in PNG (predictor 15), three bytes a pixel, deflated. */
export interface OpaqueRows {
  readonly width: number;
  readonly height: number;
  readonly deflated: Uint8Array<ArrayBuffer>;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RGBA = 6;

/**
 * A picture from a canvas without its alpha channel, where that says nothing: half the work and less space in a PDF,
 * not a pixel changed. Filters of PNG work on each channel by itself (PNG 3, § 9.2), so that leaving out every fourth
 * filtered byte leaves the others right. Null for PNGs of another make, and where a pixel is not opaque.
 */
export async function opaqueRows(png: Uint8Array): Promise<OpaqueRows | null> {
  const parts = readParts(png);
  if (parts === null) return null;
  const { width, height } = parts;
  const filtered = await throughStream(parts.data, new DecompressionStream('deflate'));
  if (filtered.length !== height * (1 + 4 * width)) return null;
  const rows = new Uint8Array(height * (1 + 3 * width));
  let above = new Uint8Array(width);
  for (let row = 0; row < height; row++) {
    const from = row * (1 + 4 * width);
    const alpha = unfilterAlpha(filtered, from, width, above);
    if (alpha === null) return null;
    above = alpha;
    dropFourths(filtered, from, rows, row * (1 + 3 * width), width);
  }
  return { width, height, deflated: await throughStream([rows], new CompressionStream('deflate')) };
}

/** Size and compressed data of an 8-bit RGBA picture that is not interlaced; null for any other. */
function readParts(png: Uint8Array): { width: number; height: number; data: Uint8Array[] } | null {
  if (png.length < 33 || SIGNATURE.some((byte, at) => png[at] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png[24] !== 8 || png[25] !== RGBA || png[28] !== 0) return null;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === 'IEND') return { width: view.getUint32(16), height: view.getUint32(20), data };
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return null;
}

/** Alpha of a row; null where it is not 255 throughout. */
function unfilterAlpha(
  filtered: Uint8Array,
  from: number,
  width: number,
  above: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  const alpha = new Uint8Array(width);
  const filter = filtered[from]!;
  for (let pixel = 0; pixel < width; pixel++) {
    const left = pixel === 0 ? 0 : alpha[pixel - 1]!;
    const up = above[pixel]!;
    const upLeft = pixel === 0 ? 0 : above[pixel - 1]!;
    const guess = predicted(filter, left, up, upLeft);
    alpha[pixel] = filtered[from + 4 + 4 * pixel]! + guess;
    if (alpha[pixel] !== 255) return null;
  }
  return alpha;
}

/** PNG 3, § 9.2 to 9.4. */
function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [toLeft, toUp] = [Math.abs(up - upLeft), Math.abs(left - upLeft)];
      const toUpLeft = Math.abs(left + up - 2 * upLeft);
      if (toLeft <= toUp && toLeft <= toUpLeft) return left;
      return toUp <= toUpLeft ? up : upLeft;
    }
    default:
      return 0;
  }
}

function dropFourths(source: Uint8Array, from: number, rows: Uint8Array, to: number, width: number): void {
  rows[to] = source[from]!;
  for (let pixel = 0; pixel < width; pixel++) {
    rows[to + 1 + 3 * pixel] = source[from + 1 + 4 * pixel]!;
    rows[to + 2 + 3 * pixel] = source[from + 2 + 4 * pixel]!;
    rows[to + 3 + 3 * pixel] = source[from + 3 + 4 * pixel]!;
  }
}

async function throughStream(
  parts: readonly Uint8Array[],
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new Blob(parts as Uint8Array<ArrayBuffer>[]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}
