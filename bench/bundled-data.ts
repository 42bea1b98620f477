import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLayer, loadManifest } from '../src/data/load-layer.ts';
import { loadReference } from '../src/data/load-reference.ts';
import type { DataSource } from '../src/data/source.ts';
import type { Reference } from '../src/domain/reference.ts';

const folderSource: DataSource = {
  // From the top of the checkout, where npm runs scripts: a bundled copy of this file lies elsewhere.
  readFile: (name) => readFile(join(process.cwd(), 'public/data', name)),
};

/** Where boilers stand thickest: the middle of a place of the plans or of one of its counties. */
export interface Centre {
  readonly place: string;
  readonly region: string;
  readonly lon: number;
  readonly lat: number;
  /** Standard deviation of the boilers' positions in each direction, metres. */
  readonly spreadM: number;
  /** Boilers round this centre, relative to the other centres. */
  readonly weight: number;
}

/** The built data of this checkout (`npm run data`), and the centres of its cities and counties. */
export async function openBundledData(): Promise<{ reference: Reference; centres: readonly Centre[] }> {
  const [reference, labels] = await Promise.all([
    loadReference(folderSource),
    loadLayer(folderSource, await loadManifest(folderSource), 'labels'),
  ]);
  const placeOf = new Map(reference.counties.map(({ adcode, place }) => [adcode, place]));
  const centres = labels.flatMap(({ geometry, properties }): Centre[] => {
    const { kind, adcode, name, region, areaKm2 } = properties;
    if (kind !== 'place' && kind !== 'county') return [];
    const [lon, lat] = geometry.coordinates as [number, number];
    const side = Math.sqrt(areaKm2 ?? 400);
    const common = { region: region ?? '', lon, lat };
    return kind === 'place'
      ? [{ ...common, place: name, spreadM: Math.min(9000, side * 80), weight: 4 }]
      : [
          {
            ...common,
            place: placeOf.get(adcode ?? '') ?? name,
            spreadM: Math.min(6000, side * 120),
            weight: 1,
          },
        ];
  });
  return { reference, centres };
}
