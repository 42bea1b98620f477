import { formatNumber } from '../../domain/figure-format.ts';
import { useTranslate } from '../app-context.ts';
import { type ChartModel, totalOf } from './chart-model.ts';

/** The chart as a table: each bar is a row with a button that chooses it. */
export function ChartList({ model }: { readonly model: ChartModel }) {
  const t = useTranslate();
  const { categories, series, decimals, unit, pick, title } = model;
  const bars = series.filter(({ kind }) => kind === 'bar');
  const hasTotal = bars.length > 1 && model.id !== 'coverage';
  const show = (value: number | null | undefined, text?: string | null) =>
    text ?? (value === null || value === undefined ? '–' : formatNumber(value, decimals));
  // Scrolls by keyboard where no row has a button.
  const scrollProps = pick === null ? { tabIndex: 0, role: 'group', 'aria-label': title } : {};
  return (
    <div className="chart-scroll" {...scrollProps}>
      <table className="chart-list" aria-label={`${title}（${unit}）`}>
        <thead>
          <tr>
            <td />
            {series.map(({ id, name }) => (
              <th key={id} scope="col" className="cell-number">
                {name}
              </th>
            ))}
            {hasTotal && (
              <th scope="col" className="cell-number">
                {t('charts.total')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {categories.map(({ key, spoken, chosen }, i) => (
            <tr key={key} className={chosen ? 'chart-list-chosen' : ''}>
              <th scope="row">
                {pick === null ? (
                  spoken
                ) : (
                  <button
                    type="button"
                    className="chart-list-pick"
                    aria-pressed={chosen}
                    onClick={(event) => pick(i, i, event.shiftKey)}
                  >
                    {spoken}
                  </button>
                )}
              </th>
              {series.map(({ id, values, texts }) => (
                <td key={id} className="cell-number">
                  {show(values[i], texts?.[i])}
                </td>
              ))}
              {hasTotal && <td className="cell-number">{show(totalOf(model, i))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
