import type { AtlasArea, AtlasLevel } from '../../domain/atlas.ts';
import type { RegionId } from '../../domain/vocabulary.ts';
import type { PageGeography } from '../page/page-geography.ts';

export const ATLAS_ORDERS = ['adcode', 'name', 'toClose', 'covered'] as const;
export type AtlasOrder = (typeof ATLAS_ORDERS)[number];

/** What an atlas is to have. */
export interface AtlasChoice {
  readonly level: AtlasLevel;
  /** A region, one place by its adcode, or all. */
  readonly scope: AtlasScope;
  readonly order: AtlasOrder;
  /** Order by hand, adcodes; null where `order` says it. Areas that it does not name come last. */
  readonly byHand: readonly string[] | null;
  /** Adcodes of areas that get no page. */
  readonly left: readonly string[];
  /** What becomes of lists that are longer than their page. */
  readonly longLists: 'continue' | 'cut';
  /** '' for the title that the program proposes. */
  readonly title: string;
}

export type AtlasScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'region'; readonly region: RegionId }
  | { readonly kind: 'place'; readonly adcode: string };

export interface AtlasSession {
  readonly choice: AtlasChoice;
  /** Areas of both levels, without their lists; null while they are read. */
  readonly areas: Readonly<Record<AtlasLevel, readonly AtlasArea[]>> | null;
  /** Input that the areas are of. */
  readonly areasOf: number | null;
  readonly geography: PageGeography | null;
  readonly run: AtlasRun | null;
}

export type AtlasRun =
  | {
      readonly step: 'running';
      readonly shows: 'nothing' | 'progress' | 'stop';
      readonly part: 'reading' | 'pages' | 'writing';
      /** Areas that are done, of how many, and the one under way. */
      readonly done: number;
      readonly of: number;
      readonly name: string;
    }
  | {
      readonly step: 'failed';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | {
      readonly step: 'done';
      readonly fileName: string;
      readonly pages: number;
      /** Areas whose map could not be drawn: their pages have a frame instead. */
      readonly troubled: readonly AtlasTrouble[];
      /** Characters that the print font lacks. */
      readonly lacking: readonly string[];
    };

export interface AtlasTrouble {
  readonly name: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const DEFAULT_ATLAS: AtlasChoice = {
  level: 'city',
  scope: { kind: 'all' },
  order: 'adcode',
  byHand: null,
  left: [],
  longLists: 'continue',
  title: '',
};
