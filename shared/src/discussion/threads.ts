/** Threads as they are read: a comment with its answers, what came of it and whether it is resolved. */
import type { RecordReader } from '../kernel/record-reader';
import {
  type Comment,
  type CommentAction,
  commentActionRecord,
  commentRecord,
  type Reply,
  replyRecord,
  type Resolution,
  resolutionRecord,
} from './records';
import type { Post } from './rules';

export interface Thread {
  /** Of its first comment. */
  readonly id: string;
  /** Deleted or not: then its text is not shown. */
  readonly comment: Comment;
  /** Those that are there, earliest first. */
  readonly replies: readonly Reply[];
  readonly actions: readonly CommentAction[];
  /** The one that counts, or null. */
  readonly resolution: Resolution | null;
  readonly resolved: boolean;
  /** When something was last said, or resolved or reopened. */
  readonly lastAt: number;
}

/** What refers to one comment; `removed` ones are passed over. */
export interface ThreadParts {
  readonly replies: readonly Reply[];
  readonly resolutions: readonly Resolution[];
  readonly actions: readonly CommentAction[];
}

interface Timed {
  readonly at: number;
  readonly id: string;
}

/** Compares by time, ties by id. */
export function byTime(a: Timed, b: Timed): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** @returns the resolution that counts: one that none takes the place of, the latest of several */
export function resolutionOf(all: readonly Resolution[]): Resolution | null {
  const living = all.filter(({ removed }) => !removed);
  const replaced = new Set(living.map(({ after }) => after));
  const heads = living.filter(({ id }) => !replaced.has(id));
  return [...(heads.length > 0 ? heads : living)].sort(byTime).at(-1) ?? null;
}

/** @returns the thread; null when its comment was deleted and nothing is left below it */
export function threadOf(comment: Comment, parts: ThreadParts): Thread | null {
  const replies = parts.replies.filter(({ removed }) => !removed).sort(byTime);
  if (comment.removed && replies.length === 0) return null;
  const resolution = resolutionOf(parts.resolutions);
  const lastAt = Math.max(comment.at, resolution?.at ?? 0, ...replies.map(({ at }) => at));
  return {
    id: comment.id,
    comment,
    replies,
    actions: parts.actions.filter(({ removed }) => !removed).sort(byTime),
    resolution,
    resolved: resolution?.state === 'resolved',
    lastAt,
  };
}

/** Compares by what happened last, latest first. */
export function latestFirst(a: Thread, b: Thread): number {
  return b.lastAt - a.lastAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** @returns every thread, latest first, made anew; `followThreads` keeps them */
export function readThreads(read: RecordReader, removed: readonly { readonly id: string }[]): readonly Thread[] {
  const replies = grouped(read.list(replyRecord, ''));
  const resolutions = grouped(read.list(resolutionRecord, ''));
  const actions = grouped(read.list(commentActionRecord, ''));
  const deleted = removed.flatMap(({ id }) => read.get(commentRecord, id) ?? []);
  return [...read.list(commentRecord, ''), ...deleted]
    .flatMap(
      (comment) =>
        threadOf(comment, {
          replies: replies.get(comment.id) ?? [],
          resolutions: resolutions.get(comment.id) ?? [],
          actions: actions.get(comment.id) ?? [],
        }) ?? [],
    )
    .sort(latestFirst);
}

function grouped<R extends { readonly comment: string | null }>(records: readonly R[]): Map<string | null, R[]> {
  const groups = new Map<string | null, R[]>();
  for (const record of records) {
    const group = groups.get(record.comment);
    if (group) group.push(record);
    else groups.set(record.comment, [record]);
  }
  return groups;
}

/** @returns what people said in it, earliest first; of a deleted comment, its answers */
export function postsOf({ comment, replies }: Thread): readonly Post[] {
  return comment.removed ? replies : [comment, ...replies];
}
