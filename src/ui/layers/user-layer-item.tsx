import { Pencil, Scan, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { renameLayer, setUserLayerVisible, zoomToLayer } from '../../commands/arrange-layers.ts';
import { removeLayer } from '../../commands/remove-layer.ts';
import { isDrawingsLayer, type UserLayer } from '../../domain/user-layer.ts';
import { DUST_FILLS, showsDustFall, swatchesOf } from '../../state/user-layer-looks.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { formatNumber } from '../format.ts';
import { Swatch } from './swatch.tsx';
import { userSourceText } from './user-source-text.ts';

/** One of the user's own layers: switch, name, standing, legend, source, and what can be done with it. */
export function UserLayerItem({ layer }: { readonly layer: UserLayer }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [renaming, setRenaming] = useState(false);
  const visible = useAppState(({ view }) => !view.hiddenUserLayers.includes(layer.id));
  const tone = layer.synthetic ? 'synthetic' : 'own';
  return (
    <li className="layer" data-user-layer={layer.id}>
      <div className="layer-head">
        <input
          id={id}
          type="checkbox"
          role="switch"
          className="switch"
          checked={visible}
          aria-checked={visible}
          aria-label={layer.name}
          onChange={({ target }) => setUserLayerVisible(app, layer.id, target.checked)}
        />
        {renaming ? (
          <NameField layer={layer} done={() => setRenaming(false)} />
        ) : (
          <label htmlFor={id}>{layer.name}</label>
        )}
        <Badge tone={tone} text={isDrawingsLayer(layer) ? t('draw.byUser') : t(`layers.status.${tone}`)} />
      </div>
      {visible && (
        <ul className="legend">
          {swatchesOf(layer).map((swatch, index) => (
            <li key={swatch.kind} className="legend-entry">
              <Swatch swatch={swatch} />
              {index === 0 && (
                <span>
                  {t('layers.own.count', {
                    kind: t(`import.kinds.${layer.kind}`),
                    count: formatNumber(layer.geometries.length),
                  })}
                </span>
              )}
            </li>
          ))}
          {showsDustFall(layer) &&
            DUST_FILLS.map(({ dust, fill }) => (
              <li key={dust} className="legend-entry">
                <Swatch swatch={{ kind: 'fill', fill }} />
                <span>{t('layers.own.dust', { class: t(`dust.classes.${dust}`) })}</span>
              </li>
            ))}
        </ul>
      )}
      <p className="source">{userSourceText(layer, t)}</p>
      <div className="layer-actions">
        <IconButton icon={Scan} label={t('layers.own.zoom')} onClick={() => zoomToLayer(app, layer.id)} />
        <IconButton icon={Pencil} label={t('layers.own.rename')} onClick={() => setRenaming(true)} />
        <IconButton
          icon={Trash2}
          label={t('layers.own.remove')}
          onClick={() => void removeLayer(app, layer.id)}
        />
      </div>
    </li>
  );
}

/** Takes a new name; Escape leaves the old one. */
function NameField({ layer, done }: { readonly layer: UserLayer; readonly done: () => void }) {
  const t = useTranslate();
  const app = useApp();
  const [name, setName] = useState(layer.name);
  const accept = () => {
    renameLayer(app, layer.id, name);
    done();
  };
  return (
    <input
      className="layer-name"
      // biome-ignore lint/a11y/noAutofocus: the user has just asked to type here
      autoFocus
      aria-label={t('layers.own.name')}
      value={name}
      maxLength={80}
      onChange={({ target }) => setName(target.value)}
      onBlur={accept}
      onKeyDown={({ key }) => {
        if (key === 'Enter') accept();
        if (key === 'Escape') done();
      }}
    />
  );
}
