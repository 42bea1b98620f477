import { createHash } from 'node:crypto';
import { type Manifest, type ManifestLayer, manifestSchema } from '../../src/data/schemas/manifest.ts';
import type { BuiltFile, BuiltLayers } from './build-layers.ts';
import { FactError } from './fact-error.ts';
import { LAYER_TITLES, type LayerTitle } from './layer-titles.ts';
import type { Facts } from './load-facts.ts';

/** Lower-case hexadecimal SHA-256. */
export function hashSha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The manifest of what was built. `inputHash`: see `hashInputs`. Throws FactError where a source is missing. */
export function describeBuild({ files, samples, facts }: BuiltLayers, inputHash: string): Manifest {
  const layers = LAYER_TITLES.map((title) => {
    const built = files.find(({ id }) => id === title.id);
    if (!built) throw new Error(`layer ${title.id} has a title but was not built`);
    return describeLayer(title, built, facts);
  });
  if (layers.length !== files.length) throw new Error('a layer was built that has no title');
  return manifestSchema.parse({
    schemaVersion: 1,
    inputHash,
    dataHash: hashSha256(layers.map(({ file, sha256 }) => `${file} ${sha256}\n`).join('')),
    layers,
    samples: samples.map(({ file, count, bytes }) => ({
      file,
      count,
      bytes: bytes.length,
      sha256: hashSha256(bytes),
    })),
  });
}

function describeLayer(
  { id, titleZh, titleEn, source }: LayerTitle,
  built: BuiltFile,
  facts: Facts,
): ManifestLayer {
  const found = facts.sources.find(({ file }) => file === source);
  if (!found) throw new FactError('sources.json', source, 'file', 'has no entry');
  const { noteZh, noteEn, sourceUrl } = found;
  return {
    id,
    file: built.file,
    kind: built.kind,
    titleZh,
    titleEn,
    source: found.source,
    ...(sourceUrl === null ? {} : { sourceUrl }),
    licence: found.licence,
    attribution: found.attribution,
    datum: found.datum,
    date: found.date,
    status: found.status,
    note: noteZh,
    noteEn,
    count: built.count,
    bytes: built.bytes.length,
    sha256: hashSha256(built.bytes),
  };
}
