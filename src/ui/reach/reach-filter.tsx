import { useId, useMemo } from 'react';
import { chooseReach } from '../../commands/reach.ts';
import { zhCollator } from '../../domain/zh-collator.ts';
import type { ReachSession } from '../../state/reach-session.ts';
import { selectReachTable } from '../../state/reach-source.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** Beyond so many values a column is a name or a number, which is typed. */
const MOST_CHOICES = 300;

/** One column of the layer and the value that it must have. */
export function ReachFilter({ session }: { readonly session: ReachSession }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const table = useAppState((state) => selectReachTable(state, session));
  const { filter } = session.form;
  const column = filter?.column;
  const values = useMemo(() => {
    if (table === null || column === undefined) return [];
    const distinct = new Set(table.rows.map((cells) => cells[column] ?? ''));
    return [...distinct].sort(zhCollator.compare);
  }, [table, column]);
  if (table === null || table.header.length === 0) return null;
  const choose = (next: number) => {
    const first = table.rows[0]?.[next] ?? '';
    void chooseReach(app, { filter: Number.isNaN(next) ? null : { column: next, value: first } });
  };
  const setValue = (value: string) => {
    if (column !== undefined) void chooseReach(app, { filter: { column, value } });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('reach.filter')}</label>
      <span className="reach-row">
        <select
          id={id}
          className="select"
          value={column ?? ''}
          onChange={({ target }) => choose(Number.parseInt(target.value, 10))}
        >
          <option value="">{t('reach.everything')}</option>
          {table.header.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file's columns may have one name, and never move
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </select>
        {filter !== null && values.length <= MOST_CHOICES && (
          <select
            className="select"
            aria-label={t('reach.filterValue')}
            value={filter.value}
            onChange={({ target }) => setValue(target.value)}
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {value === '' ? t('reach.blank') : value}
              </option>
            ))}
          </select>
        )}
        {filter !== null && values.length > MOST_CHOICES && (
          <input
            className="text-field"
            aria-label={t('reach.filterValue')}
            value={filter.value}
            onChange={({ target }) => setValue(target.value)}
          />
        )}
      </span>
    </div>
  );
}
