import type { LargeProblem } from '../../domain/large-layer.ts';

/** Carries a problem out of a read; whoever asked for the layer turns it into data again. */
export class SourceTrouble extends Error {
  override readonly name = 'SourceTrouble';
  readonly problem: LargeProblem;
  constructor(code: string, params: LargeProblem['params'] = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.problem = { code, params };
  }
}

/** A file of which parts can be read: two members, so that tests need no network. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Bytes from `start` up to `end`, all of them. Rejects with SourceTrouble where they cannot be had. */
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array>;
}

/** Parts of a local file, read from the disk when asked for. */
export function blobSource(blob: Blob): ByteSource {
  return {
    sizeBytes: blob.size,
    async read(start, end) {
      try {
        return new Uint8Array(await blob.slice(start, end).arrayBuffer());
      } catch (cause) {
        // The file was moved, or changed since it was chosen.
        throw new SourceTrouble('layer-file-gone', { detail: String(cause) });
      }
    },
  };
}
