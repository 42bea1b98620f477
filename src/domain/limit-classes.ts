import type { RulePack } from './rule-pack.ts';
import { visitLeaves } from './visit-condition.ts';

/**
 * Classes of a number by the limits that the rules compare it with: below the first limit, at it, between the
 * first and the second, … and unknown. Two boilers of one class cannot be told apart by any rule, which lets
 * a screening decide each combination of facts once, however many boilers share it.
 */
export interface LimitClasses {
  readonly count: number;
  classOf(value: number): number;
}

/** Collects the limits on rated capacity and on NOx from the packs. */
export function collectLimits(packs: readonly RulePack[]): { capacity: LimitClasses; nox: LimitClasses } {
  const capacity = new Set<number>();
  const nox = new Set<number>();
  for (const { when } of packs.flatMap(({ rules }) => rules)) {
    visitLeaves(when, (leaf) => {
      if ('capacityTph' in leaf) for (const limit of limitsOf(leaf.capacityTph)) capacity.add(limit);
      if ('noxMgm3' in leaf) nox.add(leaf.noxMgm3.above);
    });
  }
  return { capacity: createLimitClasses([...capacity]), nox: createLimitClasses([...nox]) };
}

function limitsOf(limit: object): number[] {
  return Object.values(limit).filter((value) => typeof value === 'number');
}

/** Classes for a set of limits; NaN has its own class, the last. */
export function createLimitClasses(limits: readonly number[]): LimitClasses {
  const sorted = [...limits].sort((a, b) => a - b);
  return {
    count: 2 * sorted.length + 2,
    classOf(value) {
      if (Number.isNaN(value)) return 2 * sorted.length + 1;
      let position = 0;
      while (position < sorted.length && sorted[position]! < value) position++;
      return 2 * position + (sorted[position] === value ? 1 : 0);
    },
  };
}
