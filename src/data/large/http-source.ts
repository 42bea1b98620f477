import { type ByteSource, blobSource, SourceTrouble } from './byte-source.ts';

/** Largest file that is read whole where a server does not serve parts. */
export const MOST_WHOLE_BYTES = 200_000_000;
/** Asked for first: header and the upper index of most files. */
const PROBE_BYTES = 32_768;

type Fetch = typeof fetch;

/**
 * Opens a file on a server for reading in parts (RFC 9110, "Range Requests"). Rejects with SourceTrouble:
 * `range-ignored` (with `sizeMb`, 0 where the server does not say) where it can only be had whole. The browser's
 * cache is passed by: it may hold the file compressed, and would cut ranges from the compressed bytes.
 */
export async function openHttpSource(url: string, request: Fetch = fetch): Promise<ByteSource> {
  const response = await ask(request, url, { headers: { Range: `bytes=0-${PROBE_BYTES - 1}` } });
  if (response.status === 200 || isEncoded(response)) {
    await response.body?.cancel();
    const size = isEncoded(response) ? 0 : Number(response.headers.get('content-length') ?? 0);
    throw new SourceTrouble('range-ignored', { url, sizeMb: toMegabytes(size) });
  }
  const range = readContentRange(response);
  if (range === null || range.start !== 0) throw new SourceTrouble('range-broken', { url });
  const sizeBytes = range.size;
  const tag = response.headers.get('etag');
  const first = await readBody(response, Math.min(PROBE_BYTES, sizeBytes), url);

  async function readOnce(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array> {
    const part = await ask(request, url, {
      headers: { Range: `bytes=${start}-${end - 1}` },
      ...(signal === undefined ? {} : { signal }),
    });
    const got = part.status === 206 && !isEncoded(part) ? readContentRange(part) : null;
    const isOther = (got !== null && got.size !== sizeBytes) || part.headers.get('etag') !== tag;
    if (isOther || got?.start !== start) {
      await part.body?.cancel();
      throw new SourceTrouble(isOther ? 'layer-changed' : 'range-broken', { url });
    }
    return readBody(part, end - start, url);
  }

  return {
    sizeBytes,
    async read(start, end, signal) {
      if (end <= first.length) return first.subarray(start, end);
      try {
        return await readOnce(start, end, signal);
      } catch (trouble) {
        // A connection that broke once is tried once more.
        const isCut = trouble instanceof SourceTrouble && trouble.problem.code === 'range-cut';
        if (!isCut || signal?.aborted) throw trouble;
        return readOnce(start, end, signal);
      }
    },
  };
}

/** Reads a file whole, up to `MOST_WHOLE_BYTES`, for servers that serve no parts. */
export async function readWholeSource(
  url: string,
  onProgress: (doneBytes: number) => void,
  request: Fetch = fetch,
  mostBytes = MOST_WHOLE_BYTES,
): Promise<ByteSource> {
  const response = await ask(request, url, {});
  const tooLarge = () => new SourceTrouble('whole-too-large', { url, mostMb: toMegabytes(mostBytes) });
  const stated = isEncoded(response) ? 0 : Number(response.headers.get('content-length') ?? 0);
  if (stated > mostBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { value } = await reader.read().catch(() => {
      throw new SourceTrouble('range-cut', { url });
    });
    if (value === undefined) break;
    done += value.length;
    if (done > mostBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
    onProgress(done);
  }
  if (stated > 0 && done !== stated) throw new SourceTrouble('range-cut', { url });
  return blobSource(new Blob(parts));
}

async function ask(request: Fetch, url: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await request(url, { ...options, cache: 'no-store', redirect: 'follow' });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new SourceTrouble('url-unreachable', { url, detail: String(cause) });
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new SourceTrouble('url-http-status', { url, status: response.status });
  }
  return response;
}

async function readBody(response: Response, length: number, url: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new SourceTrouble('range-cut', { url });
  }
  if (bytes.length !== length) throw new SourceTrouble('range-cut', { url });
  return bytes;
}

/** `Content-Range: bytes 0-99/1234`; null where it is missing or does not say the size. */
function readContentRange(response: Response): { start: number; size: number } | null {
  const match = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return match === null ? null : { start: Number(match[1]), size: Number(match[2]) };
}

/** A part of a compressed file is of no use. */
function isEncoded(response: Response): boolean {
  const encoding = response.headers.get('content-encoding');
  return encoding !== null && encoding !== 'identity';
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
