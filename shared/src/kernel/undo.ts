/**
 * Undo of one's own edits only; others' edits of the same records stay. The runner sets one boundary per command, unless
 * consecutive commands share a coalescing key within COALESCE_MS.
 */
import * as Y from 'yjs';
import { recordsOf } from './document';
import { recordsIn } from './item-places';
import { LOCAL } from './origin';
import type { Projection } from './projection';

export const COALESCE_MS = 500;
/** Where a step keeps the name of its command. */
const WHAT = 'what';

/** A step that has just been taken back, or done again. */
export interface UndoStep {
  readonly move: 'undo' | 'redo';
  /** Name of the command that made it. */
  readonly what: string;
  /** Ids of the records that changed. */
  readonly ids: readonly string[];
}

export interface Undo {
  /** @returns ids of records that changed, for selecting and bringing into view; empty when there was nothing to undo */
  undo(): readonly string[];
  redo(): readonly string[];
  canUndo(): boolean;
  canRedo(): boolean;
  /** @returns ids of the records that the next step would change; more than it will where others deleted meanwhile */
  next(move: 'undo' | 'redo'): ReadonlySet<string>;
  /** Called before a command writes; null starts a new step always. @param what name of the command */
  boundary(key: string | null, what: string): void;
  /** Called with every step that changed something. @returns unsubscribe */
  onStep(listener: (step: UndoStep) => void): () => void;
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/**
 * Whether the step replaced an earlier value of the field by this one. Asked of a value that is still there after the
 * manager has tried to bring the earlier one back: it could not, since another person has set the field at the same
 * time. Taking the own value away as well would leave the field empty (a thing without its group), so it stays.
 */
function replaced(item: Y.Item, step: Y.UndoManager['undoStack'][number] | undefined): boolean {
  if (!step) return false;
  for (let left = item.left; left !== null; left = left.left) {
    if (Y.isDeleted(step.deletions, left.id) && !Y.isDeleted(step.insertions, left.id)) return true;
  }
  return false;
}

export function createUndo(doc: Y.Doc, projection: Projection, now: () => number): Undo {
  /** The steps of the stack that is being taken from, as it was before; the manager has popped the current one. */
  let stack: () => readonly Y.UndoManager['undoStack'][number][] = () => [];
  let before: ReturnType<typeof stack> = [];
  const manager = new Y.UndoManager(recordsOf(doc), {
    trackedOrigins: new Set([LOCAL]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
    deleteFilter: (item) => item.parentSub === null || item.deleted || !replaced(item, before[stack().length]),
  });
  const listeners = new Set<(step: UndoStep) => void>();
  /** Name of the command whose step is being made, or made the other way round. */
  let writing = '';
  manager.on('stack-item-added', ({ stackItem }) => stackItem.meta.set(WHAT, writing));
  let lastKey: string | null = null;
  let lastAt = 0;
  const step = (from: 'undoStack' | 'redoStack', move: () => unknown): readonly string[] => {
    stack = () => manager[from];
    before = [...manager[from]];
    const ids = new Set<string>();
    const what: unknown = before.at(-1)?.meta.get(WHAT);
    writing = typeof what === 'string' ? what : '';
    projection.flush();
    const stop = projection.subscribe((change) => {
      for (const id of change.ids) ids.add(id);
    });
    try {
      move();
      projection.flush();
    } finally {
      stop();
      before = [];
      lastKey = null;
    }
    if (ids.size > 0) {
      const taken: UndoStep = { move: from === 'undoStack' ? 'undo' : 'redo', what: writing, ids: [...ids] };
      for (const listener of [...listeners]) listener(taken);
    }
    return [...ids];
  };
  return {
    undo: () => step('undoStack', () => manager.undo()),
    redo: () => step('redoStack', () => manager.redo()),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    next(move) {
      const item = (move === 'undo' ? manager.undoStack : manager.redoStack).at(-1);
      return item ? recordsIn(doc, [item.insertions, item.deletions]) : new Set();
    },
    boundary(key, what) {
      writing = what;
      const at = now();
      if (key === null || key !== lastKey || at - lastAt > COALESCE_MS) manager.stopCapturing();
      lastKey = key;
      lastAt = at;
    },
    onStep(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribe(listener) {
      manager.on('stack-item-added', listener);
      manager.on('stack-item-popped', listener);
      manager.on('stack-cleared', listener);
      return () => {
        manager.off('stack-item-added', listener);
        manager.off('stack-item-popped', listener);
        manager.off('stack-cleared', listener);
      };
    },
    destroy: () => manager.destroy(),
  };
}
