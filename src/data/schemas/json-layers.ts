import { z } from 'zod';
import { adcodeSchema, regionIdSchema } from './boundary-layers.ts';
import { deadlineSchema, stationSchema } from './fact-layers.ts';

const text = z.string().min(1);
const amount = z.number().nullable();
const documentId = z.enum(['jjj-2019', 'fenwei-2019', 'langfang-2017', 'liaocheng-2019', 'qinzhou-2018']);

/** A plan's PM2.5 and heavy-pollution-day target. Null = not printed in our copy. */
export const targetSchema = z.strictObject({
  document: documentId,
  /** A region set of the plans, or the city that the document is of. */
  region: text,
  place: text,
  level: z.enum(['region', 'city', 'area', 'county', 'county-each', 'zone']),
  seasonFrom: z.iso.date(),
  seasonTo: z.iso.date(),
  pm25BaselineUgm3: amount,
  pm25TargetUgm3: amount,
  pm25ChangePct: amount,
  heavyDaysBaseline: amount,
  heavyDaysTarget: amount,
  heavyDaysChangeDays: amount,
  heavyDaysChangePct: amount,
  noteZh: z.string(),
  noteEn: z.string(),
});

/**
 * Dust-fall of one month in t/(km²·month). `place` is null in a region row, whose maximum and minimum are the
 * highest and lowest city means; in a city row they are sites. A null mean is unknown, never to be filled.
 */
export const dustfallSchema = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  region: regionIdSchema,
  level: z.enum(['region', 'city']),
  place: text.nullable(),
  meanTKm2Month: z.number().nonnegative().nullable(),
  maxTKm2Month: z.number().nonnegative().nullable(),
  minTKm2Month: z.number().nonnegative().nullable(),
  /** Against the same month of the year before, percent. */
  changePct: amount,
  /** 1 = least dust. */
  rankAscending: z.int().positive().nullable(),
  /** Class against the limit of 9, as printed: notices of 2020-11 say `<9`. */
  classVs9: z.enum(['<=9', '<9', '>9']).nullable(),
  valueBasis: z.enum([
    'published-table',
    'published-table-mean-missing',
    'published-value',
    'published-maximum',
    'published-region-mean',
    'published-class',
    'published-class-rank-inferred',
    'inferred-range-minimum',
  ]),
});

/** A synthetic dust-fall gauge with its monthly readings, t/(km²·month); a month without one is absent. */
export const dustGaugeSchema = z.strictObject({
  id: text,
  name: text,
  place: text,
  placeAdcode: adcodeSchema,
  lon: z.number().min(73).max(136),
  lat: z.number().min(18).max(54),
  readings: z.record(z.string().regex(/^\d{4}-\d{2}$/), z.number().positive()),
  synthetic: z.literal(true),
});

/** A coal-ban zone, or a part of one, that cannot be drawn. */
export const unmappedZoneSchema = z.strictObject({
  places: z.array(text).min(1),
  /** The drawn zone that this is the missing part of. */
  relatedZoneId: text.nullable(),
  zoneType: text,
  effective: text.nullable(),
  extentZh: text.nullable(),
  extentEn: text.nullable(),
  areaKm2: z.number().positive().nullable(),
  reason: z.enum(['line-not-available', 'built-up-area-needed', 'notice-not-found']),
  sourceUrls: z.array(z.url()),
});

/** A station that the source gives no position for. */
export const unplacedStationSchema = stationSchema;

/** A named siding whose position is not public. */
export const unplacedSidingSchema = z.strictObject({
  name: text,
  place: text,
  document: documentId,
  deadline: deadlineSchema,
  noteZh: text,
  noteEn: text,
});

/** A place's area from its polygon against the published figure. */
export const areaCheckSchema = z.strictObject({
  adcode: adcodeSchema,
  name: text,
  region: regionIdSchema,
  areaKm2: z.number().positive(),
  publishedAreaKm2: z.number().positive(),
  differencePct: z.number(),
});

/** A figure of the plans that is not about boilers. */
export const taskSchema = z.strictObject({
  id: text,
  topic: z.enum([
    'dustfall',
    'rail',
    'stations',
    'vehicle-check-points',
    'fireworks',
    'loose-coal',
    'emergency-response',
    'public-transport',
  ]),
  references: z.array(z.strictObject({ document: documentId, clause: text.nullable() })).min(1),
  /** Regions or places that the figure is for. */
  places: z.array(text).min(1),
  titleZh: text,
  titleEn: text,
  /** `limit` must not be passed, `target` is to be reached, `named` only names places. */
  kind: z.enum(['limit', 'target', 'named']),
  value: amount,
  unit: text.nullable(),
  deadline: deadlineSchema.nullable(),
  /** The value by province, where the plan gives it. */
  items: z.array(z.strictObject({ place: text, value: z.number() })),
});
