/** Begins a thread about a place. */
import { type Command, firstRefusal } from '../../kernel/command';
import { valuesPass } from '../../kernel/record-commands/rules';
import { mentionsIn } from '../mentions';
import type { CommentPlace } from '../../kernel/comment-place';
import { commentRecord, type Mention, placeFields } from '../records';
import { type Author, authorPasses, hasRoom, isSaid } from '../rules';

export interface AddCommentArgs {
  readonly author: Author;
  readonly place: CommentPlace;
  /** What the place is called now, outermost first. */
  readonly words: readonly string[];
  readonly text: string;
  /** Those who may be named in the text. */
  readonly mentions: readonly Mention[];
}

export const addComment: Command<AddCommentArgs> = {
  name: 'addComment',
  check: ({ read }, { author, place, words, text, mentions }) =>
    firstRefusal(
      authorPasses(author),
      isSaid(text),
      valuesPass(commentRecord, { ...placeFields(place, words), mentions: mentionsIn(text, mentions) }),
      hasRoom(read),
    ),
  plan({ newId, now }, { author, place, words, text, mentions }) {
    const id = newId();
    const fields = {
      ...placeFields(place, words),
      member: author.member,
      name: author.name,
      at: now,
      text: text.trim(),
      mentions: mentionsIn(text, mentions),
    };
    return { changes: [{ op: 'create', id, type: commentRecord.type, board: '', fields }], select: [id] };
  },
};
