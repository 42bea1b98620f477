import type { z } from 'zod';
import { rulePackSchema } from '../../domain/rule-pack.ts';
import {
  boundaryLineSchema,
  countySchema,
  labelSchema,
  neighbourSchema,
  placeSchema,
  provinceSchema,
  regionSchema,
} from './boundary-layers.ts';
import { builtUpDemoSchema, demoBoilerSchema } from './demo-layers.ts';
import { chpUnitSchema, coalBanZoneSchema, sidingSchema, stationSchema } from './fact-layers.ts';
import {
  areaCheckSchema,
  dustfallSchema,
  dustGaugeSchema,
  targetSchema,
  taskSchema,
  unmappedZoneSchema,
  unplacedSidingSchema,
  unplacedStationSchema,
} from './json-layers.ts';

/** Every served FlatGeobuf layer: its geometry and the schema of one feature's properties. */
export const FEATURE_LAYERS = {
  counties: { geometryType: 'MultiPolygon', schema: countySchema },
  places: { geometryType: 'MultiPolygon', schema: placeSchema },
  regions: { geometryType: 'MultiPolygon', schema: regionSchema },
  neighbours: { geometryType: 'MultiPolygon', schema: neighbourSchema },
  provinces: { geometryType: 'MultiPolygon', schema: provinceSchema },
  boundaries: { geometryType: 'LineString', schema: boundaryLineSchema },
  labels: { geometryType: 'Point', schema: labelSchema },
  'chp-units': { geometryType: 'Point', schema: chpUnitSchema },
  stations: { geometryType: 'Point', schema: stationSchema },
  'coal-ban-zones': { geometryType: 'MultiPolygon', schema: coalBanZoneSchema },
  sidings: { geometryType: 'Point', schema: sidingSchema },
  'built-up-demo': { geometryType: 'Polygon', schema: builtUpDemoSchema },
  'demo-boilers': { geometryType: 'Point', schema: demoBoilerSchema },
} as const;
export type FeatureLayerId = keyof typeof FEATURE_LAYERS;

/** Properties of one feature of a layer. */
export type FeatureProperties<Id extends FeatureLayerId> = z.output<(typeof FEATURE_LAYERS)[Id]['schema']>;

/** Every served JSON layer: a list, and the schema of one item. */
export const LIST_LAYERS = {
  rules: rulePackSchema,
  targets: targetSchema,
  dustfall: dustfallSchema,
  'dust-gauges-demo': dustGaugeSchema,
  tasks: taskSchema,
  'zones-unmapped': unmappedZoneSchema,
  'stations-unplaced': unplacedStationSchema,
  'sidings-unplaced': unplacedSidingSchema,
  'area-check': areaCheckSchema,
} as const;
export type ListLayerId = keyof typeof LIST_LAYERS;
export type ListItem<Id extends ListLayerId> = z.output<(typeof LIST_LAYERS)[Id]>;
