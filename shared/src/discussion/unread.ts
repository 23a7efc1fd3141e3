/**
 * What a person has not read. Kept on the device by id, since what others wrote offline arrives late, with a time before one's
 * last look.
 */
import type { Post } from './rules';
import { postsOf, type Thread } from './threads';

/** What a device knows of one person's reading in a project. */
export interface Seen {
  /**
   * When the person first looked at the project here. What was said before is not new, but for what names them: who joins
   * late does not find everything unread.
   */
  readonly since: number;
  /** Ids of the posts that were seen. */
  readonly ids: ReadonlySet<string>;
}

/** @returns what others said in the thread and one has not seen */
export function unreadPosts(thread: Thread, { since, ids }: Seen, me: string): readonly Post[] {
  return postsOf(thread).filter(
    (post) => post.member !== me && !ids.has(post.id) && (post.at >= since || namesMember(post, me)),
  );
}

/** @returns whether the person is named in something that is not deleted */
export function mentionsMember(thread: Thread, member: string): boolean {
  return postsOf(thread).some((post) => namesMember(post, member));
}

export function namesMember({ mentions }: Post, member: string): boolean {
  return member !== '' && mentions.some((mention) => mention.member === member);
}
