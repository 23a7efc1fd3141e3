/** React access to the comments of the open project. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Comments, CommentsState } from './comments-control';

const CommentsContext = createContext<Comments | null>(null);
export const CommentsProvider = CommentsContext.Provider;

/** @returns null until the project's comments are read */
export function useCommentsThere(): Comments | null {
  return useContext(CommentsContext);
}

/** @throws where they are not there */
export function useComments(): Comments {
  const comments = useCommentsThere();
  if (!comments) throw new Error('useComments outside CommentsProvider');
  return comments;
}

/** @param read must give the same value while nothing it reads has changed */
export function useCommentsValue<T>(comments: Comments, read: (comments: Comments) => T): T {
  const subscribe = useCallback((listener: () => void) => comments.subscribe(listener), [comments]);
  return useSyncExternalStore(subscribe, () => read(comments));
}

export function useCommentsState<T>(comments: Comments, select: (state: CommentsState) => T): T {
  return useStore(comments.store, select);
}
