/** Other people's pointers by board: a movement reaches those who show that board, and costs nobody else anything. */
import type { Pointer, Pointers } from './presence-types';

interface Known {
  readonly board: string;
  readonly pointer: Pointer;
}

export interface OwnPointers extends Pointers {
  /** @param pointer null when it is nowhere. Told by the next `flush`. */
  put(clientId: number, board: string | null, pointer: Pointer | null): void;
  flush(): void;
}

export function createPointers(): OwnPointers {
  const known = new Map<number, Known>();
  const moved = new Map<string, Set<number>>();
  const listeners = new Map<string, Set<(moved: readonly number[]) => void>>();
  const note = (board: string, clientId: number): void => {
    if (!listeners.has(board)) return;
    const ids = moved.get(board) ?? new Set();
    moved.set(board, ids.add(clientId));
  };
  return {
    of: (clientId) => known.get(clientId)?.pointer ?? null,
    watch(board, listener) {
      const here = listeners.get(board) ?? new Set();
      listeners.set(board, here.add(listener));
      return () => {
        here.delete(listener);
        if (here.size > 0 || listeners.get(board) !== here) return;
        listeners.delete(board);
        moved.delete(board);
      };
    },
    put(clientId, board, pointer) {
      const before = known.get(clientId);
      if (board === null || pointer === null) {
        if (!before) return;
        known.delete(clientId);
        return note(before.board, clientId);
      }
      if (before?.board === board && same(before.pointer, pointer)) return;
      known.set(clientId, { board, pointer });
      if (before && before.board !== board) note(before.board, clientId);
      note(board, clientId);
    },
    flush() {
      for (const [board, ids] of moved) {
        moved.delete(board);
        for (const listener of listeners.get(board) ?? []) listener([...ids]);
      }
    },
  };
}

function same(a: Pointer, b: Pointer): boolean {
  return a.x === b.x && a.y === b.y && a.laser === b.laser;
}
