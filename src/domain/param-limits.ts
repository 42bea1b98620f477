import type { ScreeningParams } from './screening.ts';

/** What the engine accepts; the controls offer a narrower range. */
export const PARAM_LIMITS = {
  radiusKm: { min: 0.1, max: 100 },
  minUnitMw: { min: 0, max: 2000 },
  uncertaintyM: { min: 0, max: 10_000 },
} as const;

/** Whether the engine takes these parameters. */
export function areAcceptable(params: ScreeningParams): boolean {
  const inRange = (Object.keys(PARAM_LIMITS) as (keyof typeof PARAM_LIMITS)[]).every((name) => {
    const { min, max } = PARAM_LIMITS[name];
    return params[name] >= min && params[name] <= max;
  });
  return inRange && isIsoDate(params.asOf);
}

/** A real calendar day, years 2000 to 2099: outside them the plans say nothing. */
function isIsoDate(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
