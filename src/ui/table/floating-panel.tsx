import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface FloatingPanelProps {
  /** What the panel is called, and its button where that has no words of its own. */
  readonly label: string;
  readonly button: ReactNode;
  /** Whether the button shows words, so that it needs no other name. */
  readonly hasWords?: boolean;
  readonly className: string;
  readonly tabIndex?: number;
  /** Gets a function that closes the panel and gives the focus back to its button. */
  readonly children: (close: () => void) => ReactNode;
}

const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * A button with a panel that floats over everything, so that no scrolling part cuts it off: above the button where
 * there is more room, else below. Escape, a click elsewhere, or leaving it by keyboard close it.
 */
export function FloatingPanel(props: FloatingPanelProps) {
  const { label, button, hasWords = false, className, tabIndex, children } = props;
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    anchor.current?.focus();
  }, []);
  useCloseOutside(open, anchor, panel, setOpen, close);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={hasWords ? undefined : label}
        title={hasWords ? undefined : label}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open &&
        createPortal(
          <PlacedPanel label={label} anchor={anchor} panel={panel}>
            {children(close)}
          </PlacedPanel>,
          document.body,
        )}
    </>
  );
}

interface PlacedPanelProps {
  readonly label: string;
  readonly anchor: React.RefObject<HTMLElement | null>;
  readonly panel: React.RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

function PlacedPanel({ label, anchor, panel, children }: PlacedPanelProps) {
  const [place, setPlace] = useState<React.CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const put = () => {
      if (anchor.current !== null && panel.current !== null) setPlace(placeBy(anchor.current, panel.current));
    };
    put();
    panel.current?.querySelector<HTMLElement>('input, select, button')?.focus();
    const resizing = new ResizeObserver(put);
    if (panel.current !== null) resizing.observe(panel.current);
    addEventListener('resize', put);
    return () => {
      resizing.disconnect();
      removeEventListener('resize', put);
    };
  }, [anchor, panel]);
  return (
    <div ref={panel} role="dialog" aria-label={label} className="floating-panel" style={place}>
      {children}
    </div>
  );
}

function placeBy(anchor: HTMLElement, panel: HTMLElement): React.CSSProperties {
  const at = anchor.getBoundingClientRect();
  const left = Math.max(EDGE_PX, Math.min(at.left, innerWidth - panel.offsetWidth - EDGE_PX));
  const above = at.top - GAP_PX - EDGE_PX;
  const below = innerHeight - at.bottom - GAP_PX - EDGE_PX;
  return above > below
    ? { left, bottom: innerHeight - at.top + GAP_PX, maxHeight: above }
    : { left, top: at.bottom + GAP_PX, maxHeight: below };
}

function useCloseOutside(
  open: boolean,
  anchor: React.RefObject<HTMLElement | null>,
  panel: React.RefObject<HTMLElement | null>,
  setOpen: (open: boolean) => void,
  close: () => void,
): void {
  useEffect(() => {
    if (!open) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const closeOutside = ({ target }: Event) => {
      if (!(target instanceof Node)) return;
      if (!anchor.current?.contains(target) && !panel.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('keydown', closeOnEscape, true);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnEscape, true);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open, anchor, panel, setOpen, close]);
}
