import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../app-context.ts';

interface CellEditorProps {
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** Columns to edit; none edits the whole row. */
  readonly columns: readonly number[];
  readonly onCommit: (cells: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Fields for some cells of a row. Enter takes them, Escape leaves the row as it was. */
export function CellEditor({ header, cells, columns, onCommit, onCancel }: CellEditorProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(cells);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const width = Math.max(header.length, cells.length);
  const shown = columns.length > 0 ? columns : Array.from({ length: width }, (_, column) => column);
  return (
    <form
      className={`cell-editor ${columns.length > 0 ? '' : 'cell-editor-row'}`}
      onSubmit={(event) => {
        event.preventDefault();
        onCommit(draft);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The dialog must not take it as its own.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {shown.map((column, i) => (
        <label key={column} className="cell-field">
          <span className="remark-column">
            {header[column] || t('import.columnNumber', { value: column + 1 })}
          </span>
          <input
            ref={i === 0 ? first : undefined}
            className="line-field"
            value={draft[column] ?? ''}
            onChange={({ target }) =>
              setDraft(
                Array.from({ length: Math.max(width, column + 1) }, (_, k) =>
                  k === column ? target.value : (draft[k] ?? ''),
                ),
              )
            }
          />
        </label>
      ))}
      <button type="submit" className="button button-primary">
        {t('import.recheck')}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('common.cancel')}
      </button>
    </form>
  );
}
