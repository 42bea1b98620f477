import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { moveColumn, resetColumns, showColumn } from '../../commands/arrange-columns.ts';
import { extraColumn, OWN_COLUMNS, type TableColumn } from '../../state/table-columns.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useColumnName } from './use-column-name.ts';

/** Every column that there is: the program's own, then those of the file. */
export function useAllColumns(): readonly TableColumn[] {
  const extras = useAppState(({ project }) => project.ledger?.columns.extras);
  return [...OWN_COLUMNS, ...new Set((extras ?? []).map(({ name }) => extraColumn(name)))];
}

/** Which columns are shown, and in which order: by dragging, by buttons or with Alt and the arrows. */
export function ColumnChooser() {
  const t = useTranslate();
  const app = useApp();
  const nameOf = useColumnName();
  const shown = useAppState(({ view }) => view.table.columns);
  const hidden = useAllColumns().filter((column) => !shown.includes(column));
  const [dragged, setDragged] = useState<TableColumn | null>(null);
  const [said, setSaid] = useState('');
  const move = (column: TableColumn, to: number) => {
    if (to < 0 || to >= shown.length) return;
    moveColumn(app, column, to);
    setSaid(t('table.chooser.moved', { column: nameOf(column), place: to + 1 }));
  };
  return (
    <div className="column-chooser">
      <h3>{t('table.chooser.title')}</h3>
      <p className="help">{t('table.chooser.help')}</p>
      <h4>{t('table.chooser.shown')}</h4>
      <ul>
        {shown.map((column, at) => (
          <li
            key={column}
            className={`chooser-item ${dragged === column ? 'chooser-dragged' : ''}`}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', nameOf(column));
              setDragged(column);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== column) move(dragged, at);
            }}
            onDrop={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
              if (!event.altKey || step === 0) return;
              event.preventDefault();
              move(column, at + step);
            }}
          >
            <GripVertical aria-hidden="true" size="1em" className="icon chooser-grip" />
            <label className="choice">
              <input
                type="checkbox"
                checked
                disabled={shown.length === 1}
                onChange={() => showColumn(app, column, false)}
              />
              {nameOf(column)}
            </label>
            <IconButton
              icon={ArrowUp}
              label={t('table.chooser.up', { column: nameOf(column) })}
              disabled={at === 0}
              onClick={() => move(column, at - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('table.chooser.down', { column: nameOf(column) })}
              disabled={at === shown.length - 1}
              onClick={() => move(column, at + 1)}
            />
          </li>
        ))}
      </ul>
      <h4>{t('table.chooser.hidden')}</h4>
      <ul className="chooser-hidden">
        {hidden.map((column) => (
          <li key={column}>
            <label className="choice">
              <input type="checkbox" checked={false} onChange={() => showColumn(app, column, true)} />
              {nameOf(column)}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => resetColumns(app)}>
        {t('table.chooser.reset')}
      </button>
      <output className="visually-hidden">{said}</output>
    </div>
  );
}
