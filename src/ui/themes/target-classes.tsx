import { useEffect, useMemo } from 'react';
import { loadPlans } from '../../commands/themes.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { classifyAreas } from '../../domain/figure-rows.ts';
import { classText } from '../../domain/figure-text.ts';
import { INDICATOR_TEXT, LEVEL_TEXT } from '../../domain/plan-figure-text.ts';
import { FIGURE_CLASSES, lookOfClass } from '../../state/theme-legend.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { Swatch } from '../layers/swatch.tsx';
import { useFigureRows } from './use-figure-rows.ts';

/** The chosen indicator and its classes, with how many areas have each. */
export default function TargetClasses() {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const shown = useFigureRows();
  useEffect(() => void loadPlans(app), [app]);
  const counts = useMemo(() => {
    const classes = shown === null ? [] : [...classifyAreas(shown.rows, shown.indicator).values()];
    return new Map(FIGURE_CLASSES.map((name) => [name, classes.filter((own) => own === name).length]));
  }, [shown]);
  if (shown === null) return <li className="legend-entry muted">{t('themes.loading')}</li>;
  const { indicator, level } = shown;
  return (
    <>
      <li className="legend-title">
        {INDICATOR_TEXT[indicator][lang]} · {LEVEL_TEXT[level][lang]}
      </li>
      {FIGURE_CLASSES.map((name) => {
        const count = counts.get(name) ?? 0;
        if (typeof name === 'string' || count === 0) return null;
        return (
          <li key={name} className="legend-entry" data-class={name}>
            <Swatch swatch={{ kind: 'class', ...lookOfClass(name) }} />
            <span>
              {classText(indicator, name, lang)}
              <span className="muted"> {t('themes.areas', { count: formatNumber(count) })}</span>
            </span>
          </li>
        );
      })}
    </>
  );
}
