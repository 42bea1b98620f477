/** A repeatable stream of pseudo-random numbers. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** One of the items, each as likely. Needs at least one. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, as likely as its weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** True with the given chance, 0 … 1. */
  chance(share: number): boolean;
}

/**
 * Mulberry32 (Tommy Ettinger's 32-bit generator, public domain): fast, of one word of state, and the same on
 * every machine, as the demonstration data must be. Not for statistics or secrets.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    // The sum of twelve uniforms needs no logarithm or cosine, whose last bit may differ between engines.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
    weighted: <T>(choices: readonly (readonly [T, number])[]) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return (choices.at(-1) as readonly [T, number])[0];
    },
    chance: (share) => next() < share,
  };
}
