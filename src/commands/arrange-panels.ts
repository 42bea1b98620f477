import { patchView } from '../state/store.ts';
import type { ChartMetric, CoverageLevel, ResultTab, TableView } from '../state/view.ts';
import type { CommandContext } from './command-context.ts';
import { orderTable } from './order-table.ts';

export function toggleLayerPanel({ store }: CommandContext): void {
  patchView(store, { layerPanelOpen: !store.getState().view.layerPanelOpen });
}

export function toggleResultPanel({ store }: CommandContext): void {
  patchView(store, { resultPanelOpen: !store.getState().view.resultPanelOpen });
}

/** Least height that still shows the head and three rows, pixels. */
export const MIN_RESULT_PANEL_HEIGHT = 136;

/** Sets the result panel's height in pixels, within what leaves the map visible in a window of that height. */
export function resizeResultPanel({ store }: CommandContext, height: number, windowHeight: number): void {
  const most = Math.max(MIN_RESULT_PANEL_HEIGHT, windowHeight - 320);
  patchView(store, {
    resultPanelHeight: Math.round(Math.min(most, Math.max(MIN_RESULT_PANEL_HEIGHT, height))),
  });
}

/** Opens a tab of the result panel. */
export function showTab({ store }: CommandContext, tab: ResultTab): void {
  patchView(store, { tab, resultPanelOpen: true });
}

export function setCoverageLevel({ store }: CommandContext, coverageLevel: CoverageLevel): void {
  patchView(store, { coverageLevel });
}

/** Changes what the table lists and in which order. */
export function setTableView(context: CommandContext, patch: Partial<TableView>): void {
  const { store } = context;
  patchView(store, { table: { ...store.getState().view.table, ...patch } });
  void orderTable(context);
}

export function dismissNotice({ store }: CommandContext): void {
  patchView(store, { notice: null });
}

/** Has the charts of boilers add up boilers or their t/h. */
export function setChartMetric({ store }: CommandContext, chartMetric: ChartMetric): void {
  patchView(store, { chartMetric });
}
