import { ChartSpline } from 'lucide-react';
import { Suspense, useId, useMemo, useState } from 'react';
import { openDustGrid } from '../../commands/dust-grid.ts';
import { setThemes } from '../../commands/themes.ts';
import { dustMonths } from '../../domain/dust-month.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { lazyPart } from '../lazy-part.ts';
import { ShowOnMap } from './show-on-map.tsx';

const DustSeriesDialog = lazyPart(
  async () => (await import('../charts/dust-series-dialog.tsx')).DustSeriesDialog,
);

/** The month that the map shows, and the grid builder. */
export default function DustTools() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [asLines, setAsLines] = useState(false);
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
      <IconButton
        icon={ChartSpline}
        label={t('charts.dustSeries')}
        withText
        onClick={() => setAsLines(true)}
      />
      <Suspense>{asLines && <DustSeriesDialog onClose={() => setAsLines(false)} />}</Suspense>
      <button type="button" className="button" onClick={() => void openDustGrid(app)}>
        {t('dust.openGrid')}
      </button>
    </>
  );
}
