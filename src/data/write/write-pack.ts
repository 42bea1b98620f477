import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Lang } from '../../domain/messages.ts';
import { packText } from '../../domain/pack-words.ts';
import { createZipParts } from './zip-parts.ts';

export interface PackedFile {
  readonly name: string;
  readonly content: Blob;
}

export interface PackRequest {
  readonly lang: Lang;
  /** ISO time. */
  readonly writtenAt: string;
  /** What the pack says at its head: conclusion, area, date, marks. */
  readonly lines: readonly string[];
  /** Parts that could not be made, and why. */
  readonly missing: readonly string[];
}

const README = 'README.txt';

/** Files as one zip with a README that names each with its size and SHA-256. Files that are zips are kept as they are. */
export async function writePack(files: readonly PackedFile[], request: PackRequest): Promise<Blob> {
  const zip = createZipParts(request.writtenAt);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const facts = [];
  for (const { name, content } of files) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    facts.push({ name, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) });
    const file = zip.openStored(name);
    file.push(bytes);
    file.end();
    parts.push(zip.take());
  }
  const readme = zip.openBinary(README);
  // With a byte order mark: Notepad of older Windows takes a text without one for GBK.
  readme.push(new TextEncoder().encode(`\ufeff${packText(facts, request)}`));
  readme.end();
  zip.finish();
  parts.push(zip.take());
  return new Blob(parts, { type: 'application/zip' });
}
