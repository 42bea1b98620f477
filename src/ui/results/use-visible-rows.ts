import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Rows drawn beyond either edge, so that a quick scroll meets no gap. */
const MARGIN_ROWS = 12;

export interface VisibleRows {
  /** First row drawn, and the row after the last one. */
  readonly from: number;
  readonly to: number;
  /** Scrolls just so far that a row is whole below the sticky head. */
  reveal(row: number): void;
}

/**
 * Which of `count` rows of one height a scroller shows below a head that sticks to its top and is one row high.
 * All rows are alike, so this is arithmetic: no measuring, the same for a million rows.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
): VisibleRows {
  const [range, setRange] = useState({ from: 0, to: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const update = () => {
      const first = Math.floor(element.scrollTop / rowPx);
      const shown = Math.ceil(element.clientHeight / rowPx);
      const from = Math.max(0, Math.min(first, count) - MARGIN_ROWS);
      const to = Math.min(count, first + shown + MARGIN_ROWS);
      setRange((known) => (known.from === from && known.to === to ? known : { from, to }));
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    const resizing = new ResizeObserver(update);
    resizing.observe(element);
    return () => {
      element.removeEventListener('scroll', update);
      resizing.disconnect();
    };
  }, [scroller, count, rowPx]);

  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (element === null) return;
      const above = row * rowPx;
      const below = above + rowPx * 2 - element.clientHeight;
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
    },
    [scroller, rowPx],
  );
  return { ...range, reveal };
}
