/** Longest that writing a list keeps the page from answering, milliseconds. */
const SLICE_MS = 12;

/** A list as UTF-8, one JSON value a line. Gives way to other tasks now and then; the list must not change. */
export async function encodeLines(list: readonly unknown[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  let since = performance.now();
  for (const item of list) {
    // Lone surrogates are escaped by JSON, so that UTF-8 keeps them.
    text += `${JSON.stringify(item)}\n`;
    if (text.length < 65_536) continue;
    pieces.push(encoder.encode(text));
    text = '';
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  }
  pieces.push(encoder.encode(text));
  return joinBytes(pieces);
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
