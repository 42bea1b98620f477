import type { BriefingArea, BriefingLevel } from '../domain/briefing.ts';

/** Files of a briefing pack, in the order in which they are made. */
export const BRIEFING_PARTS = ['pptx', 'xlsx', 'methods', 'atlas'] as const;
export type BriefingPart = (typeof BRIEFING_PARTS)[number];

/** Boilers that lists of slides name. */
export const LISTED_LIMITS = { min: 5, max: 200 } as const;

export interface BriefingForm {
  readonly area: BriefingArea;
  readonly level: BriefingLevel;
  /** '' for the conclusion that the program draws. */
  readonly title: string;
  readonly parts: Readonly<Record<BriefingPart, boolean>>;
  readonly mostListed: number;
  readonly hasPictures: boolean;
  /** Several files as one zip. */
  readonly isZip: boolean;
}

/** What is under way: the figures, the maps, a file, or putting them together. */
export type BriefingStep = 'figures' | 'pictures' | BriefingPart | 'pack';

export interface BriefingTrouble {
  /** What could not be made; the maps are left out of slides that are made all the same. */
  readonly step: BriefingStep;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type BriefingRun =
  | {
      readonly step: 'running';
      readonly at: BriefingStep;
      readonly steps: readonly BriefingStep[];
      /** Pages of the atlas that are done, of how many, and whose is under way. */
      readonly page: { readonly done: number; readonly of: number; readonly name: string } | null;
      readonly shows: 'nothing' | 'progress' | 'stop';
    }
  | {
      readonly step: 'done';
      readonly files: readonly string[];
      readonly troubles: readonly BriefingTrouble[];
    };

/** One visit to the dialog. */
export interface BriefingSession {
  readonly form: BriefingForm;
  readonly run: BriefingRun | null;
}
