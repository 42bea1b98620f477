import Papa from 'papaparse';
import type { Zip } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Full name of the column that each field belongs to. */
export type FieldNames = ReadonlyMap<string, string>;

/** One column of the table: its fields, whose texts are joined. */
export interface FieldGroup {
  readonly name: string;
  readonly fields: readonly number[];
}

/**
 * Our exports cut names to the format's 10 bytes and long texts to its 254, and list in `fields.csv` what belongs
 * together. Null where the file beside the Shapefile is another's.
 */
export function readFieldNames(zip: Zip, entry: ZipEntry): FieldNames | null {
  const content = zip.read(entry);
  if (!content.ok) return null;
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(content.bytes), { skipEmptyLines: true });
  const [header, ...lines] = data;
  if (header?.[0] !== 'field' || header[1] !== 'column') return null;
  return new Map(lines.map(([field = '', column = '']) => [field, column]));
}

/** The columns that fields make up; a field that the list does not name stands for itself. */
export function groupFields(fields: readonly string[], names: FieldNames | null): FieldGroup[] {
  const groups = new Map<string, number[]>();
  for (const [i, field] of fields.entries()) {
    // Two fields of one name stay two columns: only the list says what belongs together.
    const name = names?.get(field);
    const key = name === undefined ? `field ${i}` : `column ${name}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()].map((members) => ({
    name: names?.get(fields[members[0]!]!) ?? fields[members[0]!]!,
    fields: members,
  }));
}
