import { formatNumber } from '../../domain/figure-format.ts';
import { verdictText } from '../../domain/messages.ts';
import type { VerdictTotal } from '../../domain/screening.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';

/** Boilers by verdict with their steam output; what is of unknown capacity is said, never taken as nothing. */
export function VerdictTotals({ totals }: { readonly totals: readonly VerdictTotal[] }) {
  const t = useTranslate();
  const lang = useLang();
  const hasLedger = useAppState(({ project }) => project.ledger !== null);
  const found = totals.filter(({ boilers }) => boilers > 0);
  if (found.length === 0)
    return <p className="muted">{t(hasLedger ? 'place.noBoilers' : 'place.noLedger')}</p>;
  return (
    <ul className="verdict-totals">
      {found.map(({ verdict, boilers, capacityTph, capacityUnknown }) => (
        <li key={verdict} data-verdict-total={verdict} data-boilers={boilers}>
          <VerdictMark verdict={verdict} />
          <span>{verdictText(verdict, lang)}</span>
          <span className="number">{t('place.count', { value: formatNumber(boilers) })}</span>
          <span className="number muted">{t('place.steam', { value: formatNumber(capacityTph) })}</span>
          {capacityUnknown > 0 && (
            <span className="fact-source">
              {t('place.unknownSteam', { count: formatNumber(capacityUnknown) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
