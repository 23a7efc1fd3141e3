/** Deterministic random numbers in [0, 1): the same seed, the same run. (Mulberry32, public domain.) */
import type { Random } from '../kernel/ids';

export interface SeededRandom extends Random {
  /** A whole number from 0 up to, without, `below`. */
  int(below: number): number;
  /** One of the list; throws on an empty one. */
  pick<T>(list: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return Object.assign(next, {
    int,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[int(list.length)] as T;
    },
    chance: (probability: number): boolean => next() < probability,
  });
}
