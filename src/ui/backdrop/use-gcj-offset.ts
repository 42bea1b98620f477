import { useEffect, useState } from 'react';
import { useAppState } from '../app-context.ts';

/** Shown to so many metres: the shift changes slowly, and the sentence should not flicker. */
const STEP_M = 10;
const METRES_PER_DEGREE = 111_320;

/** How far GCJ-02 lies from WGS-84 at the centre of the view, metres; null where it is not asked for. */
export function useGcjOffset(isWanted: boolean): number | null {
  const [metres, setMetres] = useState<number | null>(null);
  const lon = useAppState(({ view }) => view.viewport?.lon ?? 116.4);
  const lat = useAppState(({ view }) => view.viewport?.lat ?? 37.5);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void import('../../data/crs/obfuscated.ts').then(({ obfuscate }) => {
      const [x, y] = obfuscate(lon, lat, 'gcj02');
      const east = (x - lon) * Math.cos((lat * Math.PI) / 180);
      const shift = Math.hypot(east, y - lat) * METRES_PER_DEGREE;
      if (isCurrent) setMetres(Math.round(shift / STEP_M) * STEP_M);
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, lon, lat]);
  return isWanted ? metres : null;
}
