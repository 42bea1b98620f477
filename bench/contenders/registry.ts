import type { Contender } from './contender.ts';
import { geographicLibBruteForce } from './geographiclib.ts';
import { lantu } from './lantu.ts';
import { turfIndexed } from './turf-indexed.ts';
import { turfPlain } from './turf-plain.ts';

/** The first is ours: the others' times are given as multiples of it. */
export const CONTENDERS = {
  lantu,
  turfPlain,
  turfIndexed,
  geographicLib: geographicLibBruteForce,
} satisfies Record<string, Contender>;
export type ContenderId = keyof typeof CONTENDERS;
