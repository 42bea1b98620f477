import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileProblem, InputFile } from '../data/formats/format.ts';
import { loadReference } from '../data/load-reference.ts';
import { type DataSource, DataUnavailableError } from '../data/source.ts';
import { issueText } from '../domain/issue-text.ts';
import type { Reference } from '../domain/reference.ts';
import { UsageError } from './command-line.ts';

/** The built data of this checkout. */
const DATA_FOLDER = new URL('../../public/data/', import.meta.url);

export const folderSource: DataSource = {
  async readFile(name) {
    try {
      return await readFile(fileURLToPath(new URL(name, DATA_FOLDER)));
    } catch (cause) {
      throw new DataUnavailableError(name, String(cause));
    }
  },
};

/** The bundled reference data. Throws a UsageError where it has not been built. */
export async function openReference(): Promise<Reference> {
  try {
    return await loadReference(folderSource);
  } catch (cause) {
    if (!(cause instanceof DataUnavailableError)) throw cause;
    throw new UsageError(`数据未生成或已损坏，请运行 npm run data / run npm run data (${cause.message})`);
  }
}

/** A file to read, piece by piece. Throws a UsageError where there is none. */
export async function openInputFile(path: string): Promise<InputFile> {
  try {
    if ((await stat(path)).isDirectory()) throw new UsageError(`是文件夹 / is a folder: ${path}`);
    return { name: basename(path), blob: await openAsBlob(path) };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`无法读取 / cannot read ${path} (${reasonOf(cause)})`);
  }
}

/** Why a file cannot be used, and what to do, as one line in both languages. */
export function problemText(fileName: string, { code, params }: FileProblem): string {
  const zh = issueText(code, params, 'zh');
  const en = issueText(code, params, 'en');
  return `${fileName}: ${zh.message}；${zh.suggestion} / ${en.message}. ${en.suggestion}`;
}

/** Refuses a call that would write over its own input or write two results to one file. */
export function requireDistinctFiles(paths: readonly unknown[]): void {
  const named = paths.filter((path) => typeof path === 'string').map((path) => resolve(path));
  const twice = named.find((path, i) => named.indexOf(path) !== i);
  if (twice !== undefined) throw new UsageError(`同一文件用了两次 / used twice: ${twice}`);
}

export function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
