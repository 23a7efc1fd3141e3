/** Mutations of any bytes, and seeded choices: the same seed makes the same input. */
import { createHash } from 'node:crypto';
import { between, pick, type Random, seeded } from '../judge/random';

/** @returns random numbers of their own for one input of a run */
export function randomOf(seed: number, n: number): Random {
  // Mixed, so that neighbours have nothing in common.
  return seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
}

/** @returns 40 characters of ids and secrets, the same for the same parts */
export function nameFrom(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 40);
}
/** @returns an id of a Yjs client, the same for the same parts */
export function clientFrom(...parts: readonly (string | number)[]): number {
  return Number.parseInt(nameFrom(...parts).slice(0, 8), 16);
}

/** Numbers at the edges of how they are written. */
const HUGE = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0x80, 0x80, 0x80, 0x80, 0x00],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10],
  [0xff, 0xff, 0x7f],
] as const;

const WAYS: readonly ((bytes: number[], random: Random, other: Uint8Array) => void)[] = [
  // A bit flipped.
  (bytes, random) => {
    const at = between(random, 0, Math.max(0, bytes.length - 1));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << between(random, 0, 7));
  },
  (bytes, random) => {
    bytes[between(random, 0, Math.max(0, bytes.length - 1))] = pick(random, [0, 1, 0x7f, 0x80, 0xff]);
  },
  // Cut.
  (bytes, random) => {
    bytes.length = between(random, 0, bytes.length);
  },
  // A length that is not so.
  (bytes, random) => {
    bytes.splice(between(random, 0, Math.min(bytes.length, 24)), between(random, 0, 1), ...pick(random, HUGE));
  },
  // Two in one.
  (bytes, random, other) => {
    bytes.splice(
      between(random, 0, bytes.length),
      Number.POSITIVE_INFINITY,
      ...other.subarray(between(random, 0, other.length)),
    );
  },
  // A part again and again.
  (bytes, random) => {
    const from = between(random, 0, bytes.length);
    const part = bytes.slice(from, from + between(random, 1, 48));
    const at = between(random, 0, bytes.length);
    for (let i = between(random, 1, 20); i > 0; i -= 1) bytes.splice(at, 0, ...part);
  },
  (bytes, random) => {
    bytes.splice(between(random, 0, bytes.length), between(random, 1, 6));
  },
  (bytes, random) => {
    bytes.splice(between(random, 0, bytes.length), 0, ...randomBytes(random, between(random, 1, 16)));
  },
];

/** @returns a copy with one to three mutilations; `other` is what it may be spliced with */
export function mutated(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const out = [...bytes];
  for (let i = between(random, 1, 3); i > 0; i -= 1) pick(random, WAYS)(out, random, other);
  return Uint8Array.from(out);
}

export function randomBytes(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => between(random, 0, 255));
}
