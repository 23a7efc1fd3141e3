/**
 * The last camera of each board, kept on this device: the board point in the corner below the heads, and the zoom. A short
 * list, most recent board last.
 */
import * as z from 'zod/mini';
import { savePreference, parsedPreference } from '../../local-preferences';
import type { Point } from '../canvas-types';

export interface SavedView extends Point {
  readonly zoom: number;
}

const entry = z.tuple([z.string(), z.number(), z.number(), z.number().check(z.positive())]);
type Entry = z.infer<typeof entry>;

const KEY = 'polku.seen';
/** Boards that are remembered. */
const MOST = 80;

function entries(): readonly Entry[] {
  return parsedPreference(KEY, z.array(entry)) ?? [];
}

/** @returns null where one has not been, or not for a long time */
export function savedViewOf(board: string): SavedView | null {
  const [, x, y, zoom] = entries().find(([of]) => of === board) ?? [];
  return x === undefined || y === undefined || zoom === undefined ? null : { x, y, zoom };
}

export function saveView(board: string, { x, y, zoom }: SavedView): void {
  const others = entries().filter(([of]) => of !== board);
  const now: Entry = [board, Math.round(x * 10) / 10, Math.round(y * 10) / 10, zoom];
  savePreference(KEY, JSON.stringify([...others, now].slice(-MOST)));
}
