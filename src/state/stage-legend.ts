import { type Lang, verdictText } from '../domain/messages.ts';
import { type FigureWish, verdictCounts } from './key-figures.ts';
import { LAYER_CATALOG, type LayerId, type Swatch } from './layer-catalog.ts';
import type { DataLayer } from './project.ts';
import { selectIsDemo, selectLayerData, selectOwnLedgerName } from './selectors.ts';
import type { AppState } from './store.ts';
import { swatchesOf } from './user-layer-looks.ts';

export interface StageLegendGroup {
  readonly id: string;
  /** Of the layer; '' where the rows say it all. */
  readonly title: string;
  /** What must be said of the data; null for real data. */
  readonly standing: Exclude<DataLayer['status'], 'real'> | null;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly swatch: Swatch }[];
}

/** Understood without words, or said by a part of their own. What is in reach lies within the radii, which are explained. */
const SILENT: readonly LayerId[] = ['boundaries', 'labels', 'boilers'];

/** What the marks on the map mean, of what is visible in a scene: boilers by verdict first. */
export function stageLegend(state: AppState, wish: FigureWish, lang: Lang): StageLegendGroup[] {
  const { visibleLayers, hiddenUserLayers } = state.view;
  const isShown = (id: LayerId) =>
    visibleLayers[id] && !SILENT.includes(id) && !(id === 'union' && visibleLayers.rings);
  const bundled = LAYER_CATALOG.filter(({ id }) => isShown(id)).map((layer): StageLegendGroup => {
    const status = selectLayerData(state, layer)?.status ?? 'real';
    const title = lang === 'zh' ? layer.titleZh : layer.titleEn;
    const rows = layer.legend.map(({ id, titleZh, titleEn, swatch }) => ({
      id,
      // One row needs no head: the layer's name says more than that of its only mark.
      title: layer.legend.length === 1 ? title : lang === 'zh' ? titleZh : titleEn,
      swatch,
    }));
    return {
      id: layer.id,
      title: rows.length === 1 ? '' : title,
      // Such a layer's name says it: 禁燃区（近似）.
      standing: status === 'real' || rows.length === 1 ? null : status,
      rows,
    };
  });
  const own = state.project.layers
    .filter(({ id }) => !hiddenUserLayers.includes(id))
    .map(
      (layer): StageLegendGroup => ({
        id: layer.id,
        title: '',
        standing: layer.synthetic ? 'synthetic' : null,
        rows: swatchesOf(layer)
          .slice(0, 1)
          .map((swatch) => ({ id: layer.id, title: layer.name, swatch })),
      }),
    );
  const boilers = visibleLayers.boilers ? [boilerGroup(state, wish, lang)] : [];
  return [...boilers, ...own, ...bundled].filter(({ rows }) => rows.length > 0);
}

/** Only verdicts that are there; of those that the scene does not ask for, none. */
function boilerGroup(state: AppState, wish: FigureWish, lang: Lang): StageLegendGroup {
  const synthetic = selectIsDemo(state);
  const asked = state.view.table.verdict;
  return {
    id: 'boilers',
    title: '',
    standing: synthetic ? 'synthetic' : null,
    rows: verdictCounts(state, wish.area)
      .filter(({ verdict, boilers }) => boilers > 0 && (asked === null || asked === verdict))
      .map(({ verdict }) => ({
        id: `boiler-${verdict}`,
        title: verdictText(verdict, lang),
        swatch: { kind: 'mark', verdict, synthetic },
      })),
  };
}

/** Where the data on the stage comes from, each source once. */
export function stageSources(state: AppState): string[] {
  const { visibleLayers } = state.view;
  const own = visibleLayers.boilers ? selectOwnLedgerName(state) : null;
  const sources = LAYER_CATALOG.filter(({ id }) => visibleLayers[id]).flatMap((layer) => {
    if (layer.id === 'boilers' && own !== null) return [own];
    return selectLayerData(state, layer)?.source ?? [];
  });
  return [...new Set(sources)];
}
