import { PanelBottomClose, PanelBottomOpen } from 'lucide-react';
import { Suspense, useId } from 'react';
import { showTab, toggleResultPanel } from '../../commands/arrange-panels.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { selectIsDemo, selectTable, selectTableIsCurrent } from '../../state/selectors.ts';
import { RESULT_TABS } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { lazyPart } from '../lazy-part.ts';
import { useScreened } from '../use-screened.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { PanelResizer } from './panel-resizer.tsx';
import { TableTools } from './table-tools.tsx';
import { TotalsBar } from './totals-bar.tsx';

/** Totals, always there; below them the tables, which fold away. */
export function ResultPanel() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const open = useAppState(({ view }) => view.resultPanelOpen);
  const height = useAppState(({ view }) => view.resultPanelHeight);
  const tab = useAppState(({ view }) => view.tab);
  const isDemo = useAppState(selectIsDemo);
  return (
    <section className="result-panel" aria-label={t('results.label')}>
      <h2 className="visually-hidden">{t('results.label')}</h2>
      {open && <PanelResizer />}
      <TotalsBar />
      <AnalysisStatus />
      <div className="tabs-row">
        <div role="tablist" className="tabs" aria-label={t('results.label')}>
          {RESULT_TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-tab-${name}`}
              aria-selected={open && tab === name}
              aria-controls={open ? `${id}-panel` : undefined}
              className="tab"
              onClick={() => showTab(app, name)}
            >
              {t(`results.tabs.${name}`)}
              {name === 'screening' && <ListedCount />}
              {name === 'screening' && isDemo && <DemoBadge />}
            </button>
          ))}
        </div>
        <TableTools />
        <IconButton
          icon={open ? PanelBottomClose : PanelBottomOpen}
          label={open ? t('results.fold') : t('results.open')}
          aria-expanded={open}
          onClick={() => toggleResultPanel(app)}
        />
      </div>
      {open && (
        <div
          id={`${id}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-tab-${tab}`}
          className="tab-panel"
          style={{ height }}
        >
          <Suspense fallback={<p className="panel-note">{t('results.tabLoading')}</p>}>
            {tab === 'screening' ? <Screening /> : <OtherTab tab={tab} />}
          </Suspense>
        </div>
      )}
    </section>
  );
}

// Fetched with their tabs; the first while the worker reads and screens.
const ScreeningTable = lazyPart(async () => (await import('../table/screening-table.tsx')).ScreeningTable);
const OtherTab = lazyPart(async () => (await import('./other-tab.tsx')).OtherTab);

function Screening() {
  const t = useTranslate();
  const screened = useScreened();
  const table = useAppState(selectTable);
  const isCurrent = useAppState(selectTableIsCurrent);
  const isLoading = useAppState(
    ({ project, analysis }) => project.ledger !== null || analysis.phase.status === 'idle',
  );
  if (screened === null || table === null) {
    return <p className="panel-note">{isLoading ? t('results.loading') : t('map.emptyTitle')}</p>;
  }
  return <ScreeningTable screened={screened} table={table} busy={!isCurrent} />;
}

function ListedCount() {
  const t = useTranslate();
  const table = useAppState(selectTable);
  if (table === null) return null;
  return (
    <span className="tab-count">
      {t('results.screeningCount', { value: formatNumber(table.rows.length) })}
    </span>
  );
}
