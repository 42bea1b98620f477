import { deflateSync, Zip, ZipDeflate, type ZipInputFile, ZipPassThrough } from 'fflate';
import { crc32 } from '../formats/crc32.ts';

/** A zip that is written file by file; `take` gives the bytes that are ready. Same files and time, same bytes. */
export function createZipParts(writtenAt: string) {
  let ready: Uint8Array[] = [];
  const zip = new Zip((failure, bytes) => {
    if (failure !== null) throw failure;
    ready.push(bytes);
  });
  // A zip states local time without a zone: written as UTC, so that the machine's zone does not change the bytes.
  const utc = new Date(writtenAt);
  const mtime = new Date(utc.getTime() + utc.getTimezoneOffset() * 60_000);
  return {
    /** Opens the next file, of text; the one before must have ended. Compressed as it comes. */
    open(name: string): ZipPart {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      return {
        push: (bytes) => file.push(bytes),
        end: () => file.push(new Uint8Array(0), true),
      };
    },
    /**
     * The same for bytes that may begin with zeros, which fflate 0.8.3's streaming Deflate takes for a repetition of
     * what is before them: kept until the file ends, and compressed as a whole.
     */
    openBinary(name: string): ZipPart {
      const blocks: Uint8Array[] = [];
      return {
        push: (bytes) => blocks.push(bytes),
        end: () => {
          const bytes = joinBytes(blocks);
          const entry: ZipInputFile = {
            filename: name,
            size: bytes.length,
            crc: crc32(bytes),
            compression: 8,
            mtime,
          };
          zip.add(entry);
          entry.ondata!(null, deflateSync(bytes, { level: 6 }), true);
        },
      };
    },
    /** The same for bytes that are compressed as they are. */
    openStored(name: string): ZipPart {
      const file = new ZipPassThrough(name);
      file.mtime = mtime;
      zip.add(file);
      return {
        push: (bytes) => file.push(bytes),
        end: () => file.push(new Uint8Array(0), true),
      };
    },
    finish(): void {
      zip.end();
    },
    take(): Uint8Array<ArrayBuffer> {
      const taken = joinBytes(ready);
      ready = [];
      return taken;
    },
  };
}

/** A file that is being written. */
interface ZipPart {
  push(bytes: Uint8Array): void;
  end(): void;
}

function joinBytes(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of blocks) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

export type ZipParts = ReturnType<typeof createZipParts>;

/** Adds a whole text file. */
export function zipText(zip: ZipParts, name: string, text: string): void {
  const file = zip.open(name);
  file.push(new TextEncoder().encode(text));
  file.end();
}
