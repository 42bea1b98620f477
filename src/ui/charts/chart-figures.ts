import type { ChartFigures } from '../../commands/save-chart.ts';
import { type ChartModel, totalOf } from './chart-model.ts';

/** What a chart rests on, in words. */
export interface ChartProvenance {
  readonly asOf: string;
  readonly radiusKm: number;
  readonly filters: string;
  readonly engine: string;
  readonly dataHash: string;
  readonly madeAt: string;
}

/** A chart as a table: a row a category, a column a series, and what they rest on beside. */
export function chartFigures(model: ChartModel, from: ChartProvenance): ChartFigures {
  const { categories, series, title, unit, synthetic, source } = model;
  const hasBars = series.some(({ kind }) => kind === 'bar');
  const words = series.filter(({ texts }) => texts !== undefined);
  return {
    title,
    synthetic,
    columns: [
      { name: 'category', type: 'text' },
      { name: 'chosen', type: 'boolean' },
      ...series
        .filter(({ texts }) => texts === undefined)
        .map(({ id }) => ({ name: id, type: 'number' as const })),
      ...words.map(({ id }) => ({ name: id, type: 'text' as const })),
      ...(hasBars ? [{ name: 'total', type: 'number' as const }] : []),
      { name: 'unit', type: 'text' },
      { name: 'as_of', type: 'date' },
      { name: 'radius_km', type: 'number' },
      { name: 'filters', type: 'text' },
      { name: 'source', type: 'text' },
      { name: 'engine_version', type: 'text' },
      { name: 'data_hash', type: 'text' },
      { name: 'synthetic', type: 'boolean' },
      { name: 'made_at', type: 'text' },
    ],
    rows: categories.map(({ spoken, chosen }, i) => [
      spoken,
      chosen,
      ...series.filter(({ texts }) => texts === undefined).map(({ values }) => rounded(values[i])),
      ...words.map(({ texts }) => texts?.[i] ?? null),
      ...(hasBars ? [rounded(totalOf(model, i))] : []),
      unit,
      from.asOf,
      from.radiusKm,
      from.filters,
      source,
      from.engine,
      from.dataHash,
      synthetic,
      from.madeAt,
    ]),
  };
}

/** Sums of t/h add up to noise beyond 0.001. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(3));
}
