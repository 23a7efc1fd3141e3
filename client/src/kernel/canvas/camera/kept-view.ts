/**
 * Where this person last looked at each board, kept on this device: the board point in the corner that heads leave free,
 * and the zoom. A small list, the board looked at last at its end.
 */
import type { Point } from '../canvas-types';

export interface Seen extends Point {
  readonly zoom: number;
}
type Entry = readonly [board: string, x: number, y: number, zoom: number];

const KEY = 'polku.seen';
/** Boards that are remembered. */
const MOST = 80;

function entries(storage: Storage): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    // What another program wrote under our name is as good as nothing.
    return [];
  }
}

function isEntry(entry: unknown): entry is Entry {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const [, ...numbers]: readonly unknown[] = entry;
  return numbers.length === 3 && numbers.every((number) => Number.isFinite(number)) && Number(numbers[2]) > 0;
}

/** @returns null where one has not been, or not for a long time */
export function seenOf(board: string, storage: Storage = localStorage): Seen | null {
  const entry = entries(storage).find(([of]) => of === board);
  return entry ? { x: entry[1], y: entry[2], zoom: entry[3] } : null;
}

export function keepSeen(board: string, { x, y, zoom }: Seen, storage: Storage = localStorage): void {
  const others = entries(storage).filter(([of]) => of !== board);
  const now: Entry = [board, Math.round(x * 10) / 10, Math.round(y * 10) / 10, zoom];
  storage.setItem(KEY, JSON.stringify([...others, now].slice(-MOST)));
}
