import { selectCanBrief } from '../../state/select-can-brief.ts';
import { selectIsDemo } from '../../state/selectors.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';

/** What must be known before anything is made: made-up data, no ledger, an analysis under way. */
export function BriefingNotes() {
  const t = useTranslate();
  const isDemo = useAppState(selectIsDemo);
  const hasLedger = useAppState(({ project }) => project.ledger !== null);
  const isCurrent = useAppState(selectCanBrief);
  return (
    <>
      {!hasLedger && <p className="briefing-note">{t('briefing.noLedger')}</p>}
      {isDemo && (
        <p className="briefing-note">
          <DemoBadge /> {t('briefing.demo')}
        </p>
      )}
      {!isCurrent && <p className="briefing-note">{t('briefing.stale')}</p>}
    </>
  );
}
