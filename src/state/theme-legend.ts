import type { DustStanding } from '../domain/dust-month.ts';
import type { AreaClass } from '../domain/figure-rows.ts';
import type { FillId, PatternId } from './marks.ts';

/** How a class of areas is painted; the map and the legends read the same. */
export interface ClassLook {
  readonly fill: FillId | null;
  readonly pattern: PatternId | null;
}

const STEPS = ['ramp1', 'ramp2', 'ramp3', 'ramp4', 'ramp5'] as const satisfies readonly FillId[];

export const FIGURE_CLASSES = [0, 1, 2, 3, 4, 'words', 'not-printed'] as const satisfies readonly AreaClass[];

/** Paint of a class of figures. */
export function lookOfClass(areaClass: AreaClass): ClassLook {
  if (areaClass === 'not-printed') return { fill: null, pattern: 'notPrinted' };
  if (areaClass === 'words') return { fill: 'ramp1', pattern: 'noNumber' };
  return { fill: STEPS[areaClass], pattern: null };
}

const DUST_LOOKS: Readonly<Record<DustStanding, ClassLook>> = {
  upTo6: { fill: 'dustUpTo6', pattern: null },
  upTo9: { fill: 'dustUpTo9', pattern: null },
  upTo12: { fill: 'dustUpTo12', pattern: null },
  above12: { fill: 'dustAbove12', pattern: null },
  classWithin: { fill: 'dustUpTo9', pattern: 'noNumber' },
  classOver: { fill: 'dustUpTo12', pattern: 'noNumber' },
  notPublished: { fill: null, pattern: 'notPrinted' },
};

/** Paint of a city's month. */
export function lookOfDust(standing: DustStanding): ClassLook {
  return DUST_LOOKS[standing];
}
