import type { FeatureCollection, LineString, MultiPolygon } from 'geojson';
import type { CoverageRow, ScreeningParams, ShownResult } from '../domain/screening.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { UserUnitRemark } from '../domain/user-units.ts';
import type { ChartData } from './charts/chart-data.ts';
import type { BoilerRequest } from './sift-boilers.ts';
import type { TableRequest } from './table-request.ts';
import type { TableContent } from './table-rows.ts';

/** Where the analysis of the current input stands. `inputVersion` says which input a status speaks of. */
export type AnalysisPhase =
  | { readonly status: 'idle' }
  /** `progress` is the share done, null until the analysis takes long enough to tell. */
  | { readonly status: 'running'; readonly inputVersion: number; readonly progress: number | null }
  /** Left off because the user said so: what is shown is of earlier input. */
  | { readonly status: 'cancelled'; readonly inputVersion: number }
  | { readonly status: 'done'; readonly inputVersion: number }
  | {
      readonly status: 'failed';
      readonly inputVersion: number;
      readonly message: string;
      /** The worker itself died, and again when it was started anew. */
      readonly workerDied: boolean;
    };

/** Verdicts of one ledger under one set of parameters. */
export interface ScreeningOutput {
  readonly inputVersion: number;
  readonly ledgerVersion: number;
  readonly params: ScreeningParams;
  /** The user's layers that it was made with: `nearestUnit` counts their units after the bundled ones. */
  readonly layers: readonly UserLayer[];
  readonly result: ShownResult;
}

/** The table of one screening. */
export interface TableOutput extends TableContent {
  /** The very screening that was ordered and counted. */
  readonly of: ScreeningOutput;
  readonly request: TableRequest;
}

/** The charts of one screening. */
export interface ChartsOutput {
  /** The very screening that was counted. */
  readonly of: ScreeningOutput;
  readonly request: BoilerRequest;
  readonly data: ChartData;
}

/** The radii of the qualifying units and what they cover, under one set of parameters. */
export interface CoverageOutput {
  readonly inputVersion: number;
  readonly params: ScreeningParams;
  readonly layers: readonly UserLayer[];
  readonly rows: {
    readonly region: readonly CoverageRow[];
    readonly city: readonly CoverageRow[];
    readonly county: readonly CoverageRow[];
  };
  readonly heat: HeatReach;
  /** What is to be said of the units of the user's layers. */
  readonly unitRemarks: readonly UserUnitRemark[];
  /** By county, in the order of the reference: whether a plan in force there uses the radius. */
  readonly radiusClause: readonly boolean[];
}

/** Rings and union for drawing; `reference` marks regions whose plan has no clause on the radius. */
export interface HeatReach {
  readonly rings: FeatureCollection<LineString, { region: string; reference: boolean }>;
  readonly union: FeatureCollection<MultiPolygon, { reference: boolean }>;
  readonly qualifyingUnitIds: readonly string[];
}

/**
 * The last outputs stay on screen while newer ones are computed; whoever shows them compares their
 * `inputVersion` with the project's and marks them as not current.
 */
export interface Analysis {
  readonly phase: AnalysisPhase;
  readonly screening: ScreeningOutput | null;
  readonly table: TableOutput | null;
  /** Null until charts are first shown. */
  readonly charts: ChartsOutput | null;
  readonly coverage: CoverageOutput | null;
}

export const NO_ANALYSIS: Analysis = {
  phase: { status: 'idle' },
  screening: null,
  table: null,
  charts: null,
  coverage: null,
};
