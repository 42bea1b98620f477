import { DEFAULT_NEAR_SETTINGS, type NearSettings } from '../domain/near-settings.ts';
import type { NearAnswer } from '../domain/near-sites.ts';
import type { UserLayer } from '../domain/user-layer.ts';

/** The question, which is kept with the project, and its answer, which is not. */
export interface NearView extends NearSettings {
  readonly outcome: NearOutcome;
}

/** `layer` is what was asked about: null for the counties. */
export type NearOutcome =
  | { readonly status: 'none' }
  /** The share done, 0 … 1; null for what takes no noticeable time. */
  | { readonly status: 'running'; readonly done: number | null }
  /** By the user. */
  | { readonly status: 'stopped' }
  | { readonly status: 'done'; readonly answer: NearAnswer; readonly layer: UserLayer | null }
  | { readonly status: 'failed'; readonly detail: string };

export const DEFAULT_NEAR: NearView = { ...DEFAULT_NEAR_SETTINGS, outcome: { status: 'none' } };
