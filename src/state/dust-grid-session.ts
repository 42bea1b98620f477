import type { CountyDust, DustGrid } from '../domain/dust-grid.ts';
import type { DustGridParams } from '../domain/dust-grid-params.ts';

/** What a grid is to be made of. */
export interface DustGridForm {
  /** A place of the plans or one of its counties. */
  readonly adcode: string;
  /** `demo`, or the id of a layer of gauges. */
  readonly gauges: string;
  readonly params: DustGridParams;
}

/** One visit to the dust-fall grid dialog. */
export type DustGridSession =
  | { readonly step: 'choose'; readonly form: DustGridForm }
  | { readonly step: 'running'; readonly form: DustGridForm }
  | {
      readonly step: 'done';
      readonly form: DustGridForm;
      readonly layer: { readonly id: string; readonly name: string };
      readonly counties: readonly CountyDust[];
      readonly leftOut: DustGrid['leftOut'];
      readonly synthetic: boolean;
    }
  | {
      readonly step: 'failed';
      readonly form: DustGridForm;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    };
