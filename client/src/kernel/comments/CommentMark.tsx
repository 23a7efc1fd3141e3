/** The button at a thing that opens its comments, with how many are open. */
import { type CommentPlace, placeKey } from '@polku/shared/kernel/comment-place';
import { MessageSquare } from 'lucide-react';
import { useWords } from '../words/words';
import './comment-mark.css';
import { useCommenting, useMayComment, useOpenComments } from './commenting';

export interface CommentMarkProps {
  readonly place: CommentPlace;
  /** What the thing is called, for the name of the button. */
  readonly name: string;
  /** What a field, figure or finding is called; left out: a record or board, whose name is known. */
  readonly called?: string;
  /** Without comments: shown all the same, while one points at the thing or is in it, or not at all. */
  readonly show?: 'always' | 'near' | 'counted';
  /** With its word, where there is room. */
  readonly worded?: boolean;
  /** Key of what is counted, if more than the place alone: of a board, all that is on it. */
  readonly counting?: string;
  /** Among things that are walked by keys of their own: Tab passes it by. */
  readonly passed?: boolean;
  readonly className?: string;
}

export function CommentMark({
  place,
  name,
  called = '',
  show = 'near',
  worded = false,
  passed = false,
  counting,
  className = '',
}: CommentMarkProps) {
  const words = useWords();
  const commenting = useCommenting();
  const count = useOpenComments(counting ?? placeKey(place));
  const may = useMayComment();
  if (!commenting || (count === 0 && (!may || show === 'counted'))) return null;
  const label = count === 0 ? words.t('comments.add', { name }) : words.t('comments.mark', { name, n: count });
  const faint = count === 0 && show === 'near';
  return (
    <button
      type="button"
      className={`comment-mark inline-row gap-1 pill no-print ${className}`}
      data-count={count > 0 || undefined}
      data-faint={faint || undefined}
      // With a key of its own, a button at each field would only lengthen the way through them.
      tabIndex={faint || passed ? -1 : 0}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        commenting.open(place, called);
      }}
    >
      <MessageSquare size={14} aria-hidden />
      {count > 0 && <span className="numeric">{words.number(count, 0)}</span>}
      {worded && count === 0 && <span>{words.t('comments.act')}</span>}
    </button>
  );
}
