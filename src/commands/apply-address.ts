import { NO_FILTER } from '../domain/boiler-filter.ts';
import { textAt } from '../domain/text-column.ts';
import type { Address } from '../state/address.ts';
import type { AppState } from '../state/store.ts';
import type { TableView, View } from '../state/view.ts';
import type { CommandContext } from './command-context.ts';
import { middleOf, pickedOf } from './go-to-hit.ts';
import { changeQuietly } from './history.ts';
import { orderTable } from './order-table.ts';
import { runAnalysis } from './run-analysis.ts';
import { selectBoiler, showPicked } from './select-boiler.ts';

/** How much of an address is applied: before a project opens there is no table and nothing to select yet. */
type Extent = 'view' | 'all';

/**
 * Makes the state agree with what an address names; the rest stays. `quietly`: as part of opening, so that it is no
 * step to be undone. Resolves when the analysis follows.
 */
export async function applyAddress(
  context: CommandContext,
  address: Address,
  extent: Extent,
  quietly: boolean,
): Promise<void> {
  const { store } = context;
  const before = store.getState().project.params;
  const apply = () => store.setState((state) => applied(state, address, extent));
  if (quietly) changeQuietly(store, apply);
  else apply();
  const hasNewParams = store.getState().project.params !== before;
  if (extent === 'view') return;
  await (hasNewParams ? runAnalysis(context) : orderTable(context));
  await select(context, address);
}

function applied({ project, view }: AppState, address: Address, extent: Extent): Partial<AppState> {
  const params = { ...project.params, ...address.params };
  const isNew = JSON.stringify(params) !== JSON.stringify(project.params);
  return {
    project: isNew ? { ...project, params, inputVersion: project.inputVersion + 1 } : project,
    view: {
      ...view,
      ...viewOf(view, address),
      table: extent === 'all' ? tableOf(view.table, address) : view.table,
    },
  };
}

function viewOf(view: View, address: Address): Partial<View> {
  const { at, area, tab, level, visible, looks, order, themes, lang } = address;
  return {
    ...(at !== undefined && { flight: { to: 'view', ...at } }),
    ...(area !== undefined && { area }),
    ...(area !== undefined && at === undefined && { flight: { to: 'area', area } }),
    ...(tab !== undefined && { tab, resultPanelOpen: true }),
    ...(level !== undefined && { coverageLevel: level }),
    ...(visible !== undefined && { visibleLayers: { ...view.visibleLayers, ...visible } }),
    ...(looks !== undefined && { layerLooks: { ...view.layerLooks, ...looks } }),
    ...(order !== undefined && { layerOrder: order }),
    ...(themes !== undefined && { themes }),
    ...(lang !== undefined && { lang }),
  };
}

function tableOf(table: TableView, address: Address): TableView {
  const { verdict, areaOnly, inView, conditions, groupBy, sort } = address;
  const filter = {
    ...table.filter,
    ...(inView !== undefined && { inView }),
    ...(conditions !== undefined && { conditions }),
  };
  const isFiltered = inView !== undefined || conditions !== undefined;
  return {
    ...table,
    ...(verdict !== undefined && { verdict }),
    ...(areaOnly !== undefined && { areaOnly }),
    ...(isFiltered && { filter: isEmpty(filter) ? NO_FILTER : filter }),
    ...(groupBy !== undefined && { groupBy }),
    ...(sort !== undefined && { sort }),
  };
}

function isEmpty({ conditions, inView, within }: TableView['filter']): boolean {
  return conditions.length === 0 && !inView && within.length === 0;
}

/** Opens the card of the object that an address names; one that is not there is left alone. */
async function select(context: CommandContext, { selection }: Address): Promise<void> {
  if (selection === undefined) return;
  const { store, workers } = context;
  const { project } = store.getState();
  if (selection.kind === 'boiler') {
    const columns = project.ledger?.origin.kind === 'demo' ? project.ledger.columns : null;
    for (let boiler = 0; boiler < (columns?.count ?? 0); boiler++) {
      if (textAt(columns!.id, boiler) !== selection.id) continue;
      selectBoiler(context, boiler);
      return;
    }
    return;
  }
  const subject = { ledger: 'any' as const, layers: project.layers };
  const hit = await workers.analysis
    .ask(subject, (api) => api.findById(selection.kind, selection.id))
    .catch(() => null);
  const feature = hit === null ? null : pickedOf(hit);
  if (hit === null || feature === null) return;
  showPicked(context, { ...middleOf(hit), features: [feature] });
}
