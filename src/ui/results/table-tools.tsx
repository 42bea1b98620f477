import { type ReactNode, Suspense, useId } from 'react';
import { setCoverageLevel, setTableView } from '../../commands/arrange-panels.ts';
import { clearChecked } from '../../commands/select-boiler.ts';
import { reopenImportReport } from '../../commands/start-import.ts';
import { selectRejectedRows } from '../../state/selectors.ts';
import { COVERAGE_LEVELS, type ResultTab } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { formatNumber } from '../format.ts';
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

const DustTools = lazyPart(async () => (await import('../themes/dust-tools.tsx')).default);
const TargetsTools = lazyPart(async () => (await import('../themes/targets-tools.tsx')).default);

const TOOLS: Readonly<Record<ResultTab, () => ReactNode>> = {
  screening: () => <ScreeningTools />,
  coverage: () => <CoverageTools />,
  dust: () => <DustTools />,
  targets: () => <TargetsTools />,
};

function ScreeningTools() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const areaOnly = useAppState(({ view }) => view.table.areaOnly);
  const area = t(`area.${useAppState(({ view }) => view.area)}`);
  const checked = useAppState(({ selection }) => selection.checked);
  const rejected = useAppState(selectRejectedRows);
  return (
    <>
      <span className="choice">
        <input
          id={id}
          type="checkbox"
          checked={areaOnly}
          onChange={({ target }) => setTableView(app, { areaOnly: target.checked })}
        />
        <label htmlFor={id}>{t('results.areaOnly', { area })}</label>
      </span>
      {checked.count > 0 && (
        <span>
          {t('results.checked', { value: formatNumber(checked.count) })}{' '}
          <button type="button" className="link" onClick={() => clearChecked(app)}>
            {t('results.clearChecked')}
          </button>
        </span>
      )}
      {rejected > 0 && (
        <button type="button" className="link" onClick={() => void reopenImportReport(app)}>
          {t('results.rejected', { value: formatNumber(rejected) })}
        </button>
      )}
    </>
  );
}

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
