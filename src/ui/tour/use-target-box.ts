import { useEffect, useState } from 'react';

/** Where a part of the window is, pixels; follows changes of its size and of the window's. Null while it is not there. */
export function useTargetBox(selector: string): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useEffect(() => {
    const target = document.querySelector(selector);
    const measure = () => setBox(target?.getBoundingClientRect() ?? null);
    measure();
    const resizing = new ResizeObserver(measure);
    resizing.observe(document.documentElement);
    if (target !== null) resizing.observe(target);
    return () => resizing.disconnect();
  }, [selector]);
  return box;
}
