import { Zip, ZipDeflate } from 'fflate';

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
    /** Opens the next file; the one before must have ended. */
    open(name: string): { push(bytes: Uint8Array): void; end(): void } {
      const file = new ZipDeflate(name, { level: 6 });
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
      const taken = new Uint8Array(ready.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const bytes of ready) {
        taken.set(bytes, at);
        at += bytes.length;
      }
      ready = [];
      return taken;
    },
  };
}

export type ZipParts = ReturnType<typeof createZipParts>;

/** Adds a whole text file. */
export function zipText(zip: ZipParts, name: string, text: string): void {
  const file = zip.open(name);
  file.push(new TextEncoder().encode(text));
  file.end();
}
