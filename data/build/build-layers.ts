import type { Geometry } from 'geojson';
import { z } from 'zod';
import {
  type FlatGeobufFeature,
  type SimpleGeometry,
  writeFlatGeobuf,
} from '../../src/data/flatgeobuf-write.ts';
import { columnsOf } from '../../src/data/schemas/columns.ts';
import {
  FEATURE_LAYERS,
  type FeatureLayerId,
  LIST_LAYERS,
  type ListItem,
  type ListLayerId,
} from '../../src/data/schemas/served-layers.ts';
import { checkAreas, type LayerFeature, loadBoundaryLayers } from './boundary-layers.ts';
import { checkPositions } from './check-positions.ts';
import { inventDemoLedger } from './demo/demo-ledger.ts';
import { inventDustGauges } from './demo/dust-gauges.ts';
import { writeLedgerCsv } from './demo/ledger-csv.ts';
import { writePracticeLedger } from './demo/practice-ledger.ts';
import { prepareSites } from './demo/sites.ts';
import { checkFact } from './fact-error.ts';
import { placeSidings, placeStations, placeUnits } from './fact-layers.ts';
import { type Facts, loadFacts } from './load-facts.ts';
import { loadRulePacks } from './read-rules.ts';
import { drawZones } from './zone-layer.ts';

type FeatureLayers = { readonly [Id in FeatureLayerId]: readonly LayerFeature<Id, Geometry>[] };
type ListLayers = { readonly [Id in ListLayerId]: readonly ListItem<Id>[] };

/** A file as it will be served, still in memory. */
export interface BuiltFile {
  readonly id: FeatureLayerId | ListLayerId;
  readonly file: string;
  readonly kind: 'flatgeobuf' | 'json';
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** A file to try the import with; its path is below `public`. */
export interface BuiltSample {
  readonly file: string;
  readonly count: number;
  readonly bytes: Uint8Array;
}

export interface BuiltLayers {
  readonly files: readonly BuiltFile[];
  readonly samples: readonly BuiltSample[];
  readonly facts: Facts;
}

/** Reads all facts, rules and boundaries and makes every served file in memory. Throws FactError. */
export function buildLayers(): BuiltLayers {
  const facts = loadFacts();
  const boundaries = loadBoundaryLayers(facts.publishedAreas);
  checkPositions(facts, boundaries.places);
  const stations = placeStations(facts.stations);
  const sidings = placeSidings(facts.sidings, facts.units);
  const sites = prepareSites(boundaries, facts.units, facts.stations);
  const demoBoilers = inventDemoLedger(sites, boundaries);
  const featureLayers: FeatureLayers = {
    ...boundaries,
    'chp-units': placeUnits(facts.units),
    stations: stations.placed,
    'coal-ban-zones': drawZones(facts.zones, boundaries.counties),
    sidings: sidings.placed,
    'built-up-demo': sites.builtUpAreas,
    'demo-boilers': demoBoilers,
  };
  const listLayers: ListLayers = {
    rules: loadRulePacks(),
    targets: facts.targets,
    dustfall: facts.dustfall,
    'dust-gauges-demo': inventDustGauges(sites),
    tasks: facts.tasks,
    'zones-unmapped': facts.unmappedZones,
    'stations-unplaced': stations.unplaced,
    'sidings-unplaced': sidings.unplaced,
    'area-check': checkAreas(boundaries.places),
  };
  return {
    files: [
      ...Object.entries(featureLayers).map(([id, features]) =>
        encodeFeatures(id as FeatureLayerId, features),
      ),
      ...Object.entries(listLayers).map(([id, items]) => encodeList(id as ListLayerId, items)),
    ],
    samples: [
      {
        file: 'samples/demo-ledger.csv',
        count: demoBoilers.length,
        bytes: new TextEncoder().encode(writeLedgerCsv(demoBoilers)),
      },
      { file: 'samples/practice-ledger.csv', ...writePracticeLedger(demoBoilers, sites) },
    ],
    facts,
  };
}

/** The indexed file of one layer, every feature's properties checked against the layer's schema. */
export function encodeFeatures(
  id: FeatureLayerId,
  features: readonly { readonly geometry: Geometry; readonly properties: object }[],
): BuiltFile {
  const { geometryType, schema } = FEATURE_LAYERS[id];
  const file = `${id}.fgb`;
  const checked = features.map(
    ({ geometry, properties }, index): FlatGeobufFeature => ({
      geometry: geometry as SimpleGeometry,
      properties: checkFact(
        schema as z.ZodObject,
        properties,
        file,
        `feature ${index}`,
      ) as FlatGeobufFeature['properties'],
    }),
  );
  const bytes = writeFlatGeobuf(checked, { name: id, columns: columnsOf(schema), geometryType });
  return { id, file, kind: 'flatgeobuf', count: checked.length, bytes };
}

function encodeList(id: ListLayerId, items: readonly unknown[]): BuiltFile {
  const file = `${id}.json`;
  const checked = checkFact(z.array(LIST_LAYERS[id] as z.ZodType), items, file, 'list');
  const bytes = new TextEncoder().encode(`${JSON.stringify(checked)}\n`);
  return { id, file, kind: 'json', count: items.length, bytes };
}
