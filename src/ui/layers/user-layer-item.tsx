import { useState } from 'react';
import { renameLayer, setUserLayerVisible } from '../../commands/arrange-layers.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { isDrawingsLayer, type UserLayer } from '../../domain/user-layer.ts';
import { DUST_FILLS, showsDustFall, swatchesOf } from '../../state/user-layer-looks.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { lazyPart } from '../lazy-part.ts';
import { LayerHead, Legend } from './layer-head.tsx';
import { Swatch } from './swatch.tsx';
import { userSourceText } from './user-source-text.ts';

const UserSettings = lazyPart(async () => (await import('./user-settings.tsx')).default);

/** One of the user's own layers: head, legend, source. */
export function UserLayerItem({ layer }: { readonly layer: UserLayer }) {
  const t = useTranslate();
  const app = useApp();
  const [renaming, setRenaming] = useState(false);
  const visible = useAppState(({ view }) => !view.hiddenUserLayers.includes(layer.id));
  const tone = layer.synthetic ? 'synthetic' : 'own';
  return (
    <li className="layer" data-user-layer={layer.id}>
      <LayerHead
        id={layer.id}
        title={layer.name}
        badge={
          <Badge tone={tone} text={isDrawingsLayer(layer) ? t('draw.byUser') : t(`layers.status.${tone}`)} />
        }
        visible={visible}
        onSwitch={(on) => setUserLayerVisible(app, layer.id, on)}
        field={renaming && <NameField layer={layer} done={() => setRenaming(false)} />}
        settings={<UserSettings layer={layer} onRename={() => setRenaming(true)} />}
      />
      {visible && (
        <Legend id={layer.id}>
          {swatchesOf(layer).map((swatch, index) => (
            <li key={swatch.kind} className="legend-entry">
              <Swatch swatch={swatch} />
              {index === 0 && (
                <span>
                  {t('looks.count', {
                    kind: t(`import.kinds.${layer.kind}`),
                    count: formatNumber(layer.geometries.length),
                  })}
                </span>
              )}
            </li>
          ))}
          {showsDustFall(layer) && <DustLegend />}
        </Legend>
      )}
      <p className="source">{userSourceText(layer, t)}</p>
    </li>
  );
}

/** Cells of a grid by their class; those without a value show the hatch alone. */
function DustLegend() {
  const t = useTranslate();
  return (
    <>
      {DUST_FILLS.map(({ dust, fill }) => (
        <li key={dust} className="legend-entry">
          <Swatch swatch={{ kind: 'fill', fill }} />
          <span>{t('looks.dust', { class: t(`dust.classes.${dust}`) })}</span>
        </li>
      ))}
      <li className="legend-entry">
        <Swatch swatch={{ kind: 'hatch', pattern: 'userGrid', stroke: 'userGrid' }} />
        <span>{t('themes.gridEmpty')}</span>
      </li>
    </>
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
      aria-label={t('looks.name')}
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
