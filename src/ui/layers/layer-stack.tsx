import '../styles/layer-settings.css';
import { ArrowDown, ArrowUp, GripVertical, RotateCcw } from 'lucide-react';
import { placeLayer, resetLayerOrder } from '../../commands/set-look.ts';
import { LAYER_CATALOG, type Swatch as SwatchSpec } from '../../state/layer-catalog.ts';
import { arrangedLayerOrder } from '../../state/layer-order.ts';
import { swatchesOf } from '../../state/user-layer-looks.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useReorder } from '../use-reorder.ts';
import LookMarks from './look-marks.tsx';
import { Swatch } from './swatch.tsx';

/** The layers that are switched on, from the top of the map down; dragging or keys move them. */
export default function LayerStack() {
  const t = useTranslate();
  const app = useApp();
  const rows = useStackRows();
  const hidden = useAppState(({ project }) => LAYER_CATALOG.length + project.layers.length) - rows.length;
  const isArranged = useAppState(({ view }) => view.layerOrder.length > 0);

  const { list, said, put, rowClass, handle } = useReorder<HTMLOListElement>({
    ids: rows.map(({ id }) => id),
    move: (id, before) => placeLayer(app, id, rows[before]?.id ?? null),
    told: (id, place) => {
      const layer = rows.find((row) => row.id === id)!.title;
      return t('looks.stack.moved', { layer, place, count: rows.length });
    },
  });

  return (
    <>
      <p className="help stack-help">{t('looks.stack.help')}</p>
      <ol ref={list} className="stack" aria-label={t('looks.stack.list')}>
        {rows.map(({ id, title, swatch }, at) => (
          <li key={id} className={rowClass(id, at)} data-stacked={id}>
            <IconButton
              icon={GripVertical}
              label={t('looks.stack.handle', { layer: title })}
              {...handle(id, at)}
            />
            {swatch !== undefined && <Swatch swatch={swatch} />}
            <div className="stack-title" title={title}>
              {title}
              <StackMarks id={id} />
            </div>
            <IconButton
              icon={ArrowUp}
              label={t('looks.stack.up', { layer: title })}
              disabled={at === 0}
              onClick={(event) => put(id, at - 1, event.currentTarget)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('looks.stack.down', { layer: title })}
              disabled={at === rows.length - 1}
              onClick={(event) => put(id, at + 2, event.currentTarget)}
            />
          </li>
        ))}
      </ol>
      <div className="stack-foot">
        {hidden > 0 && <p className="help">{t('looks.stack.hidden', { count: hidden })}</p>}
        <IconButton
          icon={RotateCcw}
          label={t('looks.stack.reset')}
          withText
          disabled={!isArranged}
          onClick={() => resetLayerOrder(app)}
        />
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

interface StackRow {
  readonly id: string;
  readonly title: string;
  readonly swatch: SwatchSpec | undefined;
}

/** The layers that are switched on, from the top down. */
function useStackRows(): readonly StackRow[] {
  const lang = useLang();
  const layers = useAppState(({ project }) => project.layers);
  const order = useAppState(({ view }) => view.layerOrder);
  const visible = useAppState(({ view }) => view.visibleLayers);
  const hidden = useAppState(({ view }) => view.hiddenUserLayers);
  return arrangedLayerOrder(order, layers).flatMap((id): readonly StackRow[] => {
    const bundled = LAYER_CATALOG.find((layer) => layer.id === id);
    if (bundled !== undefined) {
      const title = lang === 'zh' ? bundled.titleZh : bundled.titleEn;
      return visible[bundled.id] ? [{ id, title, swatch: bundled.legend[0]?.swatch }] : [];
    }
    const own = layers.find((layer) => layer.id === id);
    if (own === undefined || hidden.includes(id)) return [];
    return [{ id, title: own.name, swatch: swatchesOf(own)[0] }];
  });
}

function StackMarks({ id }: { readonly id: string }) {
  const isChanged = useAppState(({ view }) => view.layerLooks[id] !== undefined);
  return isChanged ? <LookMarks id={id} visible /> : null;
}
