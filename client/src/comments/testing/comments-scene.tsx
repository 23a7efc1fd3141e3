/** Comments of a project without a server, for tests: a touchpoint's place, people who write, and a device that remembers. */
import { SPECS } from '@polku/shared/boards/index';
import { addComment } from '@polku/shared/discussion/commands/add-comment';
import { reply } from '@polku/shared/discussion/commands/reply';
import { DISCUSSION_SPECS } from '@polku/shared/discussion/records';
import type { Author } from '@polku/shared/discussion/rules';
import { recordPlace } from '@polku/shared/kernel/comment-place';
import type { Role } from '@polku/shared/kernel/permissions';
import { createPeer } from '@polku/shared/testing/peer';
import type { ReactNode } from 'react';
import { CommentingProvider } from '../../kernel/comments/commenting';
import { localSession } from '../../kernel/session/testing/local-session';
import { createToasts } from '../../ui/Toasts';
import { createComments } from '../comments-control';
import { CommentsProvider } from '../use-comments';

export const ANNA: Author = { member: 'mAnna', name: 'Anna' };
export const BERT: Author = { member: 'mBert', name: 'Bert' };
export const ASKS = recordPlace('board1', 'touch1');

/** Anna is here, unless she has not joined. */
export function commentsScene({ role = 'editor', joined = true }: { role?: Role; joined?: boolean } = {}) {
  const content = createPeer({ specs: SPECS });
  const session = localSession(
    { doc: content.doc, specs: SPECS, read: content.read, runner: content.runner, discussionSpecs: DISCUSSION_SPECS },
    role,
  );
  if (joined)
    session.state.setState({ member: { memberId: ANNA.member, name: ANNA.name, side: 'staff', teams: [], role } });
  const stored = new Map<string, unknown>();
  const settings = {
    read: (name: string) => Promise.resolve(stored.get(name)),
    write(name: string, value: unknown) {
      stored.set(name, value);
      return Promise.resolve();
    },
  };
  const gone = new Set<string>();
  const went: string[] = [];
  const toasts = createToasts();
  const comments = createComments({
    session,
    settings,
    toasts,
    now: () => 0,
    here: () => ASKS,
    places: {
      wordsOf: ({ record }, called) => ['Journey', record ?? 'board', ...(called === '' ? [] : [called])],
      wordsOfComment: ({ placeWords }) => placeWords,
      isGone: ({ record }) => gone.has(record ?? ''),
      mayRestore: () => true,
      restore: ({ record }) => void gone.delete(record ?? ''),
      go: ({ record }) => went.push(record ?? ''),
    },
  });
  const { runner } = session.discussion;
  const people = [ANNA, BERT];
  const done = (result: ReturnType<typeof runner.run>): string => {
    if (!result.done) throw new Error(result.refusal.reason);
    return result.select[0] ?? '';
  };
  return {
    comments,
    session,
    toasts,
    gone,
    went,
    stored,
    settings,
    say: (author: Author, text: string, place = ASKS): string =>
      done(runner.run(addComment, { author, place, words: ['Journey', 'Asks by phone'], text, mentions: people })),
    answer: (author: Author, comment: string, text: string): string =>
      done(runner.run(reply, { author, comment, text, mentions: people })),
    around: (node: ReactNode) => (
      <CommentsProvider value={comments}>
        <CommentingProvider value={comments}>{node}</CommentingProvider>
      </CommentsProvider>
    ),
  };
}
