import { z } from 'zod';
import { REGIONS } from '../../domain/vocabulary.ts';

/** 6-digit code of GB/T 2260. */
export const adcodeSchema = z.string().regex(/^\d{6}$/);
export const regionIdSchema = z.enum(REGIONS);
const areaKm2 = z.number().positive();
const name = z.string().min(1);

/** A county of one of the 46 places. `outdated`: redrawn after the source's year; its city is unaffected. */
export const countySchema = z.strictObject({
  adcode: adcodeSchema,
  name,
  placeAdcode: adcodeSchema,
  place: z.string().min(1),
  region: regionIdSchema,
  provinceAdcode: z.string().regex(/^\d{2}$/),
  province: z.string().min(1),
  areaKm2,
  outdated: z.boolean(),
});

/** A place of the plans: a city, or a county or new area that the plans list on its own. */
export const placeSchema = z.strictObject({
  adcode: adcodeSchema,
  name,
  region: regionIdSchema,
  province: z.string().min(1),
  areaKm2,
  publishedAreaKm2: z.number().positive(),
});

export const regionSchema = z.strictObject({ region: regionIdSchema, areaKm2 });

/** A city that only joins the regional emergency response (jjj-2019, clause 20). */
export const neighbourSchema = z.strictObject({ adcode: adcodeSchema, name, areaKm2 });

export const provinceSchema = z.strictObject({ adcode: z.string().min(2), name });

const side = z.union([adcodeSchema, z.enum(['land', 'none'])]);

/** A shared border, once. Sides are seen along the line; `land` is other Chinese land, `none` sea or abroad. */
export const boundaryLineSchema = z.strictObject({
  level: z.enum(['province', 'region', 'place', 'county']),
  leftCounty: z.string().refine((value) => side.safeParse(value).success, 'adcode, land or none'),
  rightCounty: z.string().refine((value) => side.safeParse(value).success, 'adcode, land or none'),
});

/** Where a name goes; the point lies inside its polygon. 西咸新区 has no polygon and no area. */
export const labelSchema = z.strictObject({
  kind: z.enum(['province', 'place', 'county', 'neighbour', 'functional-zone']),
  adcode: z.string().nullable().default(null),
  name,
  region: regionIdSchema.nullable().default(null),
  areaKm2: areaKm2.nullable().default(null),
});
