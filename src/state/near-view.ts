import type { NearAnswer } from '../domain/near-sites.ts';
import type { Activity } from '../domain/place-facts.ts';
import type { UserLayer } from '../domain/user-layer.ts';

export const NEAR_TOPICS = ['stations', 'sidings'] as const;
export type NearTopic = (typeof NEAR_TOPICS)[number];

/** Which stations or sidings count, and what is asked about them. Kept while the page is open. */
export interface NearView {
  readonly topic: NearTopic;
  /** Id of the user's layer that is asked about; null for the counties (stations), or for none yet (sidings). */
  readonly asked: Readonly<Record<NearTopic, string | null>>;
  readonly withinKm: number;
  readonly activities: readonly Activity[];
  readonly background: boolean;
  /** Whether the bundled sites count, and the user's own layers of the kind. */
  readonly bundled: boolean;
  readonly own: boolean;
  /** Column of the asked layer that holds the share of rail; null for none. */
  readonly shareColumn: number | null;
  /** Lists only what has no site. */
  readonly missingOnly: boolean;
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

/** Stations but those that did not run in the season: of many it is not known, which is not no. */
export const DEFAULT_NEAR: NearView = {
  topic: 'stations',
  asked: { stations: null, sidings: null },
  withinKm: 5,
  activities: ['yes', 'partial', 'unknown'],
  background: true,
  bundled: true,
  own: true,
  shareColumn: null,
  missingOnly: true,
  outcome: { status: 'none' },
};
