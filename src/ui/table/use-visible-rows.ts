import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Rows drawn beyond either edge, so that a quick scroll meets no gap. */
const MARGIN_ROWS = 12;
/** Browsers hold no taller element than this reliably (Firefox ends at 17.8 million pixels). */
const MOST_PX = 12_000_000;

export interface VisibleRows {
  /** First row drawn, and the row after the last one. */
  readonly from: number;
  readonly to: number;
  /** First row that is seen below the head. */
  readonly first: number;
  /** Height of the body, pixels. */
  readonly bodyPx: number;
  /** How far above `row × rowPx` a row is drawn: rows of a very long table slide along with the scroller. */
  readonly shiftPx: number;
  /** Scrolls just so far that a row is whole below the sticky head and what else sticks there. */
  reveal(row: number, stickyRows?: number): void;
}

const NOTHING = { from: 0, to: 0, first: 0, shiftPx: 0 };

/**
 * Which of `count` rows of one height a scroller shows below a head that sticks to its top and is one row high.
 * All rows are alike, so this is arithmetic: no measuring, the same for a million rows. Where the rows together are
 * taller than a browser can scroll, each pixel of the scroller stands for several.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
): VisibleRows {
  const [range, setRange] = useState(NOTHING);
  const bodyPx = Math.min(count * rowPx, MOST_PX);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const update = () => {
      const topPx = element.scrollTop * pixelsPerPixel(element, count, rowPx);
      const first = Math.min(count, Math.floor(topPx / rowPx));
      const shown = Math.ceil(element.clientHeight / rowPx);
      const next = {
        from: Math.max(0, first - MARGIN_ROWS),
        to: Math.min(count, first + shown + MARGIN_ROWS),
        first,
        shiftPx: topPx - element.scrollTop,
      };
      setRange((known) => (isSame(known, next) ? known : next));
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
    (row: number, stickyRows = 0) => {
      const element = scroller.current;
      if (element === null) return;
      const ratio = pixelsPerPixel(element, count, rowPx);
      const topPx = element.scrollTop * ratio;
      const above = (row - stickyRows) * rowPx;
      const below = row * rowPx + rowPx * 2 - element.clientHeight;
      if (topPx > above) element.scrollTop = above / ratio;
      else if (topPx < below) element.scrollTop = below / ratio;
    },
    [scroller, count, rowPx],
  );
  return { ...range, bodyPx, reveal };
}

/** Pixels of rows that one pixel of the scroller stands for. */
function pixelsPerPixel({ clientHeight }: HTMLElement, count: number, rowPx: number): number {
  const wholePx = count * rowPx;
  if (wholePx <= MOST_PX) return 1;
  // The head is one row high and scrolls with nothing.
  const besides = rowPx - clientHeight;
  return (wholePx + besides) / (MOST_PX + besides);
}

function isSame(a: typeof NOTHING, b: typeof NOTHING): boolean {
  return a.from === b.from && a.to === b.to && a.first === b.first && a.shiftPx === b.shiftPx;
}
