import type { LantuFile } from '../data/storage/lantu-read.ts';
import type { LantuFacts } from '../data/storage/lantu-write.ts';
import type { LoadOutcome, ProjectSave, SaveOutcome } from '../data/storage/project-store.ts';
import type { ProjectSummary } from '../domain/project-summary.ts';
import type { StorageFailure } from '../domain/storage-trouble.ts';

/** What the app left behind when it was last open. */
export interface Beginning {
  readonly ok: true;
  /** The project that was open; null at the first visit. */
  readonly current: string | null;
  /** How often in a row that project was being opened when the page ended. */
  readonly failedOpenings: number;
  /**
   * A project whose first save the page's end cut off: nothing of it is kept. The file that was being imported into it,
   * '' where there was none; null where there is no such project. It is told once.
   */
  readonly neverSaved: string | null;
}

/** What the storage worker does. It alone speaks to the database; every trouble with it is an answer. */
export interface StorageApi {
  /** Opens the database, and sweeps what is left of deleted projects and of saves that were cut off. */
  begin(): Promise<Beginning | StorageFailure>;
  list(): Promise<{ readonly ok: true; readonly projects: ProjectSummary[] } | StorageFailure>;
  /**
   * `importing` is the file whose import was under way when the page ended, `cutOff` whether a save was; both are told
   * once. In a tab beside the one that has the project, a save may be under way just now.
   */
  load(id: string): Promise<
    | {
        readonly ok: true;
        readonly outcome: LoadOutcome;
        readonly importing: string | null;
        readonly cutOff: boolean;
      }
    | StorageFailure
  >;
  /** Says that the project now open is this one; null where none could be opened. */
  setCurrent(id: string | null): Promise<void>;
  putPart(
    id: string,
    key: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly ok: true } | StorageFailure>;
  dropParts(id: string, keys: readonly string[]): Promise<void>;
  /** Makes a save count; `importing` is the file that is being imported meanwhile. */
  commit(save: ProjectSave, importing: string | null): Promise<SaveOutcome | StorageFailure>;
  /** Notes that an import has begun (null: ended), so that it can be told if the page ends meanwhile. */
  noteImport(id: string, fileName: string | null): Promise<void>;
  rename(id: string, name: string): Promise<{ readonly ok: true } | StorageFailure>;
  /** Deletes for good after a day; until then `restore` brings it back. */
  remove(id: string): Promise<{ readonly ok: true } | StorageFailure>;
  restore(id: string): Promise<{ readonly ok: true } | StorageFailure>;
  purge(id: string): Promise<{ readonly ok: true } | StorageFailure>;
  duplicate(id: string, copy: { id: string; name: string }): Promise<{ readonly ok: true } | StorageFailure>;
  clear(): Promise<{ readonly ok: true } | StorageFailure>;
  /** Begins a project file; parts are added, then it is finished. One file at a time. */
  beginFile(): Promise<void>;
  addFilePart(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  finishFile(document: unknown, facts: LantuFacts): Promise<Blob>;
  readFile(blob: Blob): Promise<LantuFile>;
}
