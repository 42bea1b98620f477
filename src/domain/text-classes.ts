import type { Rule } from './rule-pack.ts';
import { visitLeaves } from './visit-condition.ts';

/**
 * The texts that a set of rules looks for in a boiler's name and use. Returned as a test that gives one number
 * for a boiler, the same for two boilers whenever no rule can tell their texts apart.
 */
export function createTextClasses(rules: readonly Rule[]): (name: string, use: string) => number {
  const names = new Set<string>();
  const uses = new Set<string>();
  for (const { when } of rules) {
    visitLeaves(when, (leaf) => {
      if ('nameContains' in leaf) names.add(leaf.nameContains);
      if ('useIn' in leaf) for (const use of leaf.useIn) uses.add(use);
    });
  }
  const needles = [...names];
  const useNeedles = [...uses];
  const useClasses = new Map<string, number>();
  return (name, use) => {
    if (needles.length === 0 && useNeedles.length === 0) return 0;
    let useClass = useClasses.get(use);
    if (useClass === undefined) {
      useClass = maskOf(useNeedles, use);
      useClasses.set(use, useClass);
    }
    return useClass * 2 ** needles.length + maskOf(needles, name);
  };
}

function maskOf(needles: readonly string[], text: string): number {
  return needles.reduce((mask, needle, bit) => (text.includes(needle) ? mask + 2 ** bit : mask), 0);
}
