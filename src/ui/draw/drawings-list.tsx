import { Copy, Scan, SquarePen, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import {
  deleteDrawing,
  duplicateDrawing,
  pickDrawing,
  renameDrawing,
  zoomToDrawing,
} from '../../commands/drawings.ts';
import { showEditing } from '../../commands/map-tool.ts';
import { type DrawingRow, drawingsOf } from '../../domain/drawings-layer.ts';
import { isDrawingsLayer } from '../../domain/user-layer.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

/** The project's drawings: the one in hand, and what can be done with each. */
export function DrawingsList() {
  const t = useTranslate();
  const layer = useAppState(({ project }) => project.layers.find(isDrawingsLayer) ?? null);
  const editing = useAppState(({ view }) => view.mapTool?.editing ?? null);
  const drawings = useMemo(() => (layer === null ? [] : drawingsOf(layer)), [layer]);
  if (drawings.length === 0) return <p className="help">{t('draw.noDrawings')}</p>;
  return (
    <>
      <h3>{t('draw.drawings', { count: drawings.length })}</h3>
      <ul className="drawings">
        {drawings.map((drawing, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is known by its row
          <DrawingItem key={row} row={row} drawing={drawing} isInHand={editing === row} />
        ))}
      </ul>
    </>
  );
}

interface DrawingItemProps {
  readonly row: number;
  readonly drawing: DrawingRow;
  readonly isInHand: boolean;
}

function DrawingItem({ row, drawing: { name }, isInHand }: DrawingItemProps) {
  const t = useTranslate();
  const app = useApp();
  return (
    <li className={isInHand ? 'in-hand' : ''} aria-current={isInHand}>
      <input
        key={name}
        className="text-field"
        aria-label={t('draw.rename', { name })}
        defaultValue={name}
        maxLength={80}
        onBlur={({ target }) => {
          renameDrawing(app, row, target.value);
          if (target.value.trim() === '') target.value = name;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        onFocus={() => pickDrawing(app, row)}
      />
      <IconButton icon={SquarePen} label={t('draw.edit', { name })} onClick={() => showEditing(app, row)} />
      <IconButton icon={Scan} label={t('draw.zoom', { name })} onClick={() => zoomToDrawing(app, row)} />
      <IconButton
        icon={Copy}
        label={t('draw.duplicate', { name })}
        onClick={() => duplicateDrawing(app, row)}
      />
      <IconButton icon={Trash2} label={t('draw.remove', { name })} onClick={() => deleteDrawing(app, row)} />
    </li>
  );
}
