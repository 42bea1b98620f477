import type { OutEncoding } from '../../domain/export-plan.ts';
import type { WrittenPart } from './file-writer.ts';
import { encodeGb18030 } from './gb18030.ts';

/** UTF-16 units that are gathered before they are encoded. */
const PART_UNITS = 1 << 16;

/** Gathers text and gives it out encoded in parts of some 64 K characters. */
export function createTextParts(encoding: OutEncoding = 'utf-8') {
  const encoder = new TextEncoder();
  let gathered = '';
  const encode = (): Uint8Array<ArrayBuffer> => {
    const text = gathered;
    gathered = '';
    return (encoding === 'gb18030' ? encodeGb18030(text) : encoder.encode(text)) as Uint8Array<ArrayBuffer>;
  };
  return {
    add(text: string): void {
      gathered += text;
    },
    /** A part where enough has been gathered, else nothing. */
    *full(done: number): Generator<WrittenPart, void> {
      if (gathered.length >= PART_UNITS) yield { bytes: encode(), done };
    },
    *rest(): Generator<WrittenPart, void> {
      if (gathered !== '') yield { bytes: encode(), done: 1 };
    },
  };
}
