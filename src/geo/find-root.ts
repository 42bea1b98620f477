const MOST_STEPS = 80;

/**
 * A zero of a continuous function between `low` and `high`, where its values have opposite signs (or one is 0):
 * regula falsi with the Illinois correction (Dowell & Jarratt 1971), of order 1.44, never leaving the bracket.
 * Stops when |f| ≤ `tolerance` or the bracket is down to rounding.
 */
export function findRoot(
  f: (at: number) => number,
  low: number,
  fLow: number,
  high: number,
  fHigh: number,
  tolerance: number,
): number {
  let [a, fa, b, fb] = [low, fLow, high, fHigh];
  if (fa === 0) return a;
  if (fb === 0) return b;
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = (a * fb - b * fa) / (fb - fa);
    const fMiddle = f(middle);
    if (Math.abs(fMiddle) <= tolerance || middle === a || middle === b) return middle;
    if (fMiddle < 0 === fb < 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [middle, fMiddle];
  }
  return b;
}
