import { ChevronDown, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toggleTimeline } from '../../commands/open-timeline.ts';
import { setParams } from '../../commands/set-params.ts';
import type { TimelineEvent } from '../../domain/plan-timeline.ts';
import { createTimelineScale } from '../../state/timeline-scale.ts';
import {
  nextStop,
  previousStop,
  TIMELINE_STEPS,
  type TimelineStep,
  timelineStops,
} from '../../state/timeline-stops.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import '../styles/timeline.css';
import { ChoiceSelect } from '../components/choice-select.tsx';
import { TimelineFacts } from './timeline-facts.tsx';
import { TimelineTrack } from './timeline-track.tsx';
import { SPEEDS, type Speed, usePlayer } from './use-player.ts';

/** Of the track's length, so that each date has a mark that can be hit. */
const LEAST_GAP = 0.036;

const NO_EVENTS: readonly TimelineEvent[] = [];

/** The slider over the plans' dates: sets the as-of date by hand, date by date or by playing. */
export function Timeline() {
  const t = useTranslate();
  const app = useApp();
  const events = useAppState(({ project }) => project.reference?.timeline ?? NO_EVENTS);
  const asOf = useAppState(({ project }) => project.params.asOf);
  const [step, setStep] = useState<TimelineStep>('dates');
  const [speed, setSpeed] = useState<Speed>('normal');
  const [pointed, setPointed] = useState<string | null>(null);
  const dates = useMemo(() => events.map(({ date }) => date), [events]);
  const scale = useMemo(() => createTimelineScale(dates, LEAST_GAP), [dates]);
  const stops = useMemo(() => timelineStops(step, dates, scale), [step, dates, scale]);
  const { playing, toggle, pause } = usePlayer(stops, speed);
  const goTo = (date: string | null) => {
    if (date === null) return;
    pause();
    setParams(app, { asOf: date });
  };
  if (events.length === 0) return null;
  const before = previousStop(stops, asOf);
  const after = nextStop(stops, asOf);
  return (
    <section className="timeline" aria-label={t('timeline.label')}>
      <div className="timeline-head">
        <IconButton
          icon={playing ? Pause : Play}
          label={t(playing ? 'timeline.pause' : 'timeline.play')}
          onClick={toggle}
        />
        <IconButton
          icon={SkipBack}
          label={t('timeline.previous')}
          disabled={before === null}
          onClick={() => goTo(before)}
        />
        <IconButton
          icon={SkipForward}
          label={t('timeline.next')}
          disabled={after === null}
          onClick={() => goTo(after)}
        />
        <strong className="timeline-date">{asOf}</strong>
        <TimelineFacts asOf={asOf} events={events} pointed={pointed} quiet={playing} />
        <ChoiceSelect
          label={t('timeline.step')}
          options={TIMELINE_STEPS}
          nameOf={(option) => t(`timeline.steps.${option}`)}
          value={step}
          onChange={setStep}
        />
        <ChoiceSelect
          label={t('timeline.speed')}
          options={SPEEDS}
          nameOf={(option) => t(`timeline.speeds.${option}`)}
          value={speed}
          onChange={setSpeed}
        />
        <IconButton icon={ChevronDown} label={t('timeline.fold')} onClick={() => toggleTimeline(app)} />
      </div>
      <TimelineTrack asOf={asOf} events={events} scale={scale} onGoTo={goTo} onPoint={setPointed} />
    </section>
  );
}
