/** Comments as views see them; the app provides them. */
import { type CommentPlace, recordPlace } from '@polku/shared/kernel/comment-place';
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { CanvasComments } from '../canvas/canvas-types';
import { useWords } from '../words/words';

export interface Commenting {
  /**
   * Opens the comments of a place, where a new one can be written.
   * @param called what a field, figure or finding is called; '' for a record or board, whose name is known
   */
  open(place: CommentPlace, called: string): void;
  /** Opens those of what has the focus, is selected or is in view. */
  openHere(): void;
  /** @param key of `placeKey` or `boardKey` @returns how many threads are open there */
  openAt(key: string): number;
  /** Open threads by record of a board, those about fields of it included. The same map until a count changes. */
  byRecord(board: string): ReadonlyMap<string, number>;
  subscribe(listener: () => void): () => void;
  /** Whether this person may write comments now. */
  mayComment(): boolean;
}

const CommentingContext = createContext<Commenting | null>(null);
export const CommentingProvider = CommentingContext.Provider;

/** @returns null where a view is used without the app */
export function useCommenting(): Commenting | null {
  return useContext(CommentingContext);
}

const nothing = (): void => undefined;
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

function useCommentState<T>(read: (commenting: Commenting | null) => T): T {
  const commenting = useCommenting();
  const subscribe = useCallback((listener: () => void) => commenting?.subscribe(listener) ?? nothing, [commenting]);
  return useSyncExternalStore(subscribe, () => read(commenting));
}

/** @param key of `placeKey` or `boardKey` @returns how many threads are open there */
export function useOpenComments(key: string): number {
  return useCommentState((commenting) => commenting?.openAt(key) ?? 0);
}

export function useMayComment(): boolean {
  return useCommentState((commenting) => commenting?.mayComment() ?? false);
}

/** @returns the marks of things on the board's canvas; undefined where a view is used without the app */
export function useCanvasComments(board: string): CanvasComments | undefined {
  const words = useWords();
  const commenting = useCommenting();
  const counts = useCommentState((now) => now?.byRecord(board) ?? NO_COUNTS);
  return useMemo(
    () =>
      commenting
        ? {
            counts,
            label: (name, n) => words.t('comments.mark', { name, n }),
            onOpen: (record) => commenting.open(recordPlace(board, record), ''),
          }
        : undefined,
    [words, commenting, counts, board],
  );
}
