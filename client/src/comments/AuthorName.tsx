/** Who wrote: the member's name as the server knows it, else the name that was written. */
import { useStore } from 'zustand';
import { useWords, type Words } from '../kernel/words/words';
import type { Comments } from './comments-control';
import { useComments } from './use-comments';

interface Written {
  readonly member: string;
  readonly name: string;
}

/** @returns the name of who wrote it */
export function authorOf(comments: Pick<Comments, 'names'>, { member, name }: Written, words: Words): string {
  const known = comments.names.store.getState().names.get(member)?.name ?? '';
  return known || name.trim() || words.t('comments.nameless');
}

export function useAuthor(written: Written): string {
  const words = useWords();
  const comments = useComments();
  useStore(comments.names.store, ({ names }) => names.get(written.member)?.name);
  return authorOf(comments, written, words);
}
