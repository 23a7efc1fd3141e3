/**
 * Tells of what others say: new comments to screen readers, mentions as a message that leads to them, each once. Silent for those who
 * do not want to hear of others' doings; the count in the header stays.
 */
import type { Post } from '@polku/shared/discussion/rules';
import { postsOf } from '@polku/shared/discussion/threads';
import { namesMember, unreadPosts } from '@polku/shared/discussion/unread';
import { useEffect, useState } from 'react';
import { useWords } from '../kernel/words/words';
import { authorOf } from './AuthorName';
import type { Comments } from './comments-control';
import { useCommentsThere } from './use-comments';

/** Milliseconds in which news is gathered. */
const GATHER_MS = 1500;
const LONGEST = 120;

interface Unread {
  readonly thread: string;
  readonly post: Post;
}

/** @returns what others said and one has not read */
function unreadNews(comments: Comments): readonly Unread[] {
  const { seen } = comments.seen.store.getState();
  const me = comments.me()?.member ?? '';
  if (!seen) return [];
  return comments.threads
    .all()
    .flatMap((thread) => unreadPosts(thread, seen, me).map((post) => ({ thread: thread.id, post })));
}

export function CommentNews() {
  const comments = useCommentsThere();
  return comments && <News comments={comments} />;
}

function News({ comments }: { readonly comments: Comments }) {
  const words = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const known = new Set(comments.threads.all().flatMap((thread) => postsOf(thread).map(({ id }) => id)));
    const told = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const me = comments.me()?.member ?? '';
      const news = unreadNews(comments);
      const mentions = news.filter(({ post }) => namesMember(post, me) && !told.has(post.id));
      for (const { post } of mentions) told.add(post.id);
      const fresh = news.filter(({ post }) => !known.has(post.id) && !told.has(post.id));
      for (const { post } of news) known.add(post.id);
      if (fresh.length > 0) {
        const names = [...new Set(fresh.map(({ post }) => authorOf(comments, post, words)))];
        const listed = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
        setSaid(words.t('comments.news', { names: listed, n: fresh.length }));
      }
      const [only] = mentions;
      if (!only) return;
      const one = mentions.length === 1;
      comments.toasts.show({
        key: 'mention',
        tone: 'info',
        text: one
          ? words.t('comments.news.mention', {
              name: authorOf(comments, only.post, words),
              text: shortened(only.post.text),
            })
          : words.t('comments.news.mentions', { n: mentions.length }),
        action: {
          label: words.t('comments.news.show'),
          run() {
            if (one) comments.show({ kind: 'thread', id: only.thread, from: { kind: 'list' } });
            else {
              comments.filter({ state: 'all', mentionsMe: true, unread: true, board: null, member: null });
              comments.show({ kind: 'list' });
            }
          },
        },
      });
    };
    const soon = (): void => {
      timer ??= setTimeout(tell, GATHER_MS);
    };
    soon();
    const stop = comments.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [comments, words]);
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
