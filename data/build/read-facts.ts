import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { z } from 'zod';
import { checkFact, FactError } from './fact-error.ts';

export const FACTS_FOLDER = fileURLToPath(new URL('../facts/', import.meta.url));

/** Text of a file under `data/facts`. */
export function readFactText(file: string): string {
  return readFileSync(`${FACTS_FOLDER}${file}`, 'utf8');
}

/**
 * The checked rows of a CSV file (UTF-8, RFC 4180, header row). Its columns must be the schema's, in any order.
 * An empty cell reaches the schema as null, so that unknown stays unknown. Throws FactError.
 */
export function parseFactCsv<T extends z.ZodObject>(file: string, text: string, schema: T): z.output<T>[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  const first = errors[0];
  if (first) throw new FactError(file, `line ${(first.row ?? 0) + 2}`, '(row)', first.message);
  const wanted = Object.keys(schema.shape);
  for (const name of wanted)
    if (!meta.fields?.includes(name)) throw new FactError(file, 'line 1', name, 'column is missing');
  return data.map((cells, index) => {
    const record = Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [name, cell === '' ? null : cell]),
    );
    return checkFact(schema, record, file, `line ${index + 2}`);
  });
}

/** The checked list `key` of a JSON file. Throws FactError. */
export function parseFactList<T extends z.ZodType>(
  file: string,
  text: string,
  key: string,
  schema: T,
): z.output<T>[] {
  const whole = checkFact(z.record(z.string(), z.unknown()), parseJson(file, text), file, 'top level');
  const list = checkFact(z.array(z.unknown()), whole[key], file, `list "${key}"`);
  return list.map((item, index) => checkFact(schema, item, file, `${key}[${index}]`));
}

/** Parsed JSON; throws FactError where the text is not JSON. */
export function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FactError(file, 'whole file', '(JSON)', (error as Error).message);
  }
}
