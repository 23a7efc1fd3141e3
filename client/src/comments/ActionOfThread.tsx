/** Turns a thread into an action: where it can stand, under the touchpoint or stage it is about, and what the thread notes of it. */
import { noteAction } from '@polku/shared/discussion/commands/note-action';
import { placeOf } from '@polku/shared/discussion/records';
import type { Thread } from '@polku/shared/discussion/threads';
import { addAction } from '@polku/shared/findings/commands/add-action';
import type { CommentPlace } from '@polku/shared/kernel/comment-place';
import { UNOWNED } from '@polku/shared/kernel/people';
import { liveRecord, type RecordReader } from '@polku/shared/kernel/record-reader';
import { type ActionDraft, ActionForm, type ActionPlace } from '../findings/ActionForm';
import { commandRunner, problemToast } from '../kernel/board/run-command';
import { useWords } from '../kernel/words/words';
import type { Comments } from './comments-control';
import { useComments } from './use-comments';

const MOST_PLACES = 20;
const LONGEST = 200;

/** @returns whether the board is there and this person may write on it */
export function mayMakeAction({ session }: Pick<Comments, 'session'>, { board }: CommentPlace): boolean {
  return session.runner.readOnly === null && liveRecord(session.projection, board) !== null;
}

const nameOf = (read: RecordReader, id: string): string | null => {
  const record = read.get(id);
  return (
    [record?.['title'], record?.['name']].find((one): one is string => typeof one === 'string' && one.trim() !== '') ??
    null
  );
};

/** @returns under what it can stand: what the thread is about if that is on a path, else the stages; elsewhere the board itself */
function actionPlaces(read: RecordReader, { board, record }: CommentPlace): readonly ActionPlace[] {
  const about = liveRecord(read, record);
  const own = [about?.id, about?.['under'], about?.['stage']]
    .filter((id): id is string => typeof id === 'string')
    .filter((id) => ['touchpoint', 'stage'].includes(liveRecord(read, id)?.type ?? ''));
  const stages = board === null ? [] : read.list('stage', board).map(({ id }) => id);
  const under = [...new Set([...own, ...stages])].slice(0, MOST_PLACES);
  return under.length > 0 ? under.map((id) => ({ id, name: nameOf(read, id) })) : [{ id: null, name: null }];
}

export interface ActionOfThreadProps {
  readonly thread: Thread;
  readonly say: (text: string) => void;
  readonly onLeave: () => void;
}

export function ActionOfThread({ thread, say, onLeave }: ActionOfThreadProps) {
  const words = useWords();
  const comments = useComments();
  const { session, toasts } = comments;
  const run = commandRunner(session, words, problemToast(toasts));
  const place = placeOf(thread.comment);
  const add = (draft: ActionDraft): void => {
    const author = comments.me();
    const [action] = run(addAction, { ...draft, board: place.board ?? '' }) ?? [];
    if (action === undefined) return;
    if (author) {
      const noted = session.discussion.runner.run(noteAction, {
        author,
        comment: thread.id,
        action,
        what: draft.text,
      });
      if (!noted.done) toasts.show({ text: words.say(noted.refusal.reason, noted.refusal.values), tone: 'problem' });
    }
    say(words.t('comments.action.made'));
    onLeave();
  };
  const begin = thread.comment.removed ? '' : (thread.comment.text.split('\n')[0] ?? '').slice(0, LONGEST);
  return (
    <ActionForm
      session={session}
      run={run}
      begin={begin}
      owned={UNOWNED}
      places={actionPlaces(session.projection, place)}
      onAdd={add}
      onLeave={onLeave}
    />
  );
}
