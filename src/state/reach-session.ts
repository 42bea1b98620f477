import type { Reach } from '../domain/reach.ts';
import type { ReachBundledId, ReachOrigin, ReachTable } from '../domain/reach-params.ts';
import type { AreaReading } from '../geo/reach-coverage.ts';

/** What a distance is measured from: a layer of the user's, a bundled one, or the boilers that the table lists. */
export type ReachSourceRef =
  | { readonly kind: 'layer'; readonly id: string }
  | { readonly kind: 'bundled'; readonly id: ReachBundledId }
  | { readonly kind: 'boilers' };

export const REACH_UNITS = ['m', 'km'] as const;
export type ReachUnit = (typeof REACH_UNITS)[number];

export interface ReachForm {
  readonly source: ReachSourceRef;
  /** Column of the source and the value that it is narrowed to. */
  readonly filter: { readonly column: number; readonly value: string } | null;
  /** In `unit`. */
  readonly distance: number;
  readonly unit: ReachUnit;
  readonly reading: AreaReading;
}

/** What was found, and whether its outline has become a layer. */
export interface FinishedReach {
  readonly reach: Reach;
  readonly origin: ReachOrigin;
  readonly hasAreas: boolean;
  /** Id of the layer that was made of it; null while there is none. */
  readonly layer: string | null;
}

interface ReachVisit {
  readonly form: ReachForm;
  /** The bundled layer that is chosen, once it is read. */
  readonly table: ReachTable | null;
}

/** One visit to the dialog. */
export type ReachSession =
  | (ReachVisit & { readonly step: 'choose' })
  | (ReachVisit & {
      readonly step: 'running';
      readonly done: number;
      readonly shows: 'nothing' | 'progress' | 'stop';
    })
  | (ReachVisit & { readonly step: 'done'; readonly finished: FinishedReach })
  | (ReachVisit & {
      readonly step: 'failed';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    });
