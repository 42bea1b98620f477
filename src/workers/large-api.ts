import type {
  LargeBoiler,
  LargeDatum,
  LargeInfo,
  LargeProblem,
  LargeRequest,
  LargeSource,
  LargeView,
} from '../domain/large-layer.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { UserLayer } from '../domain/user-layer.ts';

export interface LargeOpening {
  readonly source: LargeSource;
  readonly datum: LargeDatum;
  /** Reads a file on a server whole, where the server serves no parts. */
  readonly whole: boolean;
}

export type LargeOpened =
  | { readonly ok: true; readonly info: LargeInfo }
  | { readonly ok: false; readonly problem: LargeProblem };

/** What a view gives; null where a later view has overtaken it. */
export type LargeViewed =
  | { readonly ok: true; readonly view: LargeView }
  | { readonly ok: false; readonly problem: LargeProblem }
  | null;

/** What the worker of large layers does: it reads one file in parts, and screens what is in view. */
export interface LargeApi {
  /** Reads the bundled data that screening needs. */
  openData(dataUrl: string): Promise<void>;
  open(opening: LargeOpening, onProgress: (doneBytes: number) => void): Promise<LargeOpened>;
  /** The user's layers that add facts. */
  setLayers(layers: readonly UserLayer[]): void;
  view(request: Omit<LargeRequest, 'layers'>): Promise<LargeViewed>;
  /** A boiler of the last view, by its number in the file; null where it is no longer in view. */
  boiler(params: ScreeningParams, feature: number): LargeBoiler | null;
  /** The same by its index among the points of the last view. */
  boilerAt(params: ScreeningParams, index: number): LargeBoiler | null;
  close(): void;
}
