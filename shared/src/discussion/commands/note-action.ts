/** Notes in a thread that it became an action. The action itself is made in the content document. */
import { type Command, firstRefusal } from '../../kernel/command';
import { valuesPass } from '../../kernel/record-commands/rules';
import { commentActionRecord } from '../records';
import { type Author, authorPasses, hasRoom, threadExists } from '../rules';

export interface NoteActionArgs {
  readonly author: Author;
  /** Id of the thread. */
  readonly comment: string;
  /** Id of the action's record. */
  readonly action: string;
  /** What it is called; cut to what fits. */
  readonly what: string;
}

const LONGEST = 300;

export const noteAction: Command<NoteActionArgs> = {
  name: 'noteAction',
  check: ({ read }, { author, comment, action }) =>
    firstRefusal(
      threadExists(read, comment),
      authorPasses(author),
      valuesPass(commentActionRecord, { action }),
      hasRoom(read),
    ),
  plan({ newId, now }, { author, comment, action, what }) {
    const own = { member: author.member, name: author.name, at: now };
    const fields = { ...own, comment, action, what: what.trim().slice(0, LONGEST) };
    return { changes: [{ op: 'create', id: newId(), type: commentActionRecord.type, board: '', fields }] };
  },
};
