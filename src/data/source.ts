/** Where the bundled data comes from: two lines to implement, so that tests and the command line need no network. */
export interface DataSource {
  /** The whole file. Rejects with a DataUnavailableError when it cannot be had. */
  readFile(name: string): Promise<Uint8Array>;
}

/** A data file that is missing or cannot be fetched; the message is for logs, `file` for the user's text. */
export class DataUnavailableError extends Error {
  readonly file: string;
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'DataUnavailableError';
    this.file = file;
  }
}

/** Files below a URL, such as `./data/`. */
export function httpSource(baseUrl: string): DataSource {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return {
    async readFile(name) {
      let response: Response;
      try {
        response = await fetch(base + name);
      } catch (cause) {
        throw new DataUnavailableError(name, String(cause));
      }
      if (!response.ok) throw new DataUnavailableError(name, `HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
