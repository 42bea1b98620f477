import { z } from 'zod';
import { adcodeSchema } from '../../src/data/schemas/boundary-layers.ts';
import { chpUnitSchema, coalBanZoneSchema, stationSchema } from '../../src/data/schemas/fact-layers.ts';
import { dustfallSchema, targetSchema, unplacedSidingSchema } from '../../src/data/schemas/json-layers.ts';
import { layerSourceSchema } from '../../src/data/schemas/manifest.ts';

/** The fact files' rows: the served schema, with cells of a CSV (text, or null where empty) as the input. */

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'not a plain number')
  .transform(Number);
const numberOrNull = number.nullable();
const textOrEmpty = z
  .string()
  .nullable()
  .transform((value) => value ?? '');
const trimmed = z.string().refine((value) => value === value.trim(), 'has space at an end');
/** Degrees inside the box round China's land. */
const lon = number.pipe(z.number().min(73).max(136));
const lat = number.pipe(z.number().min(18).max(54));

export const unitFactSchema = chpUnitSchema.extend({
  plant: trimmed.regex(/^[^([（]+$/, 'has a bracketed note'),
  capacityMw: number.pipe(chpUnitSchema.shape.capacityMw),
  startYear: numberOrNull.pipe(chpUnitSchema.shape.startYear.unwrap()),
  retiredYear: numberOrNull.pipe(chpUnitSchema.shape.retiredYear.unwrap()),
  note: textOrEmpty,
  lon,
  lat,
});

export const stationFactSchema = stationSchema.extend({
  background: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  /** The date that the source gives, or `unknown` where it only says that the station stopped. */
  stoppedOn: z.union([z.iso.date(), z.literal('unknown')]).nullable(),
  lon: lon.nullable(),
  lat: lat.nullable(),
});

const dustfallNumber = {
  meanTKm2Month: numberOrNull.pipe(dustfallSchema.shape.meanTKm2Month),
  maxTKm2Month: numberOrNull.pipe(dustfallSchema.shape.maxTKm2Month),
  minTKm2Month: numberOrNull.pipe(dustfallSchema.shape.minTKm2Month),
  changePct: numberOrNull,
  rankAscending: numberOrNull.pipe(dustfallSchema.shape.rankAscending),
};
export const dustfallFactSchema = dustfallSchema.extend(dustfallNumber);

export const targetFactSchema = targetSchema.extend({
  pm25BaselineUgm3: numberOrNull,
  pm25TargetUgm3: numberOrNull,
  pm25ChangePct: numberOrNull,
  heavyDaysBaseline: numberOrNull,
  heavyDaysTarget: numberOrNull,
  heavyDaysChangeDays: numberOrNull,
  heavyDaysChangePct: numberOrNull,
  noteZh: textOrEmpty,
  noteEn: textOrEmpty,
});

const namedCounty = z.strictObject({ adcode: adcodeSchema, name: z.string().min(1) });
export const zoneFactSchema = coalBanZoneSchema.omit({ status: true, note: true }).extend({
  effectiveFrom: z.iso.date().nullable(),
  /** Whole counties inside the zone: what is drawn. */
  counties: z.array(namedCounty).min(1),
  /** Counties that the zone cuts along a line that is not available. */
  undrawnCounties: z.array(namedCounty),
  /** Counties of the place that the notice leaves out. */
  excludedCounties: z.array(namedCounty),
  noteZh: z.string().min(1),
  noteEn: z.string().min(1),
  source: z.string().min(1),
  sourceUrls: z.array(z.url()),
});

export const sidingFactSchema = unplacedSidingSchema.extend({
  /** The plant of the units file where the siding is drawn; null where no position is public. */
  atPlantId: z.string().min(1).nullable(),
});

export const publishedAreaFactSchema = z.strictObject({
  adcode: adcodeSchema,
  name: z.string().min(1),
  publishedAreaKm2: number.pipe(z.number().positive()),
});

export const sourceFactSchema = layerSourceSchema.omit({ note: true, noteEn: true }).extend({
  /** The fact file, or the name of a source that is no file here, such as `boundaries`. */
  file: z.string().min(1),
  titleZh: z.string().min(1),
  titleEn: z.string().min(1),
  sourceUrl: z.url().nullable(),
  noteZh: z.string().min(1),
  noteEn: z.string().min(1),
});

export type UnitFact = z.output<typeof unitFactSchema>;
export type StationFact = z.output<typeof stationFactSchema>;
export type ZoneFact = z.output<typeof zoneFactSchema>;
export type SidingFact = z.output<typeof sidingFactSchema>;
export type SourceFact = z.output<typeof sourceFactSchema>;
export type PublishedAreaFact = z.output<typeof publishedAreaFactSchema>;
