import type { Condition } from './rule-pack.ts';

/** A condition without parts. */
export type LeafCondition = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** Calls `visit` with every leaf of a condition, in the order written. */
export function visitLeaves(condition: Condition, visit: (leaf: LeafCondition) => void): void {
  if ('all' in condition) for (const part of condition.all) visitLeaves(part, visit);
  else if ('any' in condition) for (const part of condition.any) visitLeaves(part, visit);
  else if ('not' in condition) visitLeaves(condition.not, visit);
  else visit(condition);
}
