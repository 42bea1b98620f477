import { reasonText } from '../../domain/messages.ts';
import type { Trace } from '../../domain/screening.ts';
import { NOTES, type Reason } from '../../domain/vocabulary.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { RuleText } from './rule-text.tsx';

/** The clause that decides, or what must be found out first, and what else the reader should know. */
export function DecisionSection({ trace }: { readonly trace: Trace }) {
  const t = useTranslate();
  const deciding = trace.trials.find(({ ruleId }) => ruleId === trace.decidedBy);
  const notes = trace.reasons.filter(isNote);
  const needs = trace.reasons.filter((reason) => !isNote(reason));
  return (
    <section className="detail-section">
      {needs.length > 0 && (
        <>
          <h4>{t('details.needs')}</h4>
          <ReasonList reasons={needs} />
        </>
      )}
      {needs.length === 0 && (
        <>
          <h4>{t('details.decision')}</h4>
          {deciding === undefined ? (
            <p>{trace.verdict === 'outside' ? t('details.outsideAll') : t('details.noRule')}</p>
          ) : (
            <RuleText trial={deciding} asOf={trace.params.asOf} />
          )}
        </>
      )}
      {notes.length > 0 && (
        <>
          <h4>{t('details.notes')}</h4>
          <ReasonList reasons={notes} />
        </>
      )}
    </section>
  );
}

function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const lang = useLang();
  return (
    <ul className="bullets">
      {reasons.map((reason) => (
        <li key={reason}>{reasonText(reason, lang)}</li>
      ))}
    </ul>
  );
}

function isNote(reason: Reason): boolean {
  return NOTES.some((note) => note === reason);
}
