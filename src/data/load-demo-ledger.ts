import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import { createDegreesConverter } from './crs/create-converter.ts';
import { mapHeader } from './import/guess-columns.ts';
import { createLedgerSink } from './import/ledger-sink.ts';
import { createRowLog } from './import/row-log.ts';
import { loadLayer, loadManifest } from './load-layer.ts';
import type { DataSource } from './source.ts';

const HEADER = [
  'id',
  'name',
  'lon',
  'lat',
  'capacity_tph',
  'fuel',
  'use',
  'built_up',
  'ultra_low',
  'nox_mgm3',
  'heat_network',
  'new',
  'biomass_equipped',
  'city',
  'synthetic',
] as const;

/**
 * The bundled synthetic ledger, read through the same builder as a user's file. Ordered by id. A layer that does
 * not build is a bug in the data build: throws.
 */
export async function loadDemoLedger(source: DataSource): Promise<BoilerLedger> {
  const features = await loadLayer(source, await loadManifest(source), 'demo-boilers');
  const rows = features
    .map(({ geometry, properties: p }) =>
      [
        p.id,
        p.name,
        geometry.coordinates[0],
        geometry.coordinates[1],
        p.capacityTph,
        p.fuel,
        p.use,
        p.builtUp,
        p.ultraLow,
        p.noxMgm3,
        p.heatNetwork,
        p.isNew,
        p.biomassEquipped,
        p.city,
        'yes',
      ].map((cell) => (cell === null || cell === undefined ? '' : String(cell))),
    )
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const log = createRowLog();
  const shape = { header: HEADER, mapping: mapHeader(HEADER), isSpatial: false };
  const sink = createLedgerSink(shape, createDegreesConverter('wgs84'), log);
  rows.forEach((cells, i) => {
    sink.add({ row: i + 1, sheetRow: i + 1, cells });
  });
  const { rejects } = log.finish();
  if (rejects.count > 0) throw new Error(`demo-boilers.fgb: ${rejects.count} rows rejected`);
  return sink.finish().ledger;
}
