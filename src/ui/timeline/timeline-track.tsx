import { useMemo } from 'react';
import type { TimelineEvent } from '../../domain/plan-timeline.ts';
import { addDays, type TimelineScale } from '../../state/timeline-scale.ts';
import { nextStop, previousStop } from '../../state/timeline-stops.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { eventText, printedDate } from './event-text.ts';

interface TimelineTrackProps {
  readonly asOf: string;
  readonly events: readonly TimelineEvent[];
  readonly scale: TimelineScale;
  readonly onGoTo: (date: string | null) => void;
  /** The date whose mark is pointed at; null for none. */
  readonly onPoint: (date: string | null) => void;
}

/** Least part of the track between two written dates. */
const LABEL_GAP = 0.075;

const percent = (share: number) => `${share * 100}%`;

/** The slider itself, the marks of the plans' dates above it and the years below. */
export function TimelineTrack({ asOf, events, scale, onGoTo, onPoint }: TimelineTrackProps) {
  const t = useTranslate();
  const lang = useLang();
  const ticks = useMemo(() => gatherTicks(events, scale), [events, scale]);
  const dates = ticks.map(({ date }) => date);
  const here = events.filter(({ date }) => date === asOf).map((event) => eventText(event, t, lang));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: Readonly<Record<string, () => string | null>> = {
      ArrowLeft: () => addDays(asOf, -1),
      ArrowDown: () => addDays(asOf, -1),
      ArrowRight: () => addDays(asOf, 1),
      ArrowUp: () => addDays(asOf, 1),
      PageUp: () => nextStop(dates, asOf) ?? scale.last,
      PageDown: () => previousStop(dates, asOf) ?? scale.first,
      Home: () => scale.first,
      End: () => scale.last,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    onGoTo(move());
  };
  return (
    <div className="timeline-track">
      <ol className="timeline-ticks" aria-label={t('timeline.scaleNote')}>
        {ticks.map(({ date, share, kinds, of, labelled }) => {
          const text = of.map((event) => eventText(event, t, lang)).join('；');
          return (
            <li key={date} style={{ left: percent(share) }}>
              <button
                type="button"
                className={`timeline-tick ${date === asOf ? 'timeline-tick-here' : ''}`}
                aria-label={t('timeline.tick', { date: printedDate(of[0]!, t), events: text })}
                aria-current={date === asOf ? 'date' : undefined}
                title={`${printedDate(of[0]!, t)}\n${of.map((event) => eventText(event, t, lang)).join('\n')}`}
                onClick={() => onGoTo(date)}
                onPointerEnter={() => onPoint(date)}
                onPointerLeave={() => onPoint(null)}
                onFocus={() => onPoint(date)}
                onBlur={() => onPoint(null)}
              >
                <TickMark kinds={kinds} />
              </button>
              {labelled && (
                <span className="timeline-tick-label" aria-hidden="true">
                  {date}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <input
        type="range"
        className="timeline-slider"
        aria-label={t('timeline.slider')}
        aria-valuetext={[asOf, ...here].join(' ')}
        min={0}
        max={1}
        step={0.0001}
        value={scale.shareOf(asOf)}
        onChange={({ target }) => onGoTo(scale.dateAt(Number(target.value)))}
        onKeyDown={onKeyDown}
      />
      <div className="timeline-years" aria-hidden="true">
        {yearsOf(scale).map(({ year, share }) => (
          <span key={year} style={{ left: percent(share) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A deadline is a full diamond, an issue a ring, anything else a small square: the shapes differ, not the colour. */
function TickMark({ kinds }: { readonly kinds: ReadonlySet<TimelineEvent['kind']> }) {
  return (
    <svg viewBox="-8 -8 16 16" className="timeline-mark" aria-hidden="true">
      {kinds.has('deadline') ? (
        <path className="timeline-mark-due" d="M0-5.5 5.5 0 0 5.5-5.5 0Z" />
      ) : kinds.has('issued') ? null : (
        <path className="timeline-mark-other" d="M-3-3H3V3H-3Z" />
      )}
      {kinds.has('issued') && <circle className="timeline-mark-issued" r={kinds.has('deadline') ? 7 : 4.5} />}
    </svg>
  );
}

/** The dates with all that happens on each; those are written out that have room for it. */
function gatherTicks(events: readonly TimelineEvent[], scale: TimelineScale) {
  let written = Number.NEGATIVE_INFINITY;
  return [...new Set(events.map(({ date }) => date))].map((date) => {
    const of = events.filter((event) => event.date === date);
    const share = scale.shareOf(date);
    const labelled = share - written >= LABEL_GAP;
    if (labelled) written = share;
    return { date, share, of, labelled, kinds: new Set(of.map(({ kind }) => kind)) };
  });
}

/** Each first of January on the timeline. */
function yearsOf(scale: TimelineScale): { year: string; share: number }[] {
  const years: { year: string; share: number }[] = [];
  for (let year = Number(scale.first.slice(0, 4)) + 1; year <= Number(scale.last.slice(0, 4)); year++) {
    years.push({ year: String(year), share: scale.shareOf(`${year}-01-01`) });
  }
  return years;
}
