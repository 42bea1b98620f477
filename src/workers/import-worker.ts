import { expose } from 'comlink';
import { importTable } from '../data/import/import-table.ts';
import { inspectFile } from '../data/import/inspect-file.ts';
import { reimportRows } from '../data/import/reimport-rows.ts';
import { loadLayer, loadManifest } from '../data/load-layer.ts';
import { httpSource } from '../data/source.ts';
import { clipOutlines } from '../geo/clip-outlines.ts';
import { type CountyMap, createCountyMap } from './county-map.ts';
import type { ImportApi } from './import-api.ts';
import { previewPositions } from './preview-positions.ts';
import { readWholeTable } from './read-whole-table.ts';
import { transferBuffers } from './transfer-buffers.ts';

let dataUrl = '';
let counties: Promise<CountyMap> | null = null;

/** Read when first needed; a failure is not kept. */
function countyMap(): Promise<CountyMap> {
  counties ??= loadCounties().catch((failure: unknown) => {
    counties = null;
    throw failure;
  });
  return counties;
}

async function loadCounties(): Promise<CountyMap> {
  const source = httpSource(dataUrl);
  const features = await loadLayer(source, await loadManifest(source), 'counties');
  return createCountyMap(features.map(({ geometry, properties }) => ({ ...properties, geometry })));
}

const api: ImportApi = {
  async open(url) {
    dataUrl = url;
  },
  async inspect({ file, encoding, ...revision }) {
    // Without the counties the file can still be looked at; only the evidence is missing.
    const gazetteer = await countyMap().then(
      (counties) => counties.gazetteer,
      () => undefined,
    );
    const options = { encoding, revision, ...(gazetteer && { gazetteer }) };
    return inspectFile({ name: file.name, blob: file }, options);
  },
  async preview(query, systems) {
    return previewPositions(query, systems, await countyMap());
  },
  async outlines(box, toleranceDeg) {
    const { polygons } = await countyMap();
    return clipOutlines(polygons, box, toleranceDeg);
  },
  async importFile({ file, plan }, onProgress) {
    const outcome = await importTable({ name: file.name, blob: file }, plan, {
      onProgress: ({ done }) => onProgress(done),
      places: plan.kind === 'boilers' ? (await countyMap()).places : null,
    });
    return outcome.ok ? transferBuffers(outcome) : outcome;
  },
  readTable: readWholeTable,
  reimportRows: async (rows) => transferBuffers(await reimportRows(rows, (await countyMap()).places)),
};

expose(api);
