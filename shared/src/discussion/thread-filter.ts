/** Which threads are shown. */
import { postsOf, type Thread } from './threads';
import { mentionsMember, type Seen, unreadPosts } from './unread';

export interface ThreadFilter {
  readonly state: 'open' | 'resolved' | 'all';
  /** Only those that name me. */
  readonly mentionsMe: boolean;
  /** Only those with something that I have not read. */
  readonly unread: boolean;
  /** Only those about this board and what is on it; null: of all. */
  readonly board: string | null;
  /** Only those in which this person wrote; null: anyone. */
  readonly member: string | null;
}

export const ALL_OPEN: ThreadFilter = Object.freeze({
  state: 'open',
  mentionsMe: false,
  unread: false,
  board: null,
  member: null,
});

/** @returns those that pass, in the order given */
export function filterThreads(
  threads: readonly Thread[],
  { state, mentionsMe, unread, board, member }: ThreadFilter,
  { me, seen }: { readonly me: string; readonly seen: Seen },
): readonly Thread[] {
  return threads.filter(
    (thread) =>
      (state === 'all' || thread.resolved === (state === 'resolved')) &&
      (board === null || thread.comment.ofBoard === board) &&
      (member === null || postsOf(thread).some((post) => post.member === member)) &&
      (!mentionsMe || mentionsMember(thread, me)) &&
      (!unread || unreadPosts(thread, seen, me).length > 0),
  );
}

/** A person who wrote something, by the name of their latest post. */
export interface Writer {
  readonly member: string;
  readonly name: string;
}

/** @returns everyone who wrote something, by name */
export function writersOf(threads: readonly Thread[]): readonly Writer[] {
  const latest = new Map<string, { readonly name: string; readonly at: number }>();
  for (const post of threads.flatMap(postsOf)) {
    const known = latest.get(post.member);
    if (!known || known.at < post.at) latest.set(post.member, { name: post.name, at: post.at });
  }
  return [...latest]
    .map(([member, { name }]) => ({ member, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.member < b.member ? -1 : 1));
}
