import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';

interface PopoverProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly withText?: boolean;
  readonly primary?: boolean;
  /** By which a shortcut finds its button. */
  readonly name?: string;
  /** Gets a function that closes the popover and gives the focus back to its button. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below it; Escape, a click elsewhere, or leaving it by keyboard close it. */
export function Popover({ icon, label, withText = false, primary = false, name, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);

  useEffect(() => {
    if (!open) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open, close]);

  return (
    <div ref={root} className="popover">
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        withText={withText}
        className={primary ? 'button-primary' : ''}
        data-menu={name}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div id={panelId} className="popover-panel">
          {children(close)}
        </div>
      )}
    </div>
  );
}
