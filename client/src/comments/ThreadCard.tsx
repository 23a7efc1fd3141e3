/** A thread in a list: what it is about, how it begins, how it went on. */
import { postsOf, type Thread } from '@polku/shared/discussion/threads';
import { namesMember, unreadPosts } from '@polku/shared/discussion/unread';
import { AtSign, Check } from 'lucide-react';
import { useWords } from '../kernel/words/words';
import { Moment } from './Moment';
import { useAuthor } from './AuthorName';
import { CommentPlaceLine } from './CommentPlaceLine';
import { PostText } from './PostText';
import { useComments, useCommentsValue } from './use-comments';

export interface ThreadCardProps {
  readonly thread: Thread;
  /** In a list of several places. */
  readonly withPlace: boolean;
  readonly onOpen: () => void;
}

export function ThreadCard({ thread, withPlace, onOpen }: ThreadCardProps) {
  const words = useWords();
  const comments = useComments();
  const me = useCommentsValue(comments, (now) => now.me()?.member ?? '');
  const seen = useCommentsValue(comments, (now) => now.seen.store.getState().seen);
  const { comment, replies, resolved, resolution, actions } = thread;
  const [first] = postsOf(thread);
  const last = replies.at(-1);
  const fresh = seen ? unreadPosts(thread, seen, me) : [];
  const by = useAuthor(comment);
  const lastBy = useAuthor(last ?? comment);
  const resolvedBy = useAuthor(resolution ?? comment);
  return (
    <li
      className="thread-card card stack gap-1 relative"
      data-thread={thread.id}
      data-resolved={resolved || undefined}
      data-unread={fresh.length > 0 || undefined}
    >
      {withPlace && (
        <p className="small soft">
          <CommentPlaceLine comment={comment} />
        </p>
      )}
      <div className="row gap-2">
        <h3 className="truncate">
          <button
            type="button"
            className="thread-open strong"
            aria-label={`${by}: ${(first?.text ?? '').slice(0, 80)}`}
            onClick={onOpen}
          >
            {by}
          </button>
        </h3>
        <Moment at={comment.at} />
        <span className="grow" />
        {fresh.some((post) => namesMember(post, me)) && (
          <AtSign size={14} className="accent fixed" aria-label={words.t('comments.filter.mentions')} />
        )}
        {fresh.length > 0 && (
          <span className="unread-count pill micro strong numeric">
            {words.number(fresh.length, 0)}
            <span className="visually-hidden"> {words.t('comments.unread')}</span>
          </span>
        )}
      </div>
      <p className="thread-begin breakable">
        {comment.removed ? (
          <em className="faint">{words.t('comments.deletedHere')}</em>
        ) : (
          <PostText post={comment} me={me} />
        )}
      </p>
      {(last || resolved || actions.length > 0) && (
        <p className="row wrap gap-2 small faint">
          {last && (
            <span>
              {words.t('comments.replies', { n: replies.length, name: lastBy })} <Moment at={last.at} />
            </span>
          )}
          {actions.length > 0 && <span>{words.t('comments.action.made')}</span>}
          {resolved && (
            <span className="thread-resolved inline-row gap-1">
              <Check size={13} aria-hidden />
              {words.t('comments.resolvedBy', { name: resolvedBy })}
            </span>
          )}
        </p>
      )}
    </li>
  );
}
