/** Answers in a thread. */
import { type Command, firstRefusal } from '../../kernel/command';
import { valuesPass } from '../../kernel/record-commands/rules';
import { mentionsIn } from '../mentions';
import { type Mention, replyRecord } from '../records';
import { type Author, authorPasses, hasRoom, isSaid, threadExists } from '../rules';
import { timeAfter } from '../thread-time';

export interface ReplyArgs {
  readonly author: Author;
  /** Id of the thread. */
  readonly comment: string;
  readonly text: string;
  /** Those who may be named in the text. */
  readonly mentions: readonly Mention[];
}

export const reply: Command<ReplyArgs> = {
  name: 'reply',
  check: ({ read }, { author, comment, text, mentions }) =>
    firstRefusal(
      threadExists(read, comment),
      authorPasses(author),
      isSaid(text),
      valuesPass(replyRecord, { mentions: mentionsIn(text, mentions) }),
      hasRoom(read),
    ),
  plan({ read, newId, now }, { author, comment, text, mentions }) {
    const id = newId();
    const fields = {
      comment,
      member: author.member,
      name: author.name,
      at: timeAfter(read, comment, now),
      text: text.trim(),
      mentions: mentionsIn(text, mentions),
    };
    return { changes: [{ op: 'create', id, type: replyRecord.type, board: '', fields }], select: [id] };
  },
};
