import { useId, useMemo, useRef, useState } from 'react';
import { canCorrect, correctRow } from '../../commands/import-correct.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import type { RowIssue } from '../../domain/import-outcome.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { FinishedImport } from '../../state/finished-import.ts';
import type { ImportFile } from '../../state/import-session.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { useVisibleRows } from '../table/use-visible-rows.ts';
import { useRem } from '../use-rem.ts';
import { CellEditor } from './cell-editor.tsx';
import { columnsOf, placesOf, type Remarks } from './remarks.ts';

interface RemarkGridProps {
  readonly file: ImportFile;
  readonly finished: FinishedImport;
  readonly remarks: Remarks;
  readonly label: string;
}

/** Room for a row in its editor. */
const LEAST_ROWS = 5;

/** Two lines of small text. */
const ROW_REM = 2.75;

/** Rows with what is wrong and what to do; cells are corrected in place and their row read again, alone. */
export function RemarkGrid({ file, finished, remarks, label }: RemarkGridProps) {
  const t = useTranslate();
  const [code, setCode] = useState<string | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = useRem() * ROW_REM;
  const known = code !== null && remarks.codes.some(([one]) => one === code) ? code : null;
  const places = useMemo(() => placesOf(remarks, known), [remarks, known]);
  const { from, to, bodyPx, shiftPx } = useVisibleRows(scroller, places.length, rowPx);
  return (
    <>
      <CodeFilter remarks={remarks} code={known} onChange={setCode} />
      <section
        ref={scroller}
        className="remark-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard.
        tabIndex={0}
        aria-label={label}
        style={{ height: Math.max(LEAST_ROWS, places.length + 1) * rowPx + 2 }}
      >
        <table className="remark-table" aria-label={label} aria-rowcount={places.length + 1}>
          <thead>
            <tr>
              <th scope="col" className="cell-number">
                {t('import.remarkRow')}
              </th>
              <th scope="col">{t('import.remarkValue')}</th>
              <th scope="col">{t('import.remarkReason')}</th>
              <th scope="col">{t('import.remarkSuggestion')}</th>
            </tr>
          </thead>
          <tbody className="remark-body" style={{ height: bodyPx }}>
            {Array.from(places.subarray(from, Math.min(to, places.length)), (place, k) => {
              const remark = remarks.at(place);
              return (
                <RemarkRow
                  key={`${remark.row} ${remark.code} ${remark.column}`}
                  file={file}
                  finished={finished}
                  remark={remark}
                  position={from + k}
                  top={(from + k) * rowPx - shiftPx}
                  isEditing={editing === remark.row}
                  onEdit={(on) => setEditing(on ? remark.row : null)}
                />
              );
            })}
          </tbody>
        </table>
      </section>
      {remarks.total > remarks.count && (
        <p className="help">{t('import.remarksKept', { value: formatNumber(remarks.count) })}</p>
      )}
    </>
  );
}

interface CodeFilterProps {
  readonly remarks: Remarks;
  readonly code: string | null;
  readonly onChange: (code: string | null) => void;
}

function CodeFilter({ remarks, code, onChange }: CodeFilterProps) {
  const t = useTranslate();
  const lang = useLang();
  const id = useId();
  if (remarks.codes.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t('import.remarkFilter')}</label>
      <select
        id={id}
        className="select"
        value={code ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{t('import.remarkAll')}</option>
        {remarks.codes.map(([one, count]) => (
          <option key={one} value={one}>
            {t('import.remarkCount', {
              reason: issueText(one, { value: '…', column: '…' }, lang).message,
              value: formatNumber(count),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

interface RemarkRowProps extends Pick<RemarkGridProps, 'file' | 'finished'> {
  readonly remark: RowIssue;
  readonly position: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly isEditing: boolean;
  readonly onEdit: (on: boolean) => void;
}

function RemarkRow({ file, finished, remark, position, top, isEditing, onEdit }: RemarkRowProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const isOpen = useAppState((state) => canCorrect(state, finished));
  const { header } = finished.report;
  const named = columnsOf(remark, header);
  const { message, suggestion } = issueText(
    remark.code,
    { ...remark.params, column: remark.column, value: remark.value },
    lang,
  );
  return (
    <tr
      className={`remark-row ${isEditing ? 'remark-editing' : ''}`}
      aria-rowindex={position + 2}
      style={{ top }}
    >
      <td className="cell-number">{remark.sheetRow}</td>
      <td>
        {isEditing ? (
          <CellEditor
            header={header}
            cells={remark.cells}
            columns={named}
            onCancel={() => onEdit(false)}
            onCommit={(cells) => {
              onEdit(false);
              void correctRow(app, file.id, { row: remark.row, sheetRow: remark.sheetRow, cells });
            }}
          />
        ) : (
          <>
            <span className="remark-column">{remark.column || t('import.wholeRow')}</span>
            {isOpen ? (
              <button
                type="button"
                className="cell-button"
                aria-label={t('import.correct', { row: remark.sheetRow, column: remark.column })}
                title={t('import.correctHelp')}
                onClick={() => onEdit(true)}
              >
                {/^[\s,]*$/.test(remark.value) ? t('import.blank') : remark.value}
              </button>
            ) : (
              <span className="cell-value">{remark.value}</span>
            )}
          </>
        )}
      </td>
      <td title={message}>
        <span className="two-lines">{message}</span>
      </td>
      <td title={`${suggestion} (${remark.code})`}>
        <span className="two-lines">
          {suggestion} <code>{remark.code}</code>
        </span>
      </td>
    </tr>
  );
}
