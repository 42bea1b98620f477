import { useId } from 'react';
import { setLayersVisible } from '../../commands/toggle-layer.ts';
import type { LayerId } from '../../state/layer-catalog.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** The layer's switch again, beside its table. */
export function ShowOnMap({ layer }: { readonly layer: LayerId }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const visible = useAppState(({ view }) => view.visibleLayers[layer]);
  return (
    <span className="choice">
      <input
        id={id}
        type="checkbox"
        checked={visible}
        onChange={({ target }) => setLayersVisible(app, [layer], target.checked)}
      />
      <label htmlFor={id}>{t('themes.showOnMap')}</label>
    </span>
  );
}
