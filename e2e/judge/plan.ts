/** Which kills a run makes: at named points of the server, and at random times. */
import { between, pick, type Random } from './random';

/** Points that the server names (`server/src/log/points.ts`, channels `polku:<point>`). */
export const POINTS = [
  'append',
  'sync',
  'acknowledge',
  'state',
  'compact-written',
  'compact-verified',
  'compact-dropped',
  'load',
  'unload',
] as const;
/** Those that nodes on PostgreSQL pass. */
export const NODE_POINTS = [...POINTS, 'notify'] as const;
export type Point = (typeof NODE_POINTS)[number];

export type Kill =
  /** When the point is passed for the `nth` time; `leave`: everybody leaves first, so that the document is unloaded. */
  | { readonly at: Point; readonly nth: number; readonly leave: boolean }
  /** So many milliseconds after the process began, or after it confirmed the first edit. */
  | { readonly at: 'random'; readonly ms: number; readonly from: 'start' | 'first edit' };

/** How often a point is passed before the kill: 1 to so many times. */
const PASSES: Record<Point, number> = {
  append: 40,
  sync: 40,
  acknowledge: 40,
  state: 5,
  'compact-written': 1,
  'compact-verified': 1,
  'compact-dropped': 1,
  load: 1,
  unload: 1,
  notify: 40,
};

/** @returns `count` kills, half of them at random times, each point as often as the others (± 1), in a random order */
export function planKills(count: number, random: Random, at: readonly Point[] = POINTS): Kill[] {
  const points = Math.ceil(count / 2);
  const kills = Array.from({ length: count }, (_, i): Kill => {
    const point = i < points ? at[i % at.length] : undefined;
    return point === undefined ? randomKill(random) : killAt(point, random);
  });
  for (let i = kills.length - 1; i > 0; i -= 1) {
    const j = between(random, 0, i);
    const [one, other] = [kills[i], kills[j]];
    if (one && other) [kills[i], kills[j]] = [other, one];
  }
  return kills;
}

export function killAt(point: Point, random: Random): Kill {
  // Compaction also happens in a document that people are in; there it takes 500 edits to come to it.
  const leave = point === 'unload' || (point.startsWith('compact') && random() < 0.7);
  return { at: point, nth: between(random, 1, PASSES[point]), leave };
}

export function randomKill(random: Random): Kill {
  const from = pick(random, ['start', 'first edit', 'first edit', 'first edit', 'first edit'] as const);
  return { at: 'random', from, ms: between(random, 0, from === 'start' ? 600 : 800) };
}
