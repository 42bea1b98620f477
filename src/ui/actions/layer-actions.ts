import { setUserLayerVisible, zoomToLayer } from '../../commands/arrange-layers.ts';
import { toggleLayerPanel } from '../../commands/arrange-panels.ts';
import { setLayersVisible } from '../../commands/toggle-layer.ts';
import { LAYER_CATALOG } from '../../state/layer-catalog.ts';
import type { AppState } from '../../state/store.ts';
import type { Action } from './action.ts';

/** Every layer on and off, the user's own too. */
export function layerActions({ project }: AppState): readonly Action[] {
  return [
    {
      id: 'fold-layers',
      group: 'layers',
      keys: ['l'],
      title: (t, { view }) => t(view.layerPanelOpen ? 'layers.fold' : 'layers.open'),
      run: toggleLayerPanel,
    },
    ...LAYER_CATALOG.map(
      ({ id, titleZh, titleEn }): Action => ({
        id: `layer ${id}`,
        group: 'layers',
        title: (t, { view }, lang) => {
          const name = lang === 'zh' ? titleZh : titleEn;
          return t(view.visibleLayers[id] ? 'omni.actions.hide' : 'omni.actions.show', { name });
        },
        run: (app) => setLayersVisible(app, [id], !app.store.getState().view.visibleLayers[id]),
      }),
    ),
    ...project.layers.flatMap(({ id, name }): Action[] => [
      {
        id: `own ${id}`,
        group: 'layers',
        title: (t, { view }) =>
          t(view.hiddenUserLayers.includes(id) ? 'omni.actions.show' : 'omni.actions.hide', { name }),
        run: (app) => setUserLayerVisible(app, id, app.store.getState().view.hiddenUserLayers.includes(id)),
      },
      {
        id: `zoom ${id}`,
        group: 'layers',
        title: (t) => t('omni.actions.zoomTo', { name }),
        run: (app) => zoomToLayer(app, id),
      },
    ]),
  ];
}
