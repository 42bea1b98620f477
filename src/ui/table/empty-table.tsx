import { clearFilter, removeCondition } from '../../commands/filter-boilers.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import type { TableOutput } from '../../state/analysis.ts';
import type { Screened } from '../../state/selectors.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { useConditionWords } from './use-condition-words.ts';

interface EmptyTableProps {
  readonly screened: Screened;
  readonly table: TableOutput;
}

/** What to do where nothing is listed: which condition empties the table, and how to remove it. */
export function EmptyTable({ screened, table }: EmptyTableProps) {
  const t = useTranslate();
  const app = useApp();
  const say = useConditionWords(screened);
  const helpful = table.keptOut.filter(({ boilers }) => boilers > 0);
  return (
    <div className="grid-empty">
      <p>{t('table.empty.title')}</p>
      {helpful.length === 0 && <p>{t('table.empty.together')}</p>}
      <ul>
        {helpful.map(({ dimension, boilers }) => (
          <li key={dimension}>
            <button type="button" className="link" onClick={() => removeCondition(app, dimension)}>
              {t('table.empty.without', { condition: say(dimension), count: formatNumber(boilers) })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => clearFilter(app)}>
        {t('table.filter.clearAll')}
      </button>
    </div>
  );
}
