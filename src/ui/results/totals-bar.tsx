import { showTab } from '../../commands/arrange-panels.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { verdictText } from '../../domain/messages.ts';
import type { VerdictTotal } from '../../domain/screening.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import {
  selectIsDemo,
  selectIsFiltered,
  selectIsVerdictListed,
  selectTable,
  selectTableIsCurrent,
} from '../../state/selectors.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { CoveredShare } from './covered-share.tsx';

const EMPTY: readonly (VerdictTotal | { readonly verdict: VerdictTotal['verdict'] })[] = VERDICTS.map(
  (verdict) => ({ verdict }),
);

/** The numbers that lead: boilers and t/h by verdict, and the covered share. Always on screen. */
export function TotalsBar() {
  const t = useTranslate();
  const isDemo = useAppState(selectIsDemo);
  const isCurrent = useAppState(selectTableIsCurrent);
  const totals = useAppState(selectTable)?.totals ?? EMPTY;
  return (
    <section className="totals" aria-label={t('results.totalsLabel')}>
      <ul className={`totals-list ${isCurrent ? '' : 'stale'}`} aria-busy={!isCurrent}>
        {totals.map((total) => (
          <li key={total.verdict}>
            <VerdictTotalButton total={total} />
          </li>
        ))}
      </ul>
      <FilteredMark />
      {isDemo && <DemoBadge />}
      <CoveredShare />
    </section>
  );
}

// Not needed before the first click.
const commands = () => import('../../commands/filter-boilers.ts');

/** Says that the totals are not of all boilers, wherever conditions were set. */
function FilteredMark() {
  const t = useTranslate();
  const app = useApp();
  if (!useAppState(selectIsFiltered)) return null;
  return (
    <div className="totals-filtered">
      <strong className="badge badge-filtered" title={t('results.filteredHint')}>
        {t('results.filtered')}
      </strong>
      <button
        type="button"
        className="link"
        onClick={() => void commands().then(({ clearFilter }) => clearFilter(app))}
      >
        {t('results.clearFilter')}
      </button>
    </div>
  );
}

interface VerdictTotalButtonProps {
  readonly total: VerdictTotal | { readonly verdict: VerdictTotal['verdict'] };
}

/** One verdict's total; pressed, the table lists only that verdict. */
function VerdictTotalButton({ total }: VerdictTotalButtonProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const { verdict } = total;
  const isListed = useAppState((state) => selectIsVerdictListed(state, verdict));
  const counted = 'boilers' in total ? total : null;
  const word = verdictText(verdict, lang);
  return (
    <button
      type="button"
      className="total"
      aria-pressed={isListed}
      disabled={counted === null}
      title={t('results.filterBy', { verdict: word })}
      data-verdict={verdict}
      data-boilers={counted?.boilers}
      onClick={() => {
        void commands().then(({ toggleVerdict }) => toggleVerdict(app, verdict));
        showTab(app, 'screening');
      }}
    >
      <span className="total-name">
        <VerdictMark verdict={verdict} />
        {word}
      </span>
      <span className="total-count">
        {counted === null ? '–' : formatNumber(counted.boilers)}
        <span className="unit">{t('common.boilers')}</span>
      </span>
      <span className="total-capacity">
        {counted === null ? '–' : formatNumber(counted.capacityTph)} {t('common.tph')}
        {counted !== null && counted.capacityUnknown > 0 && (
          <> · {t('results.capacityUnknown', { value: formatNumber(counted.capacityUnknown) })}</>
        )}
      </span>
    </button>
  );
}
