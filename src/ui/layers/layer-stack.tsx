import '../styles/layer-settings.css';
import { ArrowDown, ArrowUp, GripVertical, RotateCcw } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { placeLayer, resetLayerOrder } from '../../commands/set-look.ts';
import { LAYER_CATALOG, type Swatch as SwatchSpec } from '../../state/layer-catalog.ts';
import { arrangedLayerOrder } from '../../state/layer-order.ts';
import { swatchesOf } from '../../state/user-layer-looks.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import LookMarks from './look-marks.tsx';
import { Swatch } from './swatch.tsx';

/** A layer that is being dragged, and the place before which it would be put down. */
interface Drag {
  readonly id: string;
  readonly before: number;
}

/** The layers that are switched on, from the top of the map down; dragging or keys move them. */
export default function LayerStack() {
  const t = useTranslate();
  const app = useApp();
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<HTMLElement | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const rows = useStackRows();
  const hidden = useAppState(({ project }) => LAYER_CATALOG.length + project.layers.length) - rows.length;
  const isArranged = useAppState(({ view }) => view.layerOrder.length > 0);

  useEffect(() => {
    // Moving an element in the document takes the focus from it; a button that cannot move it further has none.
    const control = held.current;
    if (said === '' || control === null) return;
    const row = control.closest('[data-stacked]');
    (control.matches(':disabled') ? row?.querySelector('button') : control)?.focus();
  }, [said]);

  /** Puts a row before the one that is now at a place. */
  const put = (id: string, before: number, control: HTMLElement) => {
    const from = rows.findIndex((row) => row.id === id);
    const place = before > from ? before - 1 : before;
    if (from < 0 || place === from || place < 0 || place >= rows.length) return;
    placeLayer(app, id, rows[before]?.id ?? null);
    held.current = control;
    setSaid(t('looks.stack.moved', { layer: rows[from]!.title, place: place + 1, count: rows.length }));
  };
  const moveByKey = (event: KeyboardEvent<HTMLElement>, id: string, at: number) => {
    if (event.key === 'Escape') setDrag(null);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    put(id, event.key === 'ArrowUp' ? at - 1 : at + 2, event.currentTarget);
  };
  const follow = (event: PointerEvent, id: string) => {
    if (drag === null) return;
    const middles = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    setDrag({ id, before: middles.filter((middle) => middle < event.clientY).length });
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    if (drag !== null) put(drag.id, drag.before, event.currentTarget);
    setDrag(null);
  };

  return (
    <>
      <p className="help stack-help">{t('looks.stack.help')}</p>
      <ol ref={list} className="stack" aria-label={t('looks.stack.list')}>
        {rows.map(({ id, title, swatch }, at) => (
          <li key={id} className={rowClass(drag, id, at, rows.length)} data-stacked={id}>
            <IconButton
              icon={GripVertical}
              label={t('looks.stack.handle', { layer: title })}
              className="stack-handle"
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onKeyDown={(event) => moveByKey(event, id, at)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDrag({ id, before: at });
              }}
              onPointerMove={(event) => follow(event, id)}
              onPointerUp={drop}
              onPointerCancel={() => setDrag(null)}
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

function rowClass(drag: Drag | null, id: string, at: number, count: number): string {
  if (drag === null) return 'stack-row';
  return [
    'stack-row',
    drag.id === id && 'stack-row-held',
    drag.before === at && 'stack-row-target',
    drag.before === count && at === count - 1 && 'stack-row-last',
  ]
    .filter(Boolean)
    .join(' ');
}
