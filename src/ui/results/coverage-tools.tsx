import { useId } from 'react';
import { setCoverageLevel } from '../../commands/arrange-panels.ts';
import { openReach } from '../../commands/reach.ts';
import { COVERAGE_LEVELS } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { GuideLink } from '../guide/guide-link.tsx';

const COVERAGE_GUIDE = { chapter: 'coverage', heading: 'areas' } as const;

/** Which areas the coverage table lists, and the same for any other layer and distance. */
export default function CoverageTools() {
  const t = useTranslate();
  const app = useApp();
  return (
    <>
      <button type="button" className="button" onClick={() => void openReach(app)}>
        {t('reach.open')}
      </button>
      <LevelField />
      <GuideLink place={COVERAGE_GUIDE} about="coverage" />
    </>
  );
}

/** Regions, cities or counties. */
export function LevelField() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const level = useAppState(({ view }) => view.coverageLevel);
  return (
    <span className="choice">
      <label htmlFor={id}>{t('coverage.level')}</label>
      <select
        id={id}
        className="select"
        value={level}
        onChange={({ target }) => {
          const chosen = COVERAGE_LEVELS.find((known) => known === target.value);
          if (chosen !== undefined) setCoverageLevel(app, chosen);
        }}
      >
        {COVERAGE_LEVELS.map((known) => (
          <option key={known} value={known}>
            {t(`coverage.levels.${known}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
