import { strengthText } from '../../domain/messages.ts';
import type { RuleTrial } from '../../domain/screening.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { Fact, Facts } from '../components/facts.tsx';

interface RuleTextProps {
  readonly trial: RuleTrial;
  readonly asOf: string;
}

/** A clause in full: what it says, where it stands, how firm it is and by when. */
export function RuleText({ trial, asOf }: RuleTextProps) {
  const t = useTranslate();
  const lang = useLang();
  const deadline = [trial.deadline, trial.deadlineText?.[lang]].filter(Boolean).join(' · ');
  return (
    <>
      <p className="clause">{trial.statement[lang]}</p>
      <Facts>
        <Fact name={t('details.document')}>
          {trial.document[lang]}
          <span className="fact-source">
            {trial.documentNumber ?? t('details.documentNumberMissing')} · {trial.clause}
          </span>
        </Fact>
        <Fact name={t('details.strength')}>{strengthText(trial.strength, lang)}</Fact>
        <Fact name={t('details.deadline')}>
          {deadline || t('details.noDeadline')}{' '}
          {trial.overdue && <Badge tone="alert" text={t('details.overdue', { asOf })} />}
        </Fact>
      </Facts>
    </>
  );
}
