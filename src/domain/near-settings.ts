import type { Activity } from './place-facts.ts';

export const NEAR_TOPICS = ['stations', 'sidings'] as const;
export type NearTopic = (typeof NEAR_TOPICS)[number];

/** Which stations or sidings count, and what is asked about them. */
export interface NearSettings {
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
}

/** Stations but those that did not run in the season: of many it is not known, which is not no. */
export const DEFAULT_NEAR_SETTINGS: NearSettings = {
  topic: 'stations',
  asked: { stations: null, sidings: null },
  withinKm: 5,
  activities: ['yes', 'partial', 'unknown'],
  background: true,
  bundled: true,
  own: true,
  shareColumn: null,
  missingOnly: true,
};
