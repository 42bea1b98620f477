import {
  type FileFormat,
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
} from '../formats/format.ts';
import { FILE_FORMATS, formatByEnding } from '../formats/registry.ts';
import { type SniffedFormat, sniffFormat } from '../formats/sniff.ts';

/** Endings of formats that are text, so that any text may be meant for them. */
const TEXT_FORMATS: readonly string[] = ['csv', 'geojson', 'ndjson', 'kml'];

/**
 * Opens a file by its content; where that says nothing, by the ending of its name. A disagreement of the two is
 * noted: a workbook called .csv, a text called .xlsx.
 */
export async function openInput(file: InputFile, options: OpenOptions): Promise<OpenResult> {
  if (file.blob.size === 0) return fileProblem('file-empty');
  const named = formatByEnding(file.name);
  const sniffed = await sniffFormat(file.blob);
  if (sniffed === 'web-page') return fileProblem('web-page', { file: file.name });
  const format = chooseFormat(named, sniffed);
  if (format === null) return fileProblem('format-unknown', { file: file.name });
  const opened = await format.open(file, options);
  if (!opened.ok || format === named) return opened;
  const note = { code: 'ending-mismatch', params: { file: file.name, format: format.id } };
  return { ...opened, notes: [note, ...opened.notes] };
}

function chooseFormat(named: FileFormat | null, sniffed: SniffedFormat): FileFormat | null {
  const byContent = FILE_FORMATS.find(({ contents }) => contents.includes(sniffed)) ?? null;
  if (byContent === null || named === null) return sniffed === 'text' ? named : (byContent ?? named);
  // Text may be meant for any format that is text; one line of JSON may be either way of writing features, two are one.
  if (sniffed === 'text' && TEXT_FORMATS.includes(named.id)) return named;
  const isJson = ({ id }: FileFormat) => id === 'geojson' || id === 'ndjson';
  const isEither = isJson(byContent) && isJson(named) && sniffed !== 'ndjson';
  return isEither ? named : byContent;
}
