import { z } from 'zod';

/** One project in the database. Older and newer versions of the app write it too: read with the schema. */
const projectRecordSchema = z.object({
  id: z.string().min(1),
  /** Null until the user gives one. */
  name: z.string().nullable(),
  /** ISO times. */
  createdAt: z.string(),
  savedAt: z.string(),
  /** When the user deleted it; it can be restored until it is purged. */
  deletedAt: z.string().nullable(),
  /** Counts up with every save: a tab that saw an older one must not overwrite it. */
  revision: z.int().positive(),
  /** `PROJECT_VERSION` of the document. */
  version: z.int().positive(),
  document: z.unknown(),
  /** Key in the store of parts, and size, by the part's name. */
  parts: z.record(z.string(), z.object({ key: z.string(), bytes: z.int().nonnegative() })),
  facts: z.object({
    boilers: z.int().nonnegative(),
    layers: z.int().nonnegative(),
    isDemo: z.boolean(),
    ledgerName: z.string().nullable(),
  }),
});
export type ProjectRecord = z.infer<typeof projectRecordSchema>;

/** Where parts are kept. */
export type PartKeys = ProjectRecord['parts'];

/** A record as it came out of the database; null where it is damaged. */
export function readRecord(value: unknown): ProjectRecord | null {
  const parsed = projectRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
