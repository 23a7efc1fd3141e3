/** Resolves a thread, whose text stays, or opens it again: a record of whoever does so. */
import { type Command, firstRefusal } from '../../kernel/command';
import { resolutionRecord } from '../records';
import { type Author, authorPasses, hasRoom, refuse, threadExists } from '../rules';
import { resolutionOf } from '../threads';

export interface ResolveArgs {
  readonly author: Author;
  /** Id of the thread. */
  readonly comment: string;
  readonly resolved: boolean;
}

export const resolve: Command<ResolveArgs> = {
  name: 'resolve',
  check({ read }, { author, comment, resolved }) {
    const before = resolutionOf(read.list(resolutionRecord, '').filter((one) => one.comment === comment));
    return firstRefusal(
      threadExists(read, comment),
      authorPasses(author),
      (before?.state === 'resolved') === resolved ? refuse(resolved ? 'resolved' : 'open') : null,
      hasRoom(read),
    );
  },
  plan({ read, newId, now }, { author, comment, resolved }) {
    const before = resolutionOf(read.list(resolutionRecord, '').filter((one) => one.comment === comment));
    const fields = {
      comment,
      member: author.member,
      name: author.name,
      at: now,
      state: resolved ? 'resolved' : 'reopened',
      after: before?.id ?? null,
    };
    return { changes: [{ op: 'create', id: newId(), type: resolutionRecord.type, board: '', fields }] };
  },
};
