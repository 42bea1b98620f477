import type { FigureLevel, IndicatorId } from '../domain/plan-figures.ts';

/** What the maps of targets and dust-fall show. */
export interface ThemeView {
  readonly indicator: IndicatorId;
  /** Wanted; where the indicator is not printed for it, the nearest one that it is printed for is shown. */
  readonly level: FigureLevel;
  /** Month of the dust-fall, `YYYY-MM`; null for the latest one that is published. */
  readonly month: string | null;
}

export const DEFAULT_THEMES: ThemeView = { indicator: 'pm25ChangePct', level: 'city', month: null };

/** An area by its level and its code there (see ThemeArea). */
export interface AreaRef {
  readonly level: FigureLevel;
  readonly code: string;
}
