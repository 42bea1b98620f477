import type { Geometry } from 'geojson';
import type { AreaReading } from '../geo/reach-coverage.ts';

/** Metres. Below 1 m no map is right, beyond 100 km the distance says nothing of a place. */
export const REACH_LIMITS_M = { min: 1, max: 100_000 } as const;

/** Of areas: they and what lies around, or only what lies around. */
export const AREA_READINGS = ['with-areas', 'ring-only'] as const satisfies readonly AreaReading[];

/** Bundled layers that a distance can be measured from. */
export const REACH_BUNDLED = ['stations', 'chp-units', 'sidings', 'coal-ban-zones', 'built-up-demo'] as const;
export type ReachBundledId = (typeof REACH_BUNDLED)[number];

/** How far the positions of a bundled layer may be off, in metres; null where they are no positions at all. */
export const BUNDLED_ERROR_M: Readonly<Record<ReachBundledId, number | null>> = {
  stations: 700,
  'chp-units': 0,
  sidings: null,
  'coal-ban-zones': 500,
  'built-up-demo': 0,
};

/** A layer with its columns, as a distance is measured from it. */
export interface ReachTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly geometries: readonly Geometry[];
}

export interface ReachParams {
  readonly distanceM: number;
  readonly reading: AreaReading;
}

/** How far what was measured from can be trusted. */
export const REACH_STATUSES = ['own', 'real', 'approximate', 'schematic', 'synthetic'] as const;
export type ReachStatus = (typeof REACH_STATUSES)[number];

/** What was measured from and how, as results say it. */
export interface ReachOrigin extends ReachParams {
  /** Name of the layer. */
  readonly name: string;
  readonly status: ReachStatus;
  /** Column and value that the layer was narrowed to; null where it was not. */
  readonly filter: { readonly column: string; readonly value: string } | null;
  /** Features that took part. */
  readonly sources: number;
  /** ISO time. */
  readonly madeAt: string;
}
