import type { z } from 'zod';

/** A fact that fails its check. The message names the file, the row and the field: it is for whoever edits facts. */
export class FactError extends Error {
  constructor(file: string, row: string, field: string, message: string) {
    super(`${file}, ${row}, field "${field}": ${message}`);
    this.name = 'FactError';
  }
}

/** Checks one record; throws FactError with the first thing wrong. `row` says where, such as "line 12". */
export function checkFact<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  row: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const field =
    path.length > 0 ? path.join('.') : ((issue as { keys?: string[] })?.keys?.join(', ') ?? '(record)');
  const found = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], value);
  const shown = path.length > 0 ? ` (found ${JSON.stringify(found) ?? 'nothing'})` : '';
  throw new FactError(file, row, field, `${issue?.message}${shown}`);
}
