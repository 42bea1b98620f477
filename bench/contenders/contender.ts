import type { BoilerLedger } from '../../src/domain/boiler-ledger.ts';
import type { ChpUnit, Reference } from '../../src/domain/reference.ts';
import type { ScreeningParams } from '../../src/domain/screening.ts';

/** What the jobs are done on. */
export interface Workload {
  readonly reference: Reference;
  readonly params: ScreeningParams;
  readonly ledger: BoilerLedger;
  /** The qualifying units; answers number them by this array. */
  readonly units: readonly ChpUnit[];
}

/** What a job answers, so that contenders can be compared. */
export interface Answers {
  /** Index into `Workload.units` and metres to it, for each boiler. */
  readonly nearest: { readonly unit: Int32Array; readonly distanceM: Float64Array };
  /** Index into the counties, −1 outside, for each boiler. */
  readonly county: Int32Array;
  /** Covered m² of each county. */
  readonly coverage: Float64Array;
  /** Verdicts, for each boiler. */
  readonly all: Uint8Array;
  /** Verdicts with another radius, the ledger kept. */
  readonly radius: Uint8Array;
}
export type Job = keyof Answers;

/** Builds the indexes of a job; the function it returns does the job with them, as often as it is called. */
export type Preparation<J extends Job> = (workload: Workload) => () => Answers[J];

/** One way to do the jobs. */
export interface Contender {
  readonly title: string;
  readonly jobs: { readonly [J in Job]?: Preparation<J> };
  /** Above this many boilers a job is done on the first ones only and its time scaled up. */
  readonly mostBoilers: { readonly [J in Job]?: number };
}
