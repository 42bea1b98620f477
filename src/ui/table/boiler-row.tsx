import { memo } from 'react';
import { checkBoilers } from '../../commands/select-boiler.ts';
import { textAt } from '../../domain/text-column.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import type { Screened } from '../../state/selectors.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { isNumberColumn } from './column-look.ts';
import type { RowColumn } from './use-row-columns.ts';

interface BoilerRowProps {
  readonly id: string;
  readonly boiler: number;
  /** Among all lines of the table. */
  readonly line: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
  readonly columns: readonly RowColumn[];
  readonly screened: Screened;
  readonly selected: boolean;
  readonly checked: boolean;
  readonly inGroup: boolean;
}

/** One boiler in the table; a click selects it here and on the map. */
export const BoilerRow = memo(function BoilerRow(props: BoilerRowProps) {
  const { id, boiler, line, top, columns, screened, selected, checked, inGroup } = props;
  const t = useTranslate();
  const app = useApp();
  const ledger = screened.ledger.columns;
  const name = textAt(ledger.name, boiler) || textAt(ledger.id, boiler);
  return (
    <tr
      id={id}
      data-boiler={boiler}
      className={`grid-row ${line % 2 === 0 ? '' : 'grid-row-odd'}`}
      aria-rowindex={line + 2}
      aria-level={inGroup ? 2 : undefined}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className="cell cell-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('columns.checkOne', { name })}
          checked={checked}
          onChange={({ target }) => checkBoilers(app, [boiler], target.checked)}
        />
      </td>
      {columns.map(({ column, textOf }) => {
        const text = textOf(boiler);
        return (
          <td
            key={column}
            className={`cell ${isNumberColumn(column) ? 'cell-number' : ''}`}
            title={text || undefined}
          >
            {column === 'verdict' && (
              <VerdictMark
                verdict={VERDICTS[screened.screening.result.verdict[boiler]!]!}
                synthetic={ledger.synthetic[boiler] === 1}
              />
            )}
            {text ?? <span className="muted">{t('common.unknown')}</span>}
          </td>
        );
      })}
    </tr>
  );
});
