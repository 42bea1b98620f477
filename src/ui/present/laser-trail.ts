interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a laser pointer is, and where it has just been. Pixels and milliseconds. */
export interface Trail {
  /** Null while no pointer is over the stage. */
  readonly dot: Spot | null;
  add(x: number, y: number, at: number): void;
  /** The pointer is gone; its trail fades. */
  end(): void;
  /** The trail of now from its end on, each part with its strength of 0…1. */
  segments(now: number): { readonly from: Spot; readonly to: Spot; readonly strength: number }[];
  /** Whether nothing fades any more. */
  isStill(now: number): boolean;
}

/** How long the trail stays. */
const TRAIL_MS = 260;

/** A trail for one pointer; with reduced motion the dot has none. */
export function createTrail(isReduced: boolean): Trail {
  let spots: (Spot & { readonly at: number })[] = [];
  let dot: Spot | null = null;
  const keep = (now: number) => {
    spots = spots.filter(({ at }) => now - at < TRAIL_MS);
  };
  return {
    get dot() {
      return dot;
    },
    add(x, y, at) {
      dot = { x, y };
      if (!isReduced) spots.push({ x, y, at });
    },
    end() {
      dot = null;
    },
    segments(now) {
      keep(now);
      return spots.slice(1).map((to, i) => ({
        from: spots[i]!,
        to,
        strength: Math.max(0, 1 - (now - to.at) / TRAIL_MS),
      }));
    },
    isStill(now) {
      keep(now);
      return spots.length === 0;
    },
  };
}
