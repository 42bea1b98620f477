import { useEffect, useMemo } from 'react';
import { patchPresenting, showScene, stepScene, stopPresenting } from '../../commands/present-story.ts';
import { selectPresentedStory } from '../../state/scenes.ts';
import { useApp } from '../app-context.ts';
import { createDigits, type PresenterKey, readPresenterKey } from './presenter-keys.ts';

/** What the keys of the presentation do, in whichever window they are pressed. */
export function usePresenterKeys(toggleFullScreen: () => void, toggleNotes: () => void) {
  const app = useApp();
  const act = useMemo(() => {
    const digits = createDigits(() => performance.now());
    return (key: PresenterKey) => {
      const state = app.store.getState();
      const { presenting } = state.view;
      if (presenting === null) return;
      const count = selectPresentedStory(state)?.scenes.length ?? 0;
      switch (key.does) {
        case 'step':
          return stepScene(app, key.by);
        case 'first':
          return void showScene(app, 0);
        case 'last':
          return void showScene(app, count - 1);
        case 'digit':
          return void showScene(app, digits(key.digit) - 1);
        case 'black':
          return patchPresenting(app, { isBlack: !presenting.isBlack });
        case 'laser':
          return patchPresenting(app, { hasLaser: !presenting.hasLaser });
        case 'list':
          return patchPresenting(app, { hasList: !presenting.hasList });
        case 'notes':
          return toggleNotes();
        case 'full-screen':
          return toggleFullScreen();
        case 'leave':
          if (presenting.hasList) return patchPresenting(app, { hasList: false });
          return void stopPresenting(app);
      }
    };
  }, [app, toggleFullScreen, toggleNotes]);

  const listen = useMemo(
    () => (target: Window) => {
      const press = (event: KeyboardEvent) => {
        // Nothing of the window behind may answer: not its shortcuts, not the map.
        event.stopPropagation();
        // A presenter's remote starts the show with F5, which here would load the page anew.
        if (event.key === 'F5') event.preventDefault();
        if (event.isComposing || pressesControl(event)) return;
        const key = readPresenterKey(event, app.store.getState().view.singleKeys);
        if (key === null) return;
        event.preventDefault();
        act(key);
      };
      target.addEventListener('keydown', press, { capture: true });
      return () => target.removeEventListener('keydown', press, { capture: true });
    },
    [app, act],
  );
  useEffect(() => listen(window), [listen]);
  return listen;
}

/** Space and Enter on a button press that button; arrows and letters in a field are the field's. */
function pressesControl({ target, key }: KeyboardEvent): boolean {
  const element = target as Partial<Pick<Element, 'closest'>> | null;
  if (element?.closest === undefined) return false;
  if (key === ' ' || key === 'Enter') return element.closest('button, select, a') !== null;
  return element.closest('select, textarea, input') !== null && key !== 'Escape';
}
