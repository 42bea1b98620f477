import { formatNumber } from '../../domain/figure-format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type ChartModel, totalOf } from './chart-model.ts';

/** A category with all its figures, in a line. */
export function categoryText(model: ChartModel, category: number, t: Translate): string {
  const { categories, series, decimals, unit } = model;
  const total = totalOf(model, category);
  const parts = series.flatMap(({ name, values, texts }) => {
    const value = values[category] ?? null;
    if (value === null || value === 0) return [];
    return [t('charts.part', { name, value: texts?.[category] ?? formatNumber(value, decimals) })];
  });
  const whole =
    total === null
      ? (categories[category]?.spoken ?? '')
      : t('charts.readout', {
          name: categories[category]?.spoken ?? '',
          value: formatNumber(total, decimals),
          unit,
        });
  return [whole, ...(parts.length > 1 || total === null ? parts : [])].join(' · ');
}

/** What the drawing shows, for who cannot see it. */
export function chartSummary(model: ChartModel, t: Translate): string {
  const totals = model.categories.map((_, category) => totalOf(model, category) ?? 0);
  const largest = totals.indexOf(Math.max(...totals));
  return t('charts.summary', {
    title: model.title,
    count: model.categories.length,
    largest: largest === -1 ? '–' : categoryText(model, largest, t),
  });
}
