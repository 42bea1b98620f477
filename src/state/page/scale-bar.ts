import { formatMeasured } from '../../domain/figure-format.ts';

export interface ScaleBar {
  /** Round length on the ground. */
  readonly metres: number;
  readonly lengthMm: number;
  /** Equal pieces that it is divided into. */
  readonly pieces: number;
  readonly unit: 'm' | 'km';
  /** In `unit`, at the start, the middle where it is a round number, and the end. */
  readonly labels: readonly { readonly atMm: number; readonly text: string }[];
}

/** Round lengths by their first digit, and the pieces that divide them into round lengths again. */
const ROUND: readonly { readonly first: number; readonly pieces: number }[] = [
  { first: 5, pieces: 5 },
  { first: 2, pieces: 4 },
  { first: 1, pieces: 4 },
];

/** The longest bar of a round length that is at most `mostMm`, true where the map's scale is 1 : `denominator`. */
export function scaleBarOf(denominator: number, mostMm: number): ScaleBar {
  const mostM = (mostMm * denominator) / 1000;
  const power = 10 ** Math.floor(Math.log10(mostM));
  const { first, pieces } = ROUND.find((round) => round.first * power <= mostM * (1 + 1e-9)) ?? ROUND[2]!;
  const metres = first * power;
  const lengthMm = (metres * 1000) / denominator;
  const unit = metres >= 1000 ? 'km' : 'm';
  const said = unit === 'km' ? metres / 1000 : metres;
  const labels = [0, ...(first === 5 ? [] : [0.5]), 1].map((share) => ({
    atMm: lengthMm * share,
    text: formatMeasured(said * share, 2),
  }));
  return { metres, lengthMm, pieces, unit, labels };
}
