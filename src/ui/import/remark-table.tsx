import { type ReactNode, useState } from 'react';
import type { RowIssue } from '../../domain/import-outcome.ts';
import { issueText } from '../../domain/issue-text.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { formatNumber } from '../format.ts';

interface RemarkTableProps {
  readonly title: string;
  readonly remarks: readonly RowIssue[];
  readonly action?: ReactNode;
}

/** Rows shown at once; a file with a wrong column has as many remarks as rows. */
const PAGE = 200;

/** Rows of a file with what is wrong and what to do. */
export function RemarkTable({ title, remarks, action }: RemarkTableProps) {
  const t = useTranslate();
  const lang = useLang();
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <div className="remark-head">
        <h3>{title}</h3>
        {action}
      </div>
      <div className="remark-scroll">
        <table className="remark-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className="cell-number">
                {t('import.remarkRow')}
              </th>
              <th scope="col">{t('import.remarkReason')}</th>
              <th scope="col">{t('import.remarkSuggestion')}</th>
              <th scope="col">{t('import.remarkCode')}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.slice(0, shown).map((remark) => {
              const { message, suggestion } = issueText(
                remark.code,
                { ...remark.params, column: remark.column, value: remark.value },
                lang,
              );
              return (
                <tr key={`${remark.row} ${remark.column} ${remark.code}`}>
                  <td className="cell-number">{remark.sheetRow}</td>
                  <td>{message}</td>
                  <td>{suggestion}</td>
                  <td>
                    <code>{remark.code}</code>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {remarks.length > shown && (
          <button type="button" className="link" onClick={() => setShown(shown + PAGE)}>
            {t('import.remarkMore', { value: formatNumber(remarks.length - shown) })}
          </button>
        )}
      </div>
    </section>
  );
}
