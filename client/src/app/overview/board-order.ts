/** The order of board cards: the project's own, latest change first, or by name. */
import type { Board } from '@polku/shared/kernel/project';

export const BOARD_ORDERS = ['own', 'changed', 'name'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

/** @returns the boards in that order; ties, and boards without a known last change, in the project's own */
export function inOrder(boards: readonly Board[], order: BoardOrder, locale: string): readonly Board[] {
  if (order === 'own') return boards;
  if (order === 'changed') return [...boards].sort((a, b) => (b.changed?.at ?? 0) - (a.changed?.at ?? 0));
  return [...boards].sort((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }));
}

/** @returns the place among all other boards for one that is put at an index among the other boards that are shown */
export function placeAmongAll(all: readonly Board[], shown: readonly Board[], id: string, index: number): number {
  const others = all.filter((board) => board.id !== id);
  const seen = shown.filter((board) => board.id !== id);
  const next = seen[index];
  const last = seen.at(-1);
  if (next) return others.indexOf(next);
  return last ? others.indexOf(last) + 1 : 0;
}
