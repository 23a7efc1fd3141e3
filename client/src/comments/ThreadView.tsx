/** One thread: what was said, what came of it, and a field to answer. What is shown counts as read. */
import { reply } from '@polku/shared/discussion/commands/reply';
import { resolve } from '@polku/shared/discussion/commands/resolve';
import { type CommentAction, placeOf, type Resolution } from '@polku/shared/discussion/records';
import { postsOf, type Thread } from '@polku/shared/discussion/threads';
import { unreadPosts } from '@polku/shared/discussion/unread';
import type { CommentPlace } from '@polku/shared/kernel/comment-place';
import { Check, ListChecks, MapPin, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useProjection } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { keepFocusNear } from '../ui/keep-focus';
import { ActionOfThread, mayMakeAction } from './ActionOfThread';
import { useAuthor } from './AuthorName';
import { Composer } from './Composer';
import { Moment } from './Moment';
import type { Comments } from './comments-control';
import { CommentPlaceLine } from './CommentPlaceLine';
import { PostItem } from './PostItem';
import { useComments, useCommentsValue } from './use-comments';
import { WhyNot } from './WhyNot';

/** Where the panel lies over the board, and where over the board's own panel. Style sheets name the same widths. */
const OVER_BOARD = '(max-width: 899px)';
const OVER_PANEL = '(max-width: 1439px)';

/** Leads to the place, and makes room for it. */
function showPlace(comments: Comments, place: CommentPlace): void {
  const inWay = window.matchMedia(place.field === '' ? OVER_BOARD : OVER_PANEL).matches;
  if (inWay) comments.close(true);
  comments.places.go(place);
}

export interface ThreadViewProps {
  readonly thread: Thread;
  /** Says to screen readers what has been done. */
  readonly say: (text: string) => void;
  readonly onBack: () => void;
}

export function ThreadView({ thread, say, onBack }: ThreadViewProps) {
  const words = useWords();
  const comments = useComments();
  const { places, session } = comments;
  const { runner } = session.discussion;
  const may = useCommentsValue(comments, (now) => now.mayComment());
  const author = comments.me();
  const [acting, setActing] = useState(false);
  /** The form was left: the button that opened it has the focus again. */
  const [left, setLeft] = useState(false);
  const { comment, actions, resolved, resolution } = thread;
  const place = placeOf(comment);
  const gone = useProjection(session.projection, () => places.isGone(place));
  const [fresh] = useState(() => {
    const { seen } = comments.seen.store.getState();
    return new Set(seen ? unreadPosts(thread, seen, author?.member ?? '').map(({ id }) => id) : []);
  });
  const reading = useCommentsValue(comments, (now) => now.seen.store.getState().seen !== null);
  useEffect(() => {
    const mark = (): void => {
      if (document.visibilityState === 'visible') comments.read(thread);
    };
    if (reading) mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [comments, thread, reading]);
  const body = useRef<HTMLDivElement>(null);
  const size = thread.replies.length;
  const before = useRef(size);
  useEffect(() => {
    if (size > before.current) body.current?.scrollTo({ top: body.current.scrollHeight });
    before.current = size;
  }, [size]);
  const leaveForm = (): void => {
    setLeft(true);
    setActing(false);
  };
  const settle = (): void => {
    if (!author) return;
    const done = runner.run(resolve, { author, comment: thread.id, resolved: !resolved });
    if (done.done) say(words.t(resolved ? 'comments.reopened' : 'comments.resolved'));
    else comments.toasts.show({ text: words.say(done.refusal.reason, done.refusal.values), tone: 'problem' });
  };
  return (
    <>
      <div ref={body} className="comments-body thread stack gap-3">
        <h2 className="thread-place" tabIndex={-1} data-comments-begin>
          <CommentPlaceLine comment={comment} />
        </h2>
        <div className="cluster gap-1">
          {!gone && (
            <Button size="small" tone="quiet" icon={<MapPin size={14} />} onPress={() => showPlace(comments, place)}>
              {words.t('comments.show')}
            </Button>
          )}
          {gone && places.mayRestore(place) && (
            <Button
              size="small"
              icon={<Undo2 size={14} />}
              onPress={() => {
                keepFocusNear(document.activeElement);
                places.restore(place);
              }}
            >
              {words.t('comments.restore')}
            </Button>
          )}
          {may && (
            <Button
              size="small"
              tone="quiet"
              icon={resolved ? <RotateCcw size={14} /> : <Check size={14} />}
              onPress={settle}
            >
              {words.t(resolved ? 'comments.reopen' : 'comments.resolve')}
            </Button>
          )}
          {may && !acting && mayMakeAction(comments, place) && (
            <Button
              size="small"
              tone="quiet"
              icon={<ListChecks size={14} />}
              autoFocus={left}
              onPress={() => setActing(true)}
            >
              {words.t('comments.action')}
            </Button>
          )}
        </div>
        {acting && <ActionOfThread thread={thread} say={say} onLeave={leaveForm} />}
        {comment.removed && <p className="faint">{words.t('comments.deletedHere')}</p>}
        <ol className="posts stack">
          {postsOf(thread).map((post) => (
            <PostItem
              key={post.id}
              post={post}
              fresh={fresh.has(post.id)}
              onRemoved={() => {
                // Without answers the thread is gone with its comment.
                if (postsOf(thread).length === 1) onBack();
              }}
            />
          ))}
        </ol>
        {actions.map((action) => (
          <Note
            key={action.id}
            of={action}
            says={(name) => words.t('comments.action.of', { name, what: action.what })}
          />
        ))}
        {resolution && (
          <Note
            of={resolution}
            says={(name) => words.t(resolved ? 'comments.resolvedBy' : 'comments.reopenedBy', { name })}
          />
        )}
      </div>
      {may && author ? (
        <div className="comments-foot rule-above">
          <Composer
            key={thread.id}
            draftKey={`thread ${thread.id}`}
            label={words.t('comments.reply.label')}
            placeholder={words.t('comments.reply.hint')}
            send={words.t('comments.reply')}
            onSend={(text, mentions) => {
              const done = runner.run(reply, { author, comment: thread.id, text, mentions });
              if (!done.done) return done.refusal;
              say(words.t('comments.sent'));
              return null;
            }}
          />
        </div>
      ) : (
        <WhyNot />
      )}
    </>
  );
}

interface NoteProps {
  readonly of: Resolution | CommentAction;
  readonly says: (name: string) => string;
}

/** What somebody did with the thread. */
function Note({ of, says }: NoteProps) {
  return (
    <p className="thread-note small soft">
      {says(useAuthor(of))} <Moment at={of.at} />
    </p>
  );
}
