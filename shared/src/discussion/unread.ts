/**
 * What a person has not read. Kept on the device as ids, not times: what others wrote offline arrives late, with a time before one's last
 * look.
 */
import type { Post } from './rules';
import { postsOf, type Thread } from './threads';

/** Ids of the posts of a project that were seen on this device. */
export type Seen = ReadonlySet<string>;

/** @returns what others said in the thread and one has not seen */
export function unreadPosts(thread: Thread, seen: Seen, me: string): readonly Post[] {
  return postsOf(thread).filter(({ id, member }) => member !== me && !seen.has(id));
}

/** @returns whether the person is named in something that is not deleted */
export function mentionsMember(thread: Thread, member: string): boolean {
  return member !== '' && postsOf(thread).some((post) => namesMember(post, member));
}

export function namesMember({ mentions }: Post, member: string): boolean {
  return mentions.some((mention) => mention.member === member);
}

/** @returns posts by others that name the person and that they have not seen */
export function unreadMentions(threads: readonly Thread[], seen: Seen, me: string): readonly Post[] {
  if (me === '') return [];
  return threads.flatMap((thread) => unreadPosts(thread, seen, me).filter((post) => namesMember(post, me)));
}

/**
 * @returns what is taken as seen at a device's first look at a project: everything but what names the person, so that who
 *   joins late does not find all that was ever said as new
 */
export function seenAtFirst(threads: readonly Thread[], me: string): Seen {
  const posts = threads.flatMap(postsOf).filter((post) => me === '' || !namesMember(post, me));
  return new Set(posts.map(({ id }) => id));
}
