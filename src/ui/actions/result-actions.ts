import { setCoverageLevel, setTableView, showTab, toggleResultPanel } from '../../commands/arrange-panels.ts';
import { openDustGrid } from '../../commands/dust-grid.ts';
import { cancelAnalysis } from '../../commands/run-analysis.ts';
import { clearChecked, selectBoiler } from '../../commands/select-boiler.ts';
import { NO_FILTER } from '../../domain/boiler-filter.ts';
import { verdictText } from '../../domain/messages.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import { COVERAGE_LEVELS, RESULT_TABS } from '../../state/view.ts';
import { focusTable } from '../focus-table.ts';
import type { Action } from './action.ts';

const tabs = RESULT_TABS.map(
  (tab, at): Action => ({
    id: `tab ${tab}`,
    group: 'results',
    keys: [String(at + 1)],
    title: (t) => t('omni.actions.tab', { name: t(`results.tabs.${tab}`) }),
    run: (app) => showTab(app, tab),
  }),
);

const levels = COVERAGE_LEVELS.map(
  (level): Action => ({
    id: `level ${level}`,
    group: 'results',
    title: (t) => t('omni.actions.level', { name: t(`coverage.levels.${level}`) }),
    run: (app) => {
      showTab(app, 'coverage');
      setCoverageLevel(app, level);
    },
  }),
);

const verdicts = VERDICTS.map(
  (verdict): Action => ({
    id: `verdict ${verdict}`,
    group: 'results',
    title: (t, _, lang) => t('results.filterBy', { verdict: verdictText(verdict, lang) }),
    run: (app) => {
      showTab(app, 'screening');
      setTableView(app, { verdict });
    },
  }),
);

export const resultActions: readonly Action[] = [
  ...tabs,
  {
    id: 'focus-table',
    group: 'results',
    keys: ['t'],
    title: (t) => t('app.skipToTable'),
    run: (app) => {
      showTab(app, 'screening');
      focusTable();
    },
  },
  ...levels,
  ...verdicts,
  {
    id: 'list-all',
    group: 'results',
    title: (t) => t('omni.actions.listAll'),
    run: (app) => setTableView(app, { verdict: null, areaOnly: false, filter: NO_FILTER }),
  },
  {
    id: 'area-only',
    group: 'results',
    title: (t) => t('omni.actions.areaOnly'),
    run: (app) => setTableView(app, { areaOnly: !app.store.getState().view.table.areaOnly }),
  },
  {
    id: 'clear-checked',
    group: 'results',
    title: (t) => t('results.clearChecked'),
    isEnabled: ({ selection }) => selection.checked.count > 0,
    run: clearChecked,
  },
  {
    id: 'deselect',
    group: 'results',
    title: (t) => t('omni.actions.deselect'),
    isEnabled: ({ selection }) => selection.boiler !== null || selection.picked !== null,
    run: (app) => selectBoiler(app, null),
  },
  {
    id: 'dust-grid',
    group: 'results',
    title: (t) => t('dust.openGrid'),
    run: (app) => openDustGrid(app),
  },
  {
    id: 'cancel-analysis',
    group: 'results',
    title: (t) => t('omni.actions.cancelAnalysis'),
    isEnabled: ({ analysis }) => analysis.phase.status === 'running',
    run: cancelAnalysis,
  },
  {
    id: 'fold-results',
    group: 'results',
    keys: ['r'],
    title: (t, { view }) => t(view.resultPanelOpen ? 'results.fold' : 'results.open'),
    run: toggleResultPanel,
  },
];
