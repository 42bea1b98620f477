import type { ColourKey } from '../../state/palette.ts';

export const CHART_IDS = ['city', 'capacity', 'deadline', 'distance', 'coverage', 'dust'] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** A bar's place on the axis. */
export interface ChartCategory {
  readonly key: string;
  /** Short, on the axis. */
  readonly label: string;
  /** In full, in the readout, the list and the file. */
  readonly spoken: string;
  /** Whether the filter lets it through by name. */
  readonly chosen: boolean;
}

/** A second cue beside the colour. */
export type ChartPattern = 'plain' | 'stripes' | 'dots' | 'bars';

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** A range reaches from `base` to the value. */
  readonly kind: 'bar' | 'line' | 'points' | 'range';
  readonly colour: ColourKey;
  readonly pattern: ChartPattern;
  /** One a category; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly base?: readonly number[];
  /** What is said in place of a value. */
  readonly texts?: readonly (string | null)[];
}

/** Everything about a chart but its size and colours: the drawing, the list, the picture and the file are made of it. */
export interface ChartModel {
  readonly id: ChartId;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Bars stand on a line, or lie in rows with a name each. */
  readonly direction: 'columns' | 'rows';
  readonly categories: readonly ChartCategory[];
  readonly series: readonly ChartSeries[];
  /** Lines across the categories; `at` counts categories from the axis' start. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly band: { readonly from: number; readonly to: number } | null;
  /** A line across the values. */
  readonly limit: { readonly value: number; readonly label: string } | null;
  readonly note: string;
  /** Where the figures come from. */
  readonly source: string;
  readonly synthetic: boolean;
  /** What the sums leave out; '' for nothing. */
  readonly caveat: string;
  /** What is chosen in this chart, in words; '' for nothing. */
  readonly choice: string;
  /** Neighbouring categories can be chosen as one range. */
  readonly ranges: boolean;
  /** Where one category alone is chosen, `from` equals `to`; `extend` adds to what is chosen. Null: nothing to choose. */
  readonly pick: ((from: number, to: number, extend: boolean) => void) | null;
  readonly clear: () => void;
}

/** The sum of a category's bars; null where it has none. */
export function totalOf({ series }: Pick<ChartModel, 'series'>, category: number): number | null {
  const values = series.filter(({ kind }) => kind === 'bar').map(({ values: of }) => of[category] ?? null);
  return values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
}
