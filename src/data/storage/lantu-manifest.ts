import { z } from 'zod';

/** Says what a `.lantu` file is, whatever version wrote it: these two never change. */
const lantuMark = z.object({ format: z.literal('lantu-project'), version: z.int().positive() });

/** `manifest.json` of a `.lantu` file. */
const manifestSchema = z.object({
  format: z.literal('lantu-project'),
  /** `PROJECT_VERSION` of `project.json`. */
  version: z.int().positive(),
  /** Versions of app and engine that wrote it, and the hash of rules and data that its verdicts rested on. */
  app: z.string(),
  engine: z.string(),
  dataHash: z.string(),
  name: z.string().max(200),
  /** ISO times. */
  createdAt: z.string(),
  savedAt: z.string(),
  boilers: z.int().nonnegative(),
  layers: z.int().nonnegative(),
  /** Every other entry of the zip, `project.json` first. */
  parts: z
    .array(
      z.object({
        name: z.string().min(1),
        bytes: z.int().nonnegative(),
        /** Hexadecimal; null where the browser that wrote it had no WebCrypto (a page that is not on https). */
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
      }),
    )
    .max(10_000),
});
export type LantuManifest = z.infer<typeof manifestSchema>;

/** The manifest of a version that is known; else which of the three is wrong. */
export function readManifest(
  text: string,
  newest: number,
):
  | { readonly is: 'read'; readonly manifest: LantuManifest }
  | { readonly is: 'newer'; readonly version: number }
  | { readonly is: 'foreign' }
  | { readonly is: 'invalid'; readonly path: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: 'invalid', path: 'JSON' };
  }
  const mark = lantuMark.safeParse(value);
  if (!mark.success) return { is: 'foreign' };
  if (mark.data.version > newest) return { is: 'newer', version: mark.data.version };
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return { is: 'read', manifest: parsed.data };
  return { is: 'invalid', path: parsed.error.issues[0]?.path.join('/') ?? '' };
}
