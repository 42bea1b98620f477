import { useEffect, useMemo } from 'react';
import { loadDustfall } from '../../commands/dust-grid.ts';
import { removeCondition } from '../../commands/filter-boilers.ts';
import { pickValue } from '../../commands/pick-in-chart.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import '../styles/charts.css';
import { ChartCard } from './chart-card.tsx';
import { dustModel } from './dust-model.ts';

interface DustSeriesChartProps {
  readonly onEnlarge?: (() => void) | null;
}

/** So many cities can be told apart. */
const MOST_CITIES = 4;

/** Monthly dust-fall against the limit: the regions' means, and the cities that the filter names. */
export function DustSeriesChart({ onEnlarge = null }: DustSeriesChartProps) {
  const t = useTranslate();
  const app = useApp();
  const dustfall = useAppState(({ project }) => project.dustfall);
  const conditions = useAppState(({ view }) => view.table.filter.conditions);
  useEffect(() => void loadDustfall(app), [app]);
  const model = useMemo(() => {
    if (dustfall === null) return null;
    const named = conditions.flatMap((condition) =>
      condition.kind === 'one-of' && condition.column === 'city' ? condition.values : [],
    );
    const known = new Set(dustfall.records.map(({ place }) => place));
    const drawn = named.filter((place) => known.has(place)).slice(0, MOST_CITIES);
    const regions = [...new Set(dustfall.records.map(({ region }) => region))];
    return dustModel({ t, dustfall, places: drawn, regions });
  }, [t, dustfall, conditions]);
  if (model === null) return <p className="panel-note">{t('dust.loading')}</p>;
  return <ChartCard model={model} busy={false} onEnlarge={onEnlarge} control={<CityChoice />} />;
}

/** The city whose months are drawn, which is the city that is listed. */
function CityChoice() {
  const t = useTranslate();
  const app = useApp();
  const dustfall = useAppState(({ project }) => project.dustfall);
  const conditions = useAppState(({ view }) => view.table.filter.conditions);
  const condition = conditions.find(({ column }) => column === 'city');
  const cities = [...new Set(dustfall?.records.flatMap(({ place }) => place ?? []))];
  const chosen = condition?.kind === 'one-of' ? condition.values.filter((city) => cities.includes(city)) : [];
  return (
    <select
      className="select"
      aria-label={t('charts.dustCity')}
      value={chosen.length === 1 ? chosen[0] : ''}
      onChange={({ target }) => {
        removeCondition(app, 'city');
        if (target.value !== '') pickValue(app, 'city', target.value);
      }}
    >
      <option value="">{chosen.length > 1 ? chosen.join('、') : t('charts.dustNoCity')}</option>
      {cities.map((city) => (
        <option key={city} value={city}>
          {city}
        </option>
      ))}
    </select>
  );
}
