import { useSyncExternalStore } from 'react';

/** Pixels of one rem, which steps up on very large screens; virtual rows are placed in pixels. */
export function useRem(): number {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener('resize', onChange);
      return () => window.removeEventListener('resize', onChange);
    },
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
}
