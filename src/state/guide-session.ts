import type { GuidePlace } from '../domain/guide.ts';

/** The guide that is open. */
export interface GuideSession {
  /** Null for the table of contents. */
  readonly place: GuidePlace | null;
  /** What is looked for; empty where nothing is. */
  readonly query: string;
}
