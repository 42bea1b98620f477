import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../domain/figure-format.ts';
import type { TimelineEvent } from '../../domain/plan-timeline.ts';
import { selectTable } from '../../state/selectors.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { eventText, printedDate } from './event-text.ts';

interface TimelineFactsProps {
  readonly asOf: string;
  readonly events: readonly TimelineEvent[];
  /** The date whose mark is pointed at. */
  readonly pointed: string | null;
  /** While it plays, nothing is read out. */
  readonly quiet: boolean;
}

/** What holds on the date: how many must close and how many are overdue; and what happened on it, or last before. */
export function TimelineFacts({ asOf, events, pointed, quiet }: TimelineFactsProps) {
  return (
    <div className="timeline-facts">
      <DateEvents asOf={asOf} events={events} pointed={pointed} />
      <Counts quiet={quiet} />
    </div>
  );
}

function Counts({ quiet }: { readonly quiet: boolean }) {
  const t = useTranslate();
  const table = useAppState(selectTable);
  const change = useOverdueChange();
  if (table === null) return null;
  const of = (verdict: string) => table.totals.find((total) => total.verdict === verdict)?.boilers ?? 0;
  const overdue = table.totals.reduce((sum, total) => sum + total.overdue, 0);
  return (
    <output className="timeline-counts" aria-live={quiet ? 'off' : 'polite'} data-overdue={overdue}>
      <span>{t('timeline.close', { value: formatNumber(of('close')) })}</span>
      <span>{t('timeline.retrofit', { value: formatNumber(of('retrofit')) })}</span>
      <strong>{t('timeline.overdue', { value: formatNumber(overdue) })}</strong>
      {change !== 0 && (
        <span className="muted">
          {t(change > 0 ? 'timeline.more' : 'timeline.fewer', { value: formatNumber(Math.abs(change)) })}
        </span>
      )}
    </output>
  );
}

/** How many more are overdue than on the date that was shown before; 0 while only something else changed. */
function useOverdueChange(): number {
  const table = useAppState(selectTable);
  const asOf = table?.of.params.asOf ?? '';
  const overdue = table?.totals.reduce((sum, total) => sum + total.overdue, 0) ?? 0;
  const shown = useRef({ asOf, overdue });
  const [change, setChange] = useState(0);
  useEffect(() => {
    const before = shown.current;
    shown.current = { asOf, overdue };
    if (before.asOf !== '') setChange(before.asOf === asOf ? 0 : overdue - before.overdue);
  }, [asOf, overdue]);
  return change;
}

/** The date that is pointed at, else the one that holds; where nothing happened on it, the last that did. */
function DateEvents({ asOf, events, pointed }: Omit<TimelineFactsProps, 'quiet'>) {
  const t = useTranslate();
  const lang = useLang();
  const date = pointed ?? asOf;
  const last = events.findLast((event) => event.date <= date);
  if (last === undefined) return <p className="timeline-events muted">{t('timeline.none')}</p>;
  const shown = events.filter((event) => event.date === last.date);
  const isDue = shown.some(({ kind }) => kind === 'deadline');
  const lead =
    pointed !== null
      ? printedDate(last, t)
      : last.date === asOf
        ? t('timeline.at')
        : t('timeline.before', { date: printedDate(last, t) });
  const text = shown.map((event) => eventText(event, t, lang)).join('；');
  return (
    <p className="timeline-events" title={text}>
      <span className="muted">{lead}</span> {text}
      {isDue && last.date === date && <span className="muted"> {t('timeline.dueNextDay')}</span>}
    </p>
  );
}
