import type { Bilingual } from './messages.ts';
import type { RailShare, Siding, Station } from './near-sites.ts';

/** A plan's PM2.5 and heavy-pollution-day target, as printed. Null where our copy prints nothing. */
export interface TargetRecord {
  readonly document: string;
  readonly region: string;
  readonly place: string;
  readonly level: 'region' | 'city' | 'area' | 'county' | 'county-each' | 'zone';
  readonly seasonFrom: string;
  readonly seasonTo: string;
  readonly pm25BaselineUgm3: number | null;
  readonly pm25TargetUgm3: number | null;
  readonly pm25ChangePct: number | null;
  readonly heavyDaysBaseline: number | null;
  readonly heavyDaysTarget: number | null;
  readonly heavyDaysChangeDays: number | null;
  readonly heavyDaysChangePct: number | null;
  readonly noteZh: string;
  readonly noteEn: string;
}

/** A task of a plan that is not about boilers. */
export interface TaskRecord {
  readonly id: string;
  readonly topic: string;
  readonly references: readonly { readonly document: string; readonly clause: string | null }[];
  readonly places: readonly string[];
  readonly titleZh: string;
  readonly titleEn: string;
  readonly kind: 'limit' | 'target' | 'named';
  readonly value: number | null;
  readonly unit: string | null;
  /** `2019`, `2019-10` or an ISO date. */
  readonly deadline: string | null;
  readonly items: readonly { readonly place: string; readonly value: number }[];
}

/** Levels at which the plans print figures. A province is that part of it which lies in a region of the plans. */
export const FIGURE_LEVELS = ['region', 'province', 'city', 'county'] as const;
export type FigureLevel = (typeof FIGURE_LEVELS)[number];

/** An area that a figure can be for. */
export interface ThemeArea {
  readonly level: FigureLevel;
  /** Adcode of a city or county; of a region its name; of a province's part `region/province`. */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly province: string;
  /** City of a county; null above. */
  readonly city: { readonly code: string; readonly name: string } | null;
  /** [west, south, east, north], degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** Indicators that are columns of the targets. */
export const TARGET_INDICATORS = [
  'pm25ChangePct',
  'pm25TargetUgm3',
  'pm25BaselineUgm3',
  'heavyDaysChangeDays',
  'heavyDaysChangePct',
  'heavyDaysTarget',
  'heavyDaysBaseline',
] as const;

export const INDICATORS = [...TARGET_INDICATORS, 'looseCoal', 'checkPoints', 'tasks'] as const;
export type IndicatorId = (typeof INDICATORS)[number];

/**
 * Bounds between the classes of the map, on the figure's size without its sign: a class begins at its bound.
 * Chosen by hand so that the printed figures spread over the classes; the change of PM2.5 and of heavy-pollution
 * days is a decrease throughout, so that one hue is enough.
 */
export const CLASS_BOUNDS: Readonly<Record<IndicatorId, readonly [number, number, number, number]>> = {
  pm25ChangePct: [2.5, 5, 10, 15],
  pm25TargetUgm3: [50, 77, 80, 83],
  pm25BaselineUgm3: [80, 85, 90, 95],
  heavyDaysChangeDays: [2, 3, 4, 5],
  heavyDaysChangePct: [5, 10, 15, 20],
  heavyDaysTarget: [24, 26, 28, 30],
  heavyDaysBaseline: [25, 27, 30, 33],
  looseCoal: [200_000, 500_000, 1_000_000, 2_000_000],
  checkPoints: [5, 10, 15, 20],
  tasks: [2, 3, 4, 6],
};

/** The class of a figure, 0 … 4, by its size without its sign. */
export function classOfFigure(indicator: IndicatorId, value: number): number {
  return CLASS_BOUNDS[indicator].filter((bound) => Math.abs(value) >= bound).length;
}

/** One printed figure and the area that it is for. */
export interface Figure {
  readonly indicator: IndicatorId;
  readonly level: FigureLevel;
  /** The place as printed. */
  readonly place: string;
  /** Null where the place cannot be drawn as one of the plans' areas; `apart` then says why. */
  readonly area: ThemeArea | null;
  /** A neighbour only joins the emergency response; a functional zone has no published boundary. */
  readonly apart: 'neighbour' | 'no-boundary' | null;
  readonly region: string;
  /** Null where the plan asks in words only. */
  readonly value: number | null;
  readonly references: readonly { readonly document: string; readonly clause: string | null }[];
  /** Season from … to of a target, null for a task. */
  readonly season: readonly [from: string, to: string] | null;
  /** End of the season, or the task's deadline as printed; null where none is. */
  readonly deadline: string | null;
  /** What the plan says besides; of a task its title. Empty for none. */
  readonly note: Bilingual;
  /** Unit of a task's own value; null where the indicator's own unit goes. */
  readonly unit: string | null;
}

/** Whether a deadline as printed (a year, a month or a day) has passed on that ISO date. */
export function isPast(deadline: string, asOf: string): boolean {
  // A month or a year lasts to its end: it has passed when the date's own month or year comes later.
  return deadline < asOf.slice(0, deadline.length);
}

/** What the page gets of targets and tasks. */
export interface PlanFigures {
  readonly areas: readonly ThemeArea[];
  readonly figures: readonly Figure[];
  /** Number of each document, its title where our copy prints none. */
  readonly documents: Readonly<Record<string, Bilingual>>;
  readonly stations: readonly Station[];
  readonly sidings: readonly Siding[];
  readonly railShares: readonly RailShare[];
}
