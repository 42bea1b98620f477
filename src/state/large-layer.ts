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
import type { MapViewport } from './map-model.ts';

/** The large layer that is open, and how far its reading has come. */
export interface LargeLayer {
  /** New for every opening. */
  readonly id: number;
  readonly source: LargeSource;
  readonly datum: LargeDatum;
  readonly visible: boolean;
  readonly phase:
    | { readonly step: 'opening'; readonly doneBytes: number }
    | { readonly step: 'ready'; readonly info: LargeInfo }
    | { readonly step: 'failed'; readonly problem: LargeProblem };
  /** What was read last, and for which view and parameters; null before the first reading. */
  readonly shown: { readonly of: LargeRequest; readonly view: LargeView } | null;
  /** Why the last view could not be read; what was shown before stays, marked as not current. */
  readonly viewProblem: LargeProblem | null;
  /** The boiler whose reasoning is open. */
  readonly boiler: LargeBoiler | null;
}

/** Name of a layer: the last part of its address, or the file's name. */
export function largeName({ source }: Pick<LargeLayer, 'source'>): string {
  if (source.kind === 'file') return source.file.name;
  const path = source.url.split(/[?#]/)[0]!;
  return path.slice(path.lastIndexOf('/') + 1) || source.url;
}

/** What the map now asks of a large layer; null before the map has moved. */
export function largeRequest({
  view: { viewport },
  project: { params, layers },
}: {
  readonly view: { readonly viewport: MapViewport | null };
  readonly project: { readonly params: ScreeningParams; readonly layers: readonly UserLayer[] };
}): LargeRequest | null {
  if (viewport === null) return null;
  // MapLibre's world is 512 pixels wide at zoom 0.
  return { bounds: viewport.bounds, degPerPx: 360 / (512 * 2 ** viewport.zoom), params, layers };
}

export function isSameView(a: LargeRequest, b: LargeRequest): boolean {
  return (
    a.params === b.params &&
    a.layers === b.layers &&
    a.degPerPx === b.degPerPx &&
    a.bounds.every((side, k) => side === b.bounds[k])
  );
}

/** Whether what is shown is what the view and the parameters now ask for. */
export function isLargeCurrent(layer: LargeLayer, wanted: LargeRequest | null): boolean {
  return wanted !== null && layer.shown !== null && isSameView(layer.shown.of, wanted);
}
