import { useId, useMemo } from 'react';
import { openDustGrid } from '../../commands/dust-grid.ts';
import { setThemes } from '../../commands/themes.ts';
import { dustMonths } from '../../domain/dust-month.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ShowOnMap } from './show-on-map.tsx';

/** The month that the map shows, and the grid builder. */
export default function DustTools() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dustfall = useAppState(({ project }) => project.dustfall);
  const chosen = useAppState(({ view }) => view.themes.month);
  const months = useMemo(() => dustMonths(dustfall?.records ?? []), [dustfall]);
  return (
    <>
      <span className="choice">
        <label htmlFor={id}>{t('themes.month')}</label>
        <select
          id={id}
          className="select"
          value={chosen ?? months.at(-1) ?? ''}
          onChange={({ target }) => setThemes(app, { month: target.value })}
        >
          {months.map((month) => (
            <option key={month}>{month}</option>
          ))}
        </select>
      </span>
      <ShowOnMap layer="dustfall" />
      <button type="button" className="button" onClick={() => void openDustGrid(app)}>
        {t('dust.openGrid')}
      </button>
    </>
  );
}
