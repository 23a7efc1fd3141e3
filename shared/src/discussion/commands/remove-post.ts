/** Deletes what one wrote, or, for a facilitator, what anyone wrote; and restores it. Answers of others stay. */
import type { Command, Refusal } from '../../kernel/command';
import { refuseRecord } from '../../kernel/record-commands/rules';
import type { RecordReader } from '../../kernel/record-reader';
import { isPost, refuse } from '../rules';

export interface RemovePostArgs {
  readonly member: string;
  /** May delete what others wrote. */
  readonly facilitator: boolean;
  /** A comment or a reply. */
  readonly id: string;
}

function may(read: RecordReader, { member, facilitator, id }: RemovePostArgs): Refusal | null {
  const post = read.get(id);
  if (!isPost(post)) return refuseRecord('gone');
  return facilitator || (member !== '' && post.member === member) ? null : refuse('notOwn');
}

export const removePost: Command<RemovePostArgs> = {
  name: 'removePost',
  check: ({ read }, args) => (read.get(args.id)?.removed ? refuseRecord('gone') : may(read, args)),
  plan: (_, { id }) => ({ changes: [{ op: 'remove', id }] }),
};

export const restorePost: Command<RemovePostArgs> = {
  name: 'restorePost',
  check: ({ read }, args) => (read.get(args.id)?.removed ? may(read, args) : refuseRecord('notRemoved')),
  plan: (_, { id }) => ({ changes: [{ op: 'restore', id }] }),
};
