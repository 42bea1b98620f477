import { useId } from 'react';
import { chooseJoin } from '../../commands/import-choices.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { type ChoosingStage, type ImportFile, JOINS } from '../../state/import-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

interface JoinChoiceProps {
  readonly file: ImportFile;
  readonly stage: ChoosingStage;
}

/** What becomes of the ledger that is there: replaced, added to, or its rejected rows corrected. */
export function JoinChoice({ file, stage }: JoinChoiceProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const ledger = useAppState(({ project }) => project.ledger);
  if (ledger === null) return null;
  const count = formatNumber(ledger.columns.count);
  if (ledger.origin.kind === 'demo') return <p className="help">{t('import.replacesDemo')}</p>;
  const report = ledger.origin.reports.at(-1)!;
  const joins = JOINS.filter((join) => join !== 'correct' || report.rejects.count > 0);
  return (
    <fieldset className="import-section join-choice">
      <legend>{t('import.join')}</legend>
      {joins.map((join) => (
        <label key={join} className="choice">
          <input
            type="radio"
            name={id}
            checked={stage.choice.join === join}
            onChange={() => chooseJoin(app, file.id, join)}
          />
          {t(`import.joins.${join}`, {
            file: report.provenance.fileName,
            value: join === 'correct' ? formatNumber(report.rejects.count) : count,
          })}
        </label>
      ))}
    </fieldset>
  );
}
