import { useId } from 'react';
import { setThemes } from '../../commands/themes.ts';
import { countFigures } from '../../domain/figure-rows.ts';
import { INDICATOR_TEXT, LEVEL_TEXT } from '../../domain/plan-figure-text.ts';
import { FIGURE_LEVELS, INDICATORS } from '../../domain/plan-figures.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { ShowOnMap } from './show-on-map.tsx';
import { useFigureRows } from './use-figure-rows.ts';

/** Which figures, for which areas, and whether the map shows them. */
export default function TargetsTools() {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const shown = useFigureRows();
  if (shown === null) return null;
  const counts = countFigures(shown.plans.figures, shown.indicator);
  return (
    <>
      <span className="choice">
        <label htmlFor={`${id}-indicator`}>{t('themes.indicator')}</label>
        <select
          id={`${id}-indicator`}
          className="select"
          value={shown.indicator}
          onChange={({ target }) => {
            const indicator = INDICATORS.find((known) => known === target.value);
            if (indicator !== undefined) setThemes(app, { indicator });
          }}
        >
          {INDICATORS.map((known) => (
            <option key={known} value={known}>
              {INDICATOR_TEXT[known][lang]}
            </option>
          ))}
        </select>
      </span>
      <span className="choice">
        <label htmlFor={`${id}-level`}>{t('themes.level')}</label>
        <select
          id={`${id}-level`}
          className="select"
          value={shown.level}
          onChange={({ target }) => {
            const level = FIGURE_LEVELS.find((known) => known === target.value);
            if (level !== undefined) setThemes(app, { level });
          }}
        >
          {FIGURE_LEVELS.map((known) => (
            <option key={known} value={known} disabled={counts[known] === 0}>
              {t('themes.levelCount', { level: LEVEL_TEXT[known][lang], count: counts[known] })}
            </option>
          ))}
        </select>
      </span>
      <ShowOnMap layer="targets" />
    </>
  );
}
