import { MIN_RESULT_PANEL_HEIGHT, resizeResultPanel } from '../../commands/arrange-panels.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

const STEP_PX = 24;

/** The panel's upper edge: a slider of its height, dragged like an edge. */
export function PanelResizer() {
  const t = useTranslate();
  const app = useApp();
  const height = useAppState(({ view }) => view.resultPanelHeight);
  const resize = (next: number) => resizeResultPanel(app, next, window.innerHeight);
  const startDrag = (event: React.PointerEvent<HTMLInputElement>) => {
    // A press on a slider would jump to where it is pressed.
    event.preventDefault();
    const handle = event.currentTarget;
    const startY = event.clientY;
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => resize(height + startY - move.clientY);
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  return (
    <input
      type="range"
      className="resizer"
      aria-label={t('results.resize')}
      aria-orientation="vertical"
      min={MIN_RESULT_PANEL_HEIGHT}
      max={Math.max(MIN_RESULT_PANEL_HEIGHT, window.innerHeight)}
      step={STEP_PX}
      value={height}
      onPointerDown={startDrag}
      onChange={({ target }) => resize(Number(target.value))}
    />
  );
}
