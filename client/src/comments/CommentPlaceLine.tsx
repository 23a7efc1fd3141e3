/** What a thread is about, followed as its place is renamed or deleted. */
import { type Comment, placeOf } from '@polku/shared/discussion/records';
import { useMemo } from 'react';
import { useProjection } from '../kernel/store/use-projection';
import { PlaceLine } from './PlaceLine';
import { useComments } from './use-comments';

const BETWEEN = '\u0000';

export function CommentPlaceLine({ comment }: { readonly comment: Comment }) {
  const { session, places } = useComments();
  const joined = useProjection(session.projection, () => places.wordsOfComment(comment).join(BETWEEN));
  const gone = useProjection(session.projection, () => places.isGone(placeOf(comment)));
  const of = useMemo(() => (joined === '' ? [] : joined.split(BETWEEN)), [joined]);
  return <PlaceLine of={of} gone={gone} />;
}
