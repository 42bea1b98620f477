import { Check, CircleHelp, Clock, Minus } from 'lucide-react';
import { reasonText, strengthText } from '../../domain/messages.ts';
import type { RuleTrial, Trace } from '../../domain/screening.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';

const ICONS = { matched: Check, 'not-matched': Minus, open: CircleHelp, 'not-in-force': Clock } as const;
/** What bears on the verdict first. */
const ORDER = ['matched', 'open', 'not-in-force', 'not-matched'] as const;

/** Every rule that was tried, with its outcome. */
export function RulesSection({ trace }: { readonly trace: Trace }) {
  const t = useTranslate();
  if (trace.trials.length === 0) return null;
  const sorted = ORDER.flatMap((result) => trace.trials.filter((trial) => trial.result === result));
  return (
    <section className="detail-section">
      <h4>{t('details.rules')}</h4>
      <ol className="trials">
        {sorted.map((trial) => (
          <Trial key={trial.ruleId} trial={trial} decides={trial.ruleId === trace.decidedBy} />
        ))}
      </ol>
    </section>
  );
}

function Trial({ trial, decides }: { readonly trial: RuleTrial; readonly decides: boolean }) {
  const t = useTranslate();
  const lang = useLang();
  const Icon = ICONS[trial.result];
  const terms = [
    t(`details.outcomes.${trial.outcome}`),
    strengthText(trial.strength, lang),
    trial.deadline ?? trial.deadlineText?.[lang] ?? t('details.noDeadline'),
  ];
  return (
    <li className={`trial trial-${trial.result}`}>
      <p className="trial-head">
        <Icon aria-hidden="true" size="1em" className="icon" />
        <span>{t(`details.results.${trial.result}`)}</span>
        <code>{trial.ruleId}</code>
        {decides && <Badge tone="real" text={t('details.deciding')} />}
      </p>
      <p>{trial.statement[lang]}</p>
      <p className="muted">{terms.join(' · ')}</p>
      {trial.missing.length > 0 && (
        <p className="muted">{trial.missing.map((reason) => reasonText(reason, lang)).join('；')}</p>
      )}
    </li>
  );
}
