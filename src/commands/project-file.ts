import { transfer } from 'comlink';
import { pack } from '../data/storage/pack.ts';
import { projectFactsOf } from '../state/project-facts.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { beginProject, problemText } from './open-project.ts';
import { savedProjectOf } from './saved-project-of.ts';

export const PROJECT_FILE_ENDING = '.lantu';

export function isProjectFile({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith(PROJECT_FILE_ENDING);
}

/**
 * Hands the project to the user as a `.lantu` file. Made from what is in memory, so that it also works where the
 * browser keeps nothing. `title` is the project's name in the interface.
 */
export async function saveProjectFile(context: CommandContext, title: string): Promise<void> {
  const { store, workers, saveFile } = context;
  try {
    const state = store.getState();
    const saved = savedProjectOf(state);
    const { document, parts } = pack(saved);
    await workers.storage.beginFile();
    for (const part of parts) {
      const bytes = await part.encode();
      await workers.storage.addFilePart(part.name, transfer(bytes, [bytes.buffer]));
    }
    const { boilers, layers } = projectFactsOf(state);
    const blob = await workers.storage.finishFile(document, {
      name: title,
      createdAt: state.keeping.createdAt,
      savedAt: new Date().toISOString(),
      dataHash: saved.dataHash,
      boilers,
      layers,
    });
    saveFile(`${fileNameOf(title)}${PROJECT_FILE_ENDING}`, blob);
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    patchView(store, { notice: { code: 'export-failed', detail } });
  }
}

/**
 * Opens a `.lantu` file as a new project. It is checked as a whole first: where anything is wrong, that is told and
 * nothing changes. Gives whether it was opened.
 */
export async function openProjectFile(context: CommandContext, file: File): Promise<boolean> {
  const { store, workers } = context;
  const fail = (detail: string) => {
    patchView(store, { notice: { code: 'project-file-failed', detail: `${file.name}: ${detail}` } });
    return false;
  };
  try {
    const read = await workers.storage.readFile(file);
    if (!read.ok) return fail(await problemText(store.getState(), read.error));
    patchView(store, { notice: null });
    await beginProject(context, read.name, read.project);
    return true;
  } catch (failure) {
    return fail(failure instanceof Error ? failure.message : String(failure));
  }
}

/** The title without what file systems do not take. */
function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
}
