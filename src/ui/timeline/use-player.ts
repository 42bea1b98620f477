import { useEffect, useState } from 'react';
import { setParams } from '../../commands/set-params.ts';
import { nextStop } from '../../state/timeline-stops.ts';
import { useApp } from '../app-context.ts';

export const SPEEDS = ['slow', 'normal', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Short enough that a whole play is one step to undo. */
const BEAT_MS: Readonly<Record<Speed, number>> = { slow: 1100, normal: 700, fast: 300 };

/**
 * Plays the dates: a stop each beat, once what the one before changed is on screen. Ends at the last stop; started
 * there, it begins anew.
 */
export function usePlayer(stops: readonly string[], speed: Speed) {
  const app = useApp();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const beat = () => {
      const { project, analysis } = app.store.getState();
      if (analysis.phase.status === 'running') return;
      const next = nextStop(stops, project.params.asOf);
      if (next === null) setPlaying(false);
      else setParams(app, { asOf: next });
    };
    const timer = setInterval(beat, BEAT_MS[speed]);
    return () => clearInterval(timer);
  }, [app, playing, stops, speed]);
  const toggle = () => {
    if (!playing && nextStop(stops, app.store.getState().project.params.asOf) === null) {
      setParams(app, { asOf: stops[0]! });
    }
    setPlaying(!playing);
  };
  return { playing, toggle, pause: () => setPlaying(false) };
}
