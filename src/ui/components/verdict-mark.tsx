import type { Verdict } from '../../domain/vocabulary.ts';
import { markPath, SYNTHETIC_HOLE, VERDICT_MARKS } from '../../state/marks.ts';
import { PALETTES } from '../../state/palette.ts';
import { selectTheme } from '../../state/selectors.ts';
import { useAppState } from '../app-context.ts';

interface VerdictMarkProps {
  readonly verdict: Verdict;
  readonly synthetic?: boolean;
}

/** Radius in the 16 × 16 box of a mark of scale 1. */
const RADIUS = 5.4;

/** The mark of a verdict as the map draws it: same colour, shape and outline. */
export function VerdictMark({ verdict, synthetic = false }: VerdictMarkProps) {
  const palette = PALETTES[useAppState(selectTheme)];
  const { shape, scale, fill, outline, outlinePx } = VERDICT_MARKS[verdict];
  const radius = RADIUS * scale;
  return (
    <svg className="mark" viewBox="-8 -8 16 16" aria-hidden="true">
      <path
        d={markPath(shape, radius)}
        fill={palette[fill]}
        stroke={palette[outline]}
        strokeWidth={outlinePx}
      />
      {synthetic && <circle r={radius * SYNTHETIC_HOLE} fill={palette.paper} />}
    </svg>
  );
}
