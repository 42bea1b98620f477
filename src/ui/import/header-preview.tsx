import { reviseImport } from '../../commands/import-inspect.ts';
import { type ChoosingStage, chosenTable, type ImportFile } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';

interface HeaderPreviewProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/** Rows of the sheet that are shown to find the header in. */
const SHOWN_ROWS = 8;
const SHOWN_COLUMNS = 24;

/** The first rows as they stand on the sheet, the header marked; another row is made the header by its button. */
export function HeaderPreview({ file, stage }: HeaderPreviewProps) {
  const t = useTranslate();
  const app = useApp();
  const { top, headerRows } = chosenTable(stage);
  const { first, last } = headerRows ?? { first: -1, last: -1 };
  const isHeader = (row: number) => row >= first && row <= last;
  const rows = top.slice(0, Math.max(SHOWN_ROWS, last + 3));
  const columns = Math.min(SHOWN_COLUMNS, Math.max(0, ...rows.map((cells) => cells.length)));
  const setHeader = (from: number, to: number) =>
    void reviseImport(app, file.id, { headerRows: { first: from, last: to } });
  return (
    <section className="import-section">
      <div className="section-head">
        <h3>{t('import.header')}</h3>
        {first >= 0 && (
          <label className="choice">
            <input
              type="checkbox"
              checked={last > first}
              onChange={({ target }) => setHeader(first, target.checked ? first + 1 : first)}
            />
            {t('import.headerTwoRows')}
          </label>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard. */}
      <section className="sheet-scroll" tabIndex={0} aria-label={t('import.header')}>
        <table className="sheet-table">
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are named by their number.
              <tr key={row} className={isHeader(row) ? 'sheet-header' : row < first ? 'sheet-above' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="sheet-row"
                    aria-pressed={isHeader(row)}
                    aria-label={t('import.headerUse', { row: row + 1 })}
                    title={t('import.headerUse', { row: row + 1 })}
                    onClick={() => setHeader(row, row)}
                  >
                    {row + 1}
                  </button>
                </th>
                {Array.from({ length: columns }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above, for columns.
                  <td key={column} title={cells[column]}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
