import { useId } from 'react';
import { chooseExport } from '../../commands/run-export.ts';
import { COVERAGE_LEVELS, type CoverageLevel } from '../../state/view.ts';
import { useApp, useTranslate } from '../app-context.ts';
import type { SubjectOption } from './use-subjects.ts';

interface SubjectChoiceProps {
  readonly subjects: readonly SubjectOption[];
  readonly level: CoverageLevel;
}

/** What goes out. What has no rows now is listed, with what it lacks, and cannot be chosen. */
export function SubjectChoice({ subjects, level }: SubjectChoiceProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <fieldset className="export-subjects">
      <legend>{t('export.subject')}</legend>
      {subjects.map(({ key, subject, label, hint, count, isChosen }) => (
        <div key={key} className="export-subject">
          <label className="choice">
            <input
              type="radio"
              name={id}
              disabled={count === 0}
              checked={isChosen}
              onChange={() => chooseExport(app, { subject })}
            />
            <span className="export-subject-name">{label}</span>
          </label>
          {subject === 'coverage' ? (
            <select
              className="select"
              aria-label={t('coverage.level')}
              value={level}
              onChange={({ target }) => {
                const next = COVERAGE_LEVELS.find((known) => known === target.value);
                if (next !== undefined) chooseExport(app, { subject, level: next });
              }}
            >
              {COVERAGE_LEVELS.map((known) => (
                <option key={known} value={known}>
                  {t('export.by', { level: t(`coverage.levels.${known}`) })}
                </option>
              ))}
            </select>
          ) : (
            <span className="menu-hint">{hint}</span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
