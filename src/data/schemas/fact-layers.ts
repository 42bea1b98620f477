import { z } from 'zod';
import { ACTIVITIES } from '../../domain/place-facts.ts';
import { HEAT_EVIDENCE, UNIT_STATUSES } from '../../domain/reference.ts';
import { adcodeSchema, regionIdSchema } from './boundary-layers.ts';
import { orNull } from './columns.ts';

const text = z.string().min(1);
const year = z.int32().min(1950).max(2040);
const isoDate = z.iso.date();
/** `2017-09`: the plans print a month; `2020` where only the year. */
export const deadlineSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** A coal-fired unit of at least 300 MW. `heat` is evidence, not a register: see the layer's note. */
export const chpUnitSchema = z.strictObject({
  unitId: text,
  plantId: text,
  plant: text,
  plantEn: text,
  unit: text,
  region: regionIdSchema,
  place: text,
  capacityMw: z.number().min(300).max(2000),
  status: z.enum(UNIT_STATUSES),
  startYear: orNull(year),
  retiredYear: orNull(year),
  heat: z.enum(HEAT_EVIDENCE),
  locationAccuracy: z.enum(['exact', 'approximate']),
  note: z.string(),
});

/** A national air-quality station. `activity`: whether it ran in the 2019-2020 season. */
export const stationSchema = z.strictObject({
  code: z.string().regex(/^\d{4}A$/),
  name: text,
  place: text,
  region: regionIdSchema,
  background: z.boolean(),
  activity: z.enum(ACTIVITIES),
});

/**
 * A coal-ban zone drawn from whole counties. `counties` are the adcodes that the polygon is made of;
 * `undrawnCounties` those that the zone cuts along a line that is not available, left out of the polygon.
 * Both are comma-separated.
 */
export const coalBanZoneSchema = z.strictObject({
  zoneId: text,
  placeAdcode: adcodeSchema,
  place: text,
  name: text,
  zoneType: text,
  effective: text,
  effectiveFrom: orNull(isoDate),
  status: z.literal('approximate'),
  undrawnCounties: z.string().regex(/^(\d{6}(,\d{6})*)?$/),
  counties: z.string().regex(/^\d{6}(,\d{6})*$/),
  note: z.string().min(1),
});

/** A rail siding that a plan names, drawn at its plant: no alignment is public. */
export const sidingSchema = z.strictObject({
  name: text,
  place: text,
  deadline: deadlineSchema,
  note: z.string(),
  status: z.literal('schematic'),
});
