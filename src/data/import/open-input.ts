import { fileProblem, type InputFile, type OpenOptions, type OpenResult } from '../formats/format.ts';
import { formatByEnding } from '../formats/registry.ts';

/** Opens a file by its format. */
export async function openInput(file: InputFile, options: OpenOptions): Promise<OpenResult> {
  const format = formatByEnding(file.name);
  return format === null ? fileProblem('format-unknown', { file: file.name }) : format.open(file, options);
}
