import { z } from 'zod';

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().nonnegative();

/** Where a layer comes from and how far it can be trusted; shown beside it. */
export const layerSourceSchema = z.strictObject({
  source: text,
  sourceUrl: z.url().optional(),
  licence: text,
  attribution: text,
  /** `WGS-84`, or `not spatial`. */
  datum: z.enum(['WGS-84', 'not spatial']),
  /** As published; may be a range or `undated`. */
  date: text,
  status: z.enum(['real', 'approximate', 'synthetic', 'schematic']),
  /** Caveats in Chinese, and in English. */
  note: text.optional(),
  noteEn: text.optional(),
});

export const manifestLayerSchema = layerSourceSchema.extend({
  id: text,
  /** Beside the manifest. */
  file: text,
  kind: z.enum(['flatgeobuf', 'json']),
  titleZh: text,
  titleEn: text,
  count: z.int().nonnegative(),
  bytes,
  sha256,
});

/** `public/data/manifest.json`: what is served, from what, and a hash of it. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Of all that the build read, its own code included. */
  inputHash: sha256,
  /** Of all layers served: what a verdict was made with. */
  dataHash: sha256,
  layers: z.array(manifestLayerSchema).min(1),
  /** Files to try the import with, relative to the site's root. */
  samples: z.array(z.strictObject({ file: text, count: z.int().nonnegative(), bytes, sha256 })),
});

export type ManifestLayer = z.infer<typeof manifestLayerSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
