import { useMemo } from 'react';
import { type FigureRow, listFigureRows, printedLevel } from '../../domain/figure-rows.ts';
import type { FigureLevel, IndicatorId, PlanFigures } from '../../domain/plan-figures.ts';
import { useAppState } from '../app-context.ts';

export interface ShownFigures {
  readonly plans: PlanFigures;
  readonly indicator: IndicatorId;
  /** The chosen level, or the one that the indicator is printed for. */
  readonly level: FigureLevel;
  readonly rows: readonly FigureRow[];
}

/** Rows of the chosen indicator and level; null until the plans are read. */
export function useFigureRows(): ShownFigures | null {
  const plans = useAppState(({ project }) => project.plans);
  const { indicator, level: wanted } = useAppState(({ view }) => view.themes);
  return useMemo(() => {
    if (plans === null) return null;
    const level = printedLevel(plans.figures, indicator, wanted);
    return { plans, indicator, level, rows: listFigureRows(plans, indicator, level) };
  }, [plans, indicator, wanted]);
}
