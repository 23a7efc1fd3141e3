/** All comments in reading order, as one table, for files: threads by when they began, each with its answers. */
import type { OutlineTable } from '../kernel/outline';
import type { Translator } from '../kernel/translate';
import type { Comment } from './records';
import { byTime, postsOf, type Thread } from './threads';

export interface CommentsOutlineInput {
  readonly threads: readonly Thread[];
  readonly words: Translator;
  /** Words of what a comment is about, outermost first. */
  readonly placeOf: (comment: Comment) => readonly string[];
  /** When, in words. */
  readonly showTime: (at: number) => string;
}

const COLUMNS = ['place', 'author', 'date', 'text', 'state'] as const;

/** @returns a row for each comment and reply that is there; a reply's text begins with an arrow */
export function commentsOutline({ threads, words, placeOf, showTime }: CommentsOutlineInput): OutlineTable {
  const rows = [...threads]
    .sort((a, b) => byTime(a.comment, b.comment))
    .flatMap((thread) => {
      const place = placeOf(thread.comment).join(' › ') || words.t('comments.project');
      const state = words.t(thread.resolved ? 'comments.list.resolved' : 'comments.list.open');
      return postsOf(thread).map((post) => ({
        id: post.id,
        cells: [
          place,
          post.name || words.t('comments.nameless'),
          showTime(post.at),
          post.id === thread.id ? post.text : `→ ${post.text}`,
          state,
        ],
      }));
    });
  return {
    id: 'comments',
    heading: words.t('comments.title'),
    columns: COLUMNS.map((column) => words.t(`comments.list.${column}`)),
    rows,
  };
}
