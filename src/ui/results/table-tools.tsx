import { type ReactNode, Suspense, useId } from 'react';
import { setCoverageLevel } from '../../commands/arrange-panels.ts';
import { COVERAGE_LEVELS, type ResultTab } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';

/** What the open table can be narrowed to, and what was ticked or rejected. */
export function TableTools() {
  const tab = useAppState(({ view }) => view.tab);
  const open = useAppState(({ view }) => view.resultPanelOpen);
  if (!open) return <div className="tools" />;
  return (
    <div className="tools">
      <Suspense>{TOOLS[tab]()}</Suspense>
    </div>
  );
}

const ScreeningTools = lazyPart(async () => (await import('../table/screening-tools.tsx')).ScreeningTools);
const DustTools = lazyPart(async () => (await import('../themes/dust-tools.tsx')).default);
const TargetsTools = lazyPart(async () => (await import('../themes/targets-tools.tsx')).default);

const TOOLS: Readonly<Record<ResultTab, () => ReactNode>> = {
  screening: () => <ScreeningTools />,
  coverage: () => <CoverageTools />,
  dust: () => <DustTools />,
  targets: () => <TargetsTools />,
};

function CoverageTools() {
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
