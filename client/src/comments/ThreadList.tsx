/** All threads of the project that pass the filter, latest first; those about something deleted under a heading of their own. */
import { placeOf } from '@polku/shared/discussion/records';
import { ALL_OPEN, filterThreads, writersOf } from '@polku/shared/discussion/thread-filter';
import type { Thread } from '@polku/shared/discussion/threads';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useProjection } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { ThreadCard } from './ThreadCard';
import { narrows, ThreadFilters } from './ThreadFilters';
import { useComments, useCommentsState, useCommentsValue } from './use-comments';

const FIRST = 40;

export function ThreadList({ board }: { readonly board: string | null }) {
  const words = useWords();
  const comments = useComments();
  const { places, session } = comments;
  const all = useCommentsValue(comments, ({ threads }) => threads.all());
  const seen = useCommentsValue(comments, (now) => now.seen.store.getState().seen);
  const me = useCommentsValue(comments, (now) => now.me()?.member ?? '');
  const filter = useCommentsState(comments, (state) => state.filter);
  const [limit, setLimit] = useState(FIRST);
  const passing = useMemo(
    () => filterThreads(all, filter, { me, seen: seen ?? { since: Infinity, ids: new Set() } }),
    [all, filter, me, seen],
  );
  const names = useStore(comments.names.store, (state) => state.names);
  const writers = useMemo(
    () => writersOf(all).map((one) => ({ ...one, name: names.get(one.member)?.name ?? one.name })),
    [all, names],
  );
  const shown = passing.slice(0, limit);
  // As one string: it is compared after every edit of the content.
  const goneIds = useProjection(session.projection, () =>
    shown
      .filter(({ comment }) => places.isGone(placeOf(comment)))
      .map(({ id }) => id)
      .join(' '),
  );
  const gone = new Set(goneIds.split(' '));
  const cards = (threads: readonly Thread[]) => (
    <ul className="thread-list stack gap-2">
      {threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          withPlace
          onOpen={() => comments.show({ kind: 'thread', id: thread.id, from: { kind: 'list' } })}
        />
      ))}
    </ul>
  );
  const away = shown.filter(({ id }) => gone.has(id));
  return (
    <div className="comments-body stack gap-3">
      <h2 className="visually-hidden" tabIndex={-1} data-comments-begin>
        {words.t('comments.all')}
      </h2>
      <ThreadFilters filter={filter} board={board} writers={writers} onChange={(change) => comments.filter(change)} />
      {shown.length === 0 && (
        <div className="comments-empty stack gap-2">
          <p className="hint">{words.t(all.length === 0 ? 'comments.none.yet' : 'comments.none.filtered')}</p>
          {all.length > 0 && (narrows(filter) || filter.state !== 'all') && (
            <Button size="small" onPress={() => comments.filter({ ...ALL_OPEN, state: 'all' })}>
              {words.t('comments.filter.clear')}
            </Button>
          )}
        </div>
      )}
      {cards(shown.filter(({ id }) => !gone.has(id)))}
      {away.length > 0 && (
        <>
          <h3 className="eyebrow">{words.t('comments.onDeleted')}</h3>
          {cards(away)}
        </>
      )}
      {passing.length > limit && (
        <Button size="small" onPress={() => setLimit(limit + FIRST)}>
          {words.t('comments.further', { n: passing.length - limit })}
        </Button>
      )}
    </div>
  );
}
