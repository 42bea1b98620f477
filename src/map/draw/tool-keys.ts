export interface ToolKeys {
  onEscape(): void;
  /** Takes the last corner back; false where there was none, and the key means something else. */
  onBack(): boolean;
  onEnter(): unknown;
  /** Deletes what is in hand; false where nothing is. */
  onDelete(): boolean;
}

/**
 * Keys of a tool, wherever the focus is but in a field. The canvas hears Enter by itself; what a key did here is not
 * heard by the rest of the page.
 */
export function listenToKeys(canvas: HTMLElement, keys: ToolKeys): { remove(): void } {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey) return;
    const takes = act(event);
    if (!takes) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  function act({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && !shiftKey) return keys.onBack();
    if (ctrlKey || metaKey) return false;
    if (key === 'Backspace') return keys.onBack() || keys.onDelete();
    if (key === 'Delete') return keys.onDelete();
    if (key === 'Escape' && !isInDialog(target)) {
      keys.onEscape();
      return true;
    }
    if (key === 'Enter' && target === document.body) keys.onEnter();
    return false;
  }

  window.addEventListener('keydown', onKeyDown, { capture: true });
  canvas.dataset.tool = 'on';
  return {
    remove() {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      delete canvas.dataset.tool;
    },
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Dialogs, menus and popovers have an Escape of their own. */
function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"], dialog, .popover, .detail-panel') !== null
  );
}
