/**
 * Numbers of what is told. Where several nodes share a store, those that tell the same have the same number: whoever asks now one
 * and now another waits at both. The higher part grows with what is stored, so that the older can be told from the newer; the lower
 * one tells apart what is not stored: who is here, and what time alone has changed.
 */
import { createHash } from 'node:crypto';
import type { Marks } from '../log/workshop-types';

let last = 0;
/** @returns for a node that is alone: a number that was not given before, not before a restart either */
export function nextRevision(): number {
  last = Math.max(last + 1, Date.now());
  return last;
}

/** Both parts together fit a number exactly. */
const LOWER = 2 ** 22;

/** @param soft all of what is told that is not stored */
export function sharedRevision({ rights, course, answers }: Marks, soft: string): number {
  const lower = createHash('sha256').update(soft).digest().readUInt32BE(0) % LOWER;
  return (rights + course + answers) * LOWER + lower;
}

/** @returns whether more was stored when the later one was told */
export function isOlder(one: number, later: number): boolean {
  return Math.floor(one / LOWER) < Math.floor(later / LOWER);
}

/** @returns a number for a content, the same at every node, and another one for another content */
export function numberOf(content: unknown): number {
  return createHash('sha256').update(JSON.stringify(content)).digest().readUIntBE(0, 6) + 1;
}
