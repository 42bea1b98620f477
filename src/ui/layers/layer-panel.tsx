import { ChevronRight, Layers, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { Suspense, useState } from 'react';
import { toggleLayerPanel } from '../../commands/arrange-panels.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { LAYER_CATALOG, LAYER_GROUPS, type LayerGroupId } from '../../state/layer-catalog.ts';
import { USER_LAYER_LOOKS } from '../../state/user-layer-looks.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { lazyPart } from '../lazy-part.ts';
import { LargeLayerGroup } from './large-layer-group.tsx';
import { LayerItem } from './layer-item.tsx';

const BackdropGroup = lazyPart(async () => (await import('../backdrop/backdrop-group.tsx')).default);
const LayerStack = lazyPart(async () => (await import('./layer-stack.tsx')).default);
const UserLayerItem = lazyPart(async () => (await import('./user-layer-item.tsx')).UserLayerItem);

/** Groups that speak of the question at hand; the others start folded. */
const OPEN_AT_START: readonly LayerGroupId[] = ['heat', 'boilers', 'zones'];

/** All layers by group, folding to a strip. */
export function LayerPanel() {
  const t = useTranslate();
  const app = useApp();
  const open = useAppState(({ view }) => view.layerPanelOpen);
  const [stacked, setStacked] = useState(false);
  if (!open) {
    return (
      <aside className="layer-panel layer-panel-folded" aria-label={t('layers.title')}>
        <IconButton icon={PanelLeftOpen} label={t('layers.open')} onClick={() => toggleLayerPanel(app)} />
      </aside>
    );
  }
  return (
    <aside className="layer-panel" aria-label={t('layers.title')}>
      <div className="panel-head">
        <h2>{t('layers.title')}</h2>
        <IconButton
          icon={Layers}
          label={t('layers.byStack')}
          aria-pressed={stacked}
          onClick={() => setStacked(!stacked)}
        />
        <IconButton icon={PanelLeftClose} label={t('layers.fold')} onClick={() => toggleLayerPanel(app)} />
      </div>
      <div className="layer-groups">
        {stacked ? (
          <Suspense>
            <LayerStack />
          </Suspense>
        ) : (
          <>
            {[...LAYER_GROUPS].sort(byQuestion).map((group) => (
              <LayerGroup key={group.id} id={group.id} />
            ))}
            <OtherLayers />
            <LargeLayerGroup />
            <Suspense>
              <BackdropGroup />
            </Suspense>
          </>
        )}
      </div>
    </aside>
  );
}

/** What the verdicts rest on comes first, the backdrop last. */
function byQuestion(a: { id: LayerGroupId }, b: { id: LayerGroupId }): number {
  return Number(a.id === 'admin') - Number(b.id === 'admin');
}

function LayerGroup({ id }: { readonly id: LayerGroupId }) {
  const lang = useLang();
  const layers = LAYER_CATALOG.filter((layer) => layer.group === id);
  const own = useUserLayers(id);
  // Opened for a layer that the user has just added, unless the user folded it.
  const [choice, setOpen] = useState<boolean | null>(null);
  const open = choice ?? (OPEN_AT_START.includes(id) || own.length > 0);
  const group = LAYER_GROUPS.find((known) => known.id === id)!;
  return (
    <section className="layer-group">
      <h3>
        <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronRight aria-hidden="true" size="1em" className="icon fold-icon" />
          {lang === 'zh' ? group.titleZh : group.titleEn}
        </button>
      </h3>
      {open && (
        <ul className="layer-list">
          {layers.map((layer, index) => (
            <LayerItem key={layer.id} layer={layer} above={layers[index - 1]} />
          ))}
          {own.map((layer) => (
            <Suspense key={layer.id}>
              <UserLayerItem layer={layer} />
            </Suspense>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The user's layers of a group; null for those that belong to none. */
function useUserLayers(group: LayerGroupId | null): readonly UserLayer[] {
  const all = useAppState(({ project }) => project.layers);
  return all.filter(({ kind }) => USER_LAYER_LOOKS[kind].group === group);
}

/** Layers of the user's that belong to no question of ours; shown while there are any. */
function OtherLayers() {
  const t = useTranslate();
  const layers = useUserLayers(null);
  if (layers.length === 0) return null;
  return (
    <section className="layer-group">
      <h3 className="layer-group-title">{t('layers.own.others')}</h3>
      <ul className="layer-list">
        {layers.map((layer) => (
          <Suspense key={layer.id}>
            <UserLayerItem layer={layer} />
          </Suspense>
        ))}
      </ul>
    </section>
  );
}
