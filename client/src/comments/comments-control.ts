/** The comments of one open project: its threads, what the panel shows, and who writes. Created and closed with the project. */
import { type Threads, followThreads } from '@polku/shared/discussion/follow-threads';
import type { Mention } from '@polku/shared/discussion/records';
import type { Author } from '@polku/shared/discussion/rules';
import { ALL_OPEN, type ThreadFilter, writersOf } from '@polku/shared/discussion/thread-filter';
import { postsOf, type Thread } from '@polku/shared/discussion/threads';
import { namesMember, unreadPosts } from '@polku/shared/discussion/unread';
import { boardKey, type CommentPlace } from '@polku/shared/kernel/comment-place';
import { can } from '@polku/shared/kernel/permissions';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Commenting } from '../kernel/comments/commenting';
import { markAtFocus } from '../kernel/comments/mark-at-focus';
import type { Session } from '../kernel/session/session-types';
import type { Settings } from '../kernel/storage/storage-types';
import type { Toasts } from '../ui/Toasts';
import { createMemberNames, type MemberNames } from './member-names';
import type { Places } from './places';
import { createSeenPosts, type SeenPosts } from './seen';

export type CommentsView =
  | { readonly kind: 'list' }
  /** `called`: what a field, figure or finding is called. */
  | { readonly kind: 'place'; readonly place: CommentPlace; readonly called: string }
  /** `from`: where Back leads. */
  | { readonly kind: 'thread'; readonly id: string; readonly from: Exclude<CommentsView, { kind: 'thread' }> };

export interface CommentsState {
  readonly open: boolean;
  readonly view: CommentsView;
  readonly filter: ThreadFilter;
  /** Goes up when something is opened anew: the panel then takes the focus. */
  readonly asked: number;
}

/** What is written and not sent. */
export interface Draft {
  readonly text: string;
  /** Chosen from the list of people. */
  readonly mentions: readonly Mention[];
}

export interface UnreadCount {
  readonly posts: number;
  /** Of these, those that name the person. */
  readonly mentions: number;
}

export interface Comments extends Commenting {
  readonly session: Session;
  readonly places: Places;
  readonly toasts: Toasts;
  readonly threads: Threads;
  readonly names: MemberNames;
  readonly store: StoreApi<CommentsState>;
  readonly seen: SeenPosts;
  /** By what is written in: a place, a thread, a post. */
  readonly drafts: Map<string, Draft>;
  /** Null before one has joined by name. */
  me(): Author | null;
  isFacilitator(): boolean;
  show(view: CommentsView): void;
  filter(change: Partial<ThreadFilter>): void;
  /** Closes the panel; the focus goes back to where it came from, unless it is led elsewhere. */
  close(elsewhere?: boolean): void;
  unread(): UnreadCount;
  /** Marks what is in the thread as read. */
  read(thread: Thread): void;
  destroy(): void;
}

const LIST: CommentsView = { kind: 'list' };
const NONE: UnreadCount = { posts: 0, mentions: 0 };

export interface CommentsOptions {
  readonly session: Session;
  readonly settings: Settings;
  readonly places: Places;
  readonly toasts: Toasts;
  /** What is selected, else what is in view. */
  readonly here: () => CommentPlace;
  readonly now?: () => number;
}

export function createComments({ session, settings, places, toasts, here, now = Date.now }: CommentsOptions): Comments {
  const { runner, projection } = session.discussion;
  const threads = followThreads(projection);
  const store = createStore<CommentsState>(() => ({ open: false, view: LIST, filter: ALL_OPEN, asked: 0 }));
  const seen = createSeenPosts(settings, session.projectId, now());
  const names = createMemberNames(session);
  const listeners = new Set<() => void>();
  const byBoard = new Map<string, { readonly from: readonly Thread[]; readonly counts: ReadonlyMap<string, number> }>();
  let unread: UnreadCount | null = null;
  /** What had the focus before the panel took it. */
  let origin: HTMLElement | null = null;
  const changed = (): void => {
    unread = null;
    for (const listener of [...listeners]) listener();
  };
  const lookUpWriters = (): void => {
    for (const { member } of writersOf(threads.all())) names.lookUp(member);
  };
  const stops = [
    threads.subscribe(() => {
      lookUpWriters();
      changed();
    }),
    session.state.subscribe((next, before) => {
      const online = next.status.connection === 'online' && before.status.connection !== 'online';
      const others = next.notice?.membersRevision !== before.notice?.membersRevision;
      // With the panel closed nobody chooses among people: 300 who join are not asked for one by one.
      if (online || (others && store.getState().open)) names.refresh();
      changed();
    }),
    seen.store.subscribe(changed),
  ];
  lookUpWriters();

  const me = (): Author | null => {
    const { member } = session.state.getState();
    return member && { member: member.memberId, name: member.name };
  };
  const count = (): UnreadCount => {
    const own = me()?.member ?? '';
    const marks = seen.store.getState().seen;
    if (!marks) return NONE;
    const posts = threads.all().flatMap((thread) => unreadPosts(thread, marks, own));
    return { posts: posts.length, mentions: posts.filter((post) => namesMember(post, own)).length };
  };
  const show = (view: CommentsView): void => {
    const { open } = store.getState();
    const focused = document.activeElement;
    if (!open) origin = focused instanceof HTMLElement ? focused : null;
    names.refresh();
    store.setState(({ asked }) => ({ open: true, view, asked: asked + 1 }));
  };
  const openPlace = (place: CommentPlace, called: string): void => show({ kind: 'place', place, called });
  return {
    session,
    places,
    toasts,
    threads,
    names,
    store,
    seen,
    drafts: new Map(),
    me,
    isFacilitator() {
      const { role } = session.state.getState();
      return role !== null && can(role, 'runWorkshop');
    },
    show,
    open: openPlace,
    openHere() {
      const mark = markAtFocus();
      if (mark) mark.click();
      else openPlace(here(), '');
    },
    filter: (change) => store.setState(({ filter }) => ({ filter: { ...filter, ...change } })),
    close(elsewhere = false) {
      store.setState({ open: false });
      const back = origin;
      origin = null;
      if (elsewhere) return;
      // Once the panel has gone, whose going would take the focus along.
      requestAnimationFrame(() => {
        if (back?.isConnected && document.activeElement === document.body) back.focus();
      });
    },
    openAt: (key) => threads.openAt(key),
    byRecord(board) {
      const from = threads.at(boardKey(board));
      const known = byBoard.get(board);
      if (known?.from === from) return known.counts;
      const counts = new Map<string, number>();
      for (const { comment, resolved } of from) {
        if (comment.ofRecord !== null && !resolved)
          counts.set(comment.ofRecord, (counts.get(comment.ofRecord) ?? 0) + 1);
      }
      byBoard.set(board, { from, counts });
      return counts;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mayComment: () => runner.readOnly === null && me() !== null,
    unread: () => (unread ??= count()),
    read: (thread) => seen.mark(postsOf(thread).map(({ id }) => id)),
    destroy() {
      for (const stop of stops) stop();
      threads.destroy();
      listeners.clear();
    },
  };
}
