import {
  classOfFigure,
  FIGURE_LEVELS,
  type Figure,
  type FigureLevel,
  type IndicatorId,
  type PlanFigures,
  type ThemeArea,
} from './plan-figures.ts';

/** `words`: the plan asks for it without a number. `not-printed`: our copy says nothing, which is not zero. */
export const FIGURE_STATUSES = ['printed', 'words', 'not-printed'] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** A line of the table: a printed figure, or an area that has none. */
export interface FigureRow {
  readonly key: string;
  readonly level: FigureLevel;
  readonly place: string;
  readonly region: string;
  readonly area: ThemeArea | null;
  readonly figure: Figure | null;
  readonly status: FigureStatus;
  readonly value: number | null;
}

/** What the map shows of an area: a class 0 … 4, or that there is no number. */
export type AreaClass = 0 | 1 | 2 | 3 | 4 | 'words' | 'not-printed';

/** Printed figures of an indicator by level. */
export function countFigures(
  figures: readonly Figure[],
  indicator: IndicatorId,
): Readonly<Record<FigureLevel, number>> {
  const counts = { region: 0, province: 0, city: 0, county: 0 };
  for (const figure of figures) if (figure.indicator === indicator) counts[figure.level]++;
  return counts;
}

/** The wanted level where the indicator is printed for it, else the first one that it is printed for. */
export function printedLevel(
  figures: readonly Figure[],
  indicator: IndicatorId,
  wanted: FigureLevel,
): FigureLevel {
  const counts = countFigures(figures, indicator);
  if (counts[wanted] > 0) return wanted;
  return (['city', ...FIGURE_LEVELS] as const).find((level) => counts[level] > 0) ?? wanted;
}

/** Printed figures of a level first, in the plans' order, then the areas of that level without one, by code. */
export function listFigureRows(
  { figures, areas }: Pick<PlanFigures, 'figures' | 'areas'>,
  indicator: IndicatorId,
  level: FigureLevel,
): FigureRow[] {
  const printed = figures.filter((figure) => figure.indicator === indicator && figure.level === level);
  const known = new Set(printed.map(({ area }) => area?.code));
  const bare = areas.filter((area) => area.level === level && !known.has(area.code));
  return [
    ...printed.map((figure, i): FigureRow => {
      const { place, region, area, value } = figure;
      const status = hasNumber(figure) ? 'printed' : 'words';
      return { key: `${i} ${place}`, level, place, region, area, figure, status, value };
    }),
    ...bare.map((area): FigureRow => {
      const { code, name: place, region } = area;
      return { key: code, level, place, region, area, figure: null, status: 'not-printed', value: null };
    }),
  ];
}

/** A task that only names a place is printed whole: it has no number to miss. */
function hasNumber({ indicator, value }: Figure): boolean {
  return value !== null || indicator === 'tasks';
}

/**
 * The class of each area of a level, by its code. Where several documents print a figure for an area, the one of the
 * latest deadline counts; of tasks their number counts.
 */
export function classifyAreas(rows: readonly FigureRow[], indicator: IndicatorId): Map<string, AreaClass> {
  const byArea = new Map<string, FigureRow[]>();
  for (const row of rows) {
    if (row.area === null) continue;
    const known = byArea.get(row.area.code);
    if (known === undefined) byArea.set(row.area.code, [row]);
    else known.push(row);
  }
  const deadlineOf = (row: FigureRow) => row.figure?.deadline ?? '';
  return new Map(
    [...byArea].map(([code, own]) => {
      if (indicator === 'tasks') {
        const count = own.filter(({ figure }) => figure !== null).length;
        return [code, count === 0 ? 'not-printed' : asClass(classOfFigure('tasks', count))];
      }
      const latest = own.reduce((a, b) => (deadlineOf(b) > deadlineOf(a) ? b : a));
      if (latest.value === null) return [code, latest.status === 'words' ? 'words' : 'not-printed'];
      return [code, asClass(classOfFigure(indicator, latest.value))];
    }),
  );
}

function asClass(index: number): AreaClass {
  return index as AreaClass;
}
