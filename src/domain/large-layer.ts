import type { CoordinateSystemId } from './coordinate-system.ts';
import type { ScreeningParams, Trace, VerdictTotal } from './screening.ts';
import type { UserLayer } from './user-layer.ts';

/**
 * A boiler ledger too large to load: an indexed FlatGeobuf file of which only what the map shows is read. One file
 * at a time.
 */
export type LargeSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly file: File };

/** Datums of degrees; projected positions are not served, because the index is searched in degrees. */
export const LARGE_DATUMS = [
  'wgs84',
  'cgcs2000',
  'gcj02',
  'bd09',
] as const satisfies readonly CoordinateSystemId[];
export type LargeDatum = (typeof LARGE_DATUMS)[number];

/** Trouble that the user must hear of; the words come from `issueText`. */
export interface LargeProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** [west, south, east, north], degrees, WGS-84 unless said otherwise. */
export type Bounds = readonly [number, number, number, number];

/** What the header and the top of the index tell. */
export interface LargeInfo {
  readonly count: number;
  readonly extent: Bounds;
  readonly sizeBytes: number;
  /** Fields of a boiler that the file has columns for, without the position. */
  readonly fields: readonly string[];
  /** False where the server serves no parts and the file was read whole. */
  readonly inParts: boolean;
}

export interface LargeRequest {
  readonly bounds: Bounds;
  /** Degrees of longitude that one screen pixel spans in the middle of the view. */
  readonly degPerPx: number;
  readonly params: ScreeningParams;
  /** The user's layers, whose facts count here too. */
  readonly layers: readonly UserLayer[];
}

/** More points than this in a view are only counted. */
export const MOST_POINTS = 200_000;

export type LargeView =
  | {
      readonly kind: 'counts';
      /** Middle of the points of a screen cell, and how many they are. */
      readonly lon: Float64Array;
      readonly lat: Float64Array;
      readonly points: Uint32Array;
      /** Points in the view: certainly, and at most. They differ where a node of the index crosses its edge. */
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: 'points';
      /** Boilers in the view, in the file's order, screened. */
      readonly lon: Float64Array;
      readonly lat: Float64Array;
      readonly verdict: Uint8Array;
      readonly totals: readonly VerdictTotal[];
      /** Points of the view whose position cannot be a boiler's. */
      readonly rejected: number;
    };

/** One boiler of the last view. */
export interface LargeBoiler {
  /** Number of the feature in the file, from 1. */
  readonly feature: number;
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly trace: Trace;
}
