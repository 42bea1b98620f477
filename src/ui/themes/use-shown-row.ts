import { type RefObject, useEffect, useRef } from 'react';

/** Brings the row into view when it is chosen elsewhere, on the map say. */
export function useShownRow(isChosen: boolean): RefObject<HTMLTableRowElement | null> {
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return ref;
}
