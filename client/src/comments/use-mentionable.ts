/** Who can be named in a comment: the members of the project, and without a connection those who wrote something. */
import type { Mention } from '@polku/shared/discussion/records';
import { writersOf } from '@polku/shared/discussion/thread-filter';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Comments } from './comments-control';
import { useCommentsValue } from './use-comments';

/** The person's own name is left out. */
export function useMentionable(comments: Comments): readonly Mention[] {
  const me = useStore(comments.session.state, ({ member }) => member?.memberId ?? '');
  const names = useStore(comments.names.store, (state) => state.names);
  const threads = useCommentsValue(comments, ({ threads: all }) => all.all());
  return useMemo(() => {
    const known = new Map<string, string>();
    for (const [member, { name, away }] of names) if (!away) known.set(member, name);
    if (names.size === 0) for (const { member, name } of writersOf(threads)) known.set(member, name.trim());
    return [...known]
      .filter(([member, name]) => member !== me && name !== '')
      .map(([member, name]) => ({ member, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [names, threads, me]);
}
