import type { SavedNear, SavedView } from '../data/storage/saved-project.ts';
import { NEAR_TOPICS, type NearSettings } from '../domain/near-settings.ts';
import { ACTIVITIES } from '../domain/place-facts.ts';
import { FIGURE_LEVELS, INDICATORS } from '../domain/plan-figures.ts';
import { VERDICTS } from '../domain/vocabulary.ts';
import { AREA_IDS } from '../state/areas.ts';
import { GROUPINGS } from '../state/group-rows.ts';
import { LAYER_IDS, type LayerId } from '../state/layer-catalog.ts';
import { DEFAULT_NEAR, type NearView } from '../state/near-view.ts';
import { readColumn, TABLE_COLUMNS } from '../state/table-columns.ts';
import { CHART_METRICS, COVERAGE_LEVELS, RESULT_TABS, type View } from '../state/view.ts';

/** What of the view belongs to the project. */
export function savedViewOf(view: View): SavedView {
  const { viewport } = view;
  return {
    area: view.area,
    visibleLayers: view.visibleLayers,
    hiddenUserLayers: view.hiddenUserLayers,
    layerLooks: view.layerLooks,
    layerOrder: view.layerOrder,
    layerPanelOpen: view.layerPanelOpen,
    resultPanelOpen: view.resultPanelOpen,
    resultPanelHeight: view.resultPanelHeight,
    tab: view.tab,
    coverageLevel: view.coverageLevel,
    chartMetric: view.chartMetric,
    timelineOpen: view.timelineOpen,
    table: view.table,
    themes: view.themes,
    near: nearSettingsOf(view.near),
    viewport: viewport === null ? null : { lon: viewport.lon, lat: viewport.lat, zoom: viewport.zoom },
  };
}

/** What is asked, without its answer. */
export function nearSettingsOf({ outcome: _, ...settings }: NearView): NearSettings {
  return settings;
}

function nearOf(saved: SavedNear): NearView {
  return {
    ...saved,
    topic: NEAR_TOPICS.find((known) => known === saved.topic) ?? DEFAULT_NEAR.topic,
    activities: ACTIVITIES.filter((known) => saved.activities.includes(known)),
    outcome: DEFAULT_NEAR.outcome,
  };
}

/** The view of a saved project; what this version does not know stays as it is in `view`. */
export function applySavedView(view: View, saved: SavedView): View {
  const known = <Id extends string>(ids: readonly Id[], id: string | null, otherwise: Id): Id =>
    ids.find((candidate) => candidate === id) ?? otherwise;
  const visible = LAYER_IDS.map((id): [LayerId, boolean] => [
    id,
    saved.visibleLayers[id] ?? view.visibleLayers[id],
  ]);
  const { sort, verdict, areaOnly, filter, columns, groupBy } = saved.table;
  const column = readColumn(sort.column);
  const shown = columns.flatMap((name) => readColumn(name) ?? []);
  return {
    ...view,
    area: known(AREA_IDS, saved.area, view.area),
    visibleLayers: Object.fromEntries(visible) as Record<LayerId, boolean>,
    hiddenUserLayers: saved.hiddenUserLayers,
    layerLooks: saved.layerLooks,
    layerOrder: saved.layerOrder,
    layerPanelOpen: saved.layerPanelOpen,
    resultPanelOpen: saved.resultPanelOpen,
    resultPanelHeight: saved.resultPanelHeight,
    tab: known(RESULT_TABS, saved.tab, view.tab),
    coverageLevel: known(COVERAGE_LEVELS, saved.coverageLevel, view.coverageLevel),
    chartMetric: known(CHART_METRICS, saved.chartMetric, view.chartMetric),
    timelineOpen: saved.timelineOpen,
    table: {
      sort: column === null ? view.table.sort : { column, descending: sort.descending },
      verdict: VERDICTS.find((candidate) => candidate === verdict) ?? null,
      areaOnly,
      filter: {
        ...filter,
        conditions: filter.conditions.flatMap((condition) => {
          const known = readColumn(condition.column);
          return known === null ? [] : [{ ...condition, column: known }];
        }),
      },
      columns: shown.length > 0 ? shown : TABLE_COLUMNS,
      groupBy: GROUPINGS.find((known) => known === groupBy) ?? null,
    },
    themes: {
      indicator: known(INDICATORS, saved.themes.indicator, view.themes.indicator),
      level: known(FIGURE_LEVELS, saved.themes.level, view.themes.level),
      month: saved.themes.month,
    },
    near: nearOf(saved.near),
    flight: saved.viewport === null ? view.flight : { to: 'view', ...saved.viewport },
  };
}
