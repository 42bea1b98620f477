import { readFileSync } from 'node:fs';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import { z } from 'zod';

// Made by tests/fixtures/geodesic/make.py from C++ GeographicLib, PROJ and GEOS.
const position = z.tuple([z.number(), z.number()]);
const ring = z.array(position);

function readRows<Row>(name: string, row: z.ZodType<Row>): Row[] {
  const text = readFileSync(new URL(`../../fixtures/geodesic/${name}.json`, import.meta.url), 'utf8');
  return z.object({ rows: z.array(row) }).parse(JSON.parse(text)).rows;
}

/** Pairs of positions, lon1, lat1, lon2, lat2, and their distance in metres. */
export const distanceRows = readRows(
  'distances',
  z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
);

export const areaRows = readRows('areas', z.object({ rings: z.array(ring), areaM2: z.number() }));

export const coverageRows = readRows(
  'coverage',
  z.object({
    note: z.string(),
    radiusM: z.number(),
    centres: z.array(position),
    features: z.array(z.array(z.array(ring))),
    expectedM2: z.array(z.tuple([z.number(), z.number(), z.number()])),
  }),
);

export function multiPolygon(coordinates: Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates };
}

/** Made by tests/fixtures/geodesic/make-reach.py: with the areas measured from, and without them. */
export const reachRows = readRows(
  'reach',
  z.object({
    note: z.string(),
    geometries: z.array(z.custom<Geometry>((value) => typeof value === 'object')),
    distanceM: z.number(),
    features: z.array(z.array(z.array(ring))),
    expectedM2: z.array(z.tuple([z.number(), z.number()])),
  }),
);
