/** Changes what one wrote oneself. */
import { type Command, firstRefusal } from '../../kernel/command';
import { refuseRecord, valuesPass } from '../../kernel/record-commands/rules';
import { mentionsIn } from '../mentions';
import { commentRecord, type Mention } from '../records';
import { isPost, isSaid, refuse } from '../rules';

export interface EditPostArgs {
  readonly member: string;
  /** A comment or a reply. */
  readonly id: string;
  readonly text: string;
  /** Those who may be named in the text. */
  readonly mentions: readonly Mention[];
}

export const editPost: Command<EditPostArgs> = {
  name: 'editPost',
  check({ read }, { member, id, text, mentions }) {
    const post = read.get(id);
    if (!isPost(post) || post.removed) return refuseRecord('gone');
    return firstRefusal(
      post.member === member ? null : refuse('notOwn'),
      isSaid(text),
      valuesPass(commentRecord, { mentions: mentionsIn(text, mentions) }),
    );
  },
  plan({ read, now }, { id, text, mentions }) {
    const post = read.get(id);
    const value = text.trim();
    if (isPost(post) && post.text === value) return { changes: [] };
    return {
      changes: [
        { op: 'text', id, field: 'text', value },
        { op: 'set', id, fields: { mentions: mentionsIn(value, mentions), editedAt: now } },
      ],
    };
  },
};
