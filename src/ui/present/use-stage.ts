import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { frameScene, stopPresenting } from '../../commands/present-story.ts';
import { useApp } from '../app-context.ts';

/** Opening a second window ends full screen in some browsers: that is not the speaker's wish to leave. */
const AFTER_WINDOW_MS = 1500;

/** Makes the window a stage while mounted: nothing but the map, full screen where the browser allows it. */
export function useStage() {
  const app = useApp();
  /** Until when a loss of full screen is not the user's doing. */
  const expectedUntil = useRef(0);
  const [hint, setHint] = useState<'fullScreenRefused' | 'fullScreenLost' | null>(null);
  /** The user asked for a window, not for the end. */
  const isLeaving = useRef(false);

  const enter = useCallback(async () => {
    const root = document.documentElement;
    // Typed as always there, but not on every tablet.
    const request = root.requestFullscreen as typeof root.requestFullscreen | undefined;
    const allowed = await request?.call(root).then(
      () => true,
      () => false,
    );
    setHint(allowed === true ? null : 'fullScreenRefused');
  }, []);
  const expectLoss = useCallback(() => {
    expectedUntil.current = performance.now() + AFTER_WINDOW_MS;
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement === null) return void enter();
    isLeaving.current = true;
    void document.exitFullscreen();
  }, [enter]);

  // Before anything is painted, and before the map flies on the way back.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.presenting = '';
    return () => {
      delete root.dataset.presenting;
    };
  }, []);
  useEffect(() => {
    const frame = () => frameScene(app);
    frame();
    window.addEventListener('resize', frame);
    return () => window.removeEventListener('resize', frame);
  }, [app]);
  useEffect(() => {
    const before = document.activeElement;
    void enter();
    const follow = () => {
      if (document.fullscreenElement !== null) return;
      if (isLeaving.current) isLeaving.current = false;
      else if (performance.now() < expectedUntil.current) setHint('fullScreenLost');
      else void stopPresenting(app);
    };
    document.addEventListener('fullscreenchange', follow);
    const stopWaking = keepAwake();
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
      stopWaking();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [app, enter]);
  return { hint, toggle, expectLoss };
}

/** Asks that the screen stays on; only https pages may. */
function keepAwake(): () => void {
  const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
  const lock = wakeLock?.request('screen').catch(() => null);
  return () => void lock?.then((held) => held?.release());
}
