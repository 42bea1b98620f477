/** A file of the build, as `files.json` names it. */
export interface BuiltFile {
  /** From the app's folder. */
  readonly url: string;
  /** SHA-256 in base64. */
  readonly sha256: string;
}

export interface FileCheckApi {
  /** SHA-256 of what an address answers now, in base64, with its size; null where it answers with no such file. */
  hashOf(address: string): Promise<{ readonly sha256: string; readonly bytes: number } | null>;
}
