/**
 * Threads that are kept as the document changes: only threads of changed records are made anew, and only counts of their places
 * change.
 */
import type { Projection } from '../kernel/projection';
import { isOf } from '../kernel/record-reader';
import { placeKeys } from '../kernel/comment-place';
import {
  type CommentAction,
  commentActionRecord,
  commentRecord,
  placeOf,
  type Reply,
  replyRecord,
  type Resolution,
  resolutionRecord,
} from './records';
import { byTime, latestFirst, type Thread, threadOf } from './threads';

export interface Threads {
  /** Every thread, latest first. The same list until one changes. */
  all(): readonly Thread[];
  get(id: string): Thread | undefined;
  /** Threads of a place by its key (`placeKey`, `boardKey`), earliest first. The same list until one changes. */
  at(key: string): readonly Thread[];
  /** How many of them are open. */
  openAt(key: string): number;
  /** Called with the keys of places whose threads changed. */
  subscribe(listener: (keys: ReadonlySet<string>) => void): () => void;
  destroy(): void;
}

type Part = Reply | Resolution | CommentAction;

interface At {
  readonly ids: Set<string>;
  open: number;
  list: readonly Thread[] | null;
}

const NONE: readonly Thread[] = Object.freeze([]);

/** Follows the projection of a discussion document. The caller keeps it alive and calls `destroy` before it. */
export function followThreads(projection: Projection): Threads {
  const threads = new Map<string, Thread>();
  /** By comment: ids of what refers to it. */
  const partsOf = new Map<string, Set<string>>();
  /** By part: the comment that it referred to when it was read last. */
  const partOf = new Map<string, string>();
  const places = new Map<string, At>();
  const listeners = new Set<(keys: ReadonlySet<string>) => void>();
  let list: readonly Thread[] | null = null;

  const isPart = (id: string): Part | null => {
    const record = projection.get(id);
    const part = isOf(record, replyRecord) || isOf(record, resolutionRecord) || isOf(record, commentActionRecord);
    return part ? record : null;
  };
  const leave = (thread: Thread, touched: Set<string>): void => {
    for (const key of placeKeys(placeOf(thread.comment))) {
      const at = places.get(key);
      touched.add(key);
      if (!at) continue;
      at.ids.delete(thread.id);
      at.list = null;
      if (!thread.resolved) at.open--;
      if (at.ids.size === 0) places.delete(key);
    }
  };
  const enter = (thread: Thread, touched: Set<string>): void => {
    for (const key of placeKeys(placeOf(thread.comment))) {
      const at: At = places.get(key) ?? { ids: new Set(), open: 0, list: null };
      places.set(key, at);
      touched.add(key);
      at.ids.add(thread.id);
      at.list = null;
      if (!thread.resolved) at.open++;
    }
  };
  const make = (id: string): Thread | null => {
    const comment = projection.get(commentRecord, id);
    if (!comment) return null;
    const replies: Reply[] = [];
    const resolutions: Resolution[] = [];
    const actions: CommentAction[] = [];
    for (const partId of partsOf.get(id) ?? []) {
      const part = isPart(partId);
      if (isOf(part, replyRecord)) replies.push(part);
      else if (isOf(part, resolutionRecord)) resolutions.push(part);
      else if (isOf(part, commentActionRecord)) actions.push(part);
    }
    return threadOf(comment, { replies, resolutions, actions });
  };
  /** Puts a part under the comment it refers to now. @returns ids of the threads that this changes */
  const reattach = (id: string): readonly string[] => {
    const before = partOf.get(id);
    const after = isPart(id)?.comment ?? null;
    if (before !== undefined && before !== after) partsOf.get(before)?.delete(id);
    if (after === null) partOf.delete(id);
    else {
      const parts = partsOf.get(after) ?? new Set<string>();
      partsOf.set(after, parts.add(id));
      partOf.set(id, after);
    }
    return [before, after].filter((one): one is string => typeof one === 'string');
  };
  const read = (ids: Iterable<string>): ReadonlySet<string> => {
    const changed = new Set<string>();
    for (const id of ids) {
      const record = projection.get(id);
      if (threads.has(id) || isOf(record, commentRecord)) changed.add(id);
      else for (const thread of reattach(id)) changed.add(thread);
    }
    const touched = new Set<string>();
    for (const id of changed) {
      const before = threads.get(id);
      const after = make(id);
      if (before) leave(before, touched);
      if (after) {
        threads.set(id, after);
        enter(after, touched);
      } else threads.delete(id);
    }
    if (touched.size > 0) list = null;
    return touched;
  };

  const records = [commentRecord, replyRecord, resolutionRecord, commentActionRecord] as const;
  read([...records.flatMap(({ type }) => projection.list(type, '')), ...projection.removed()].map(({ id }) => id));
  const stop = projection.subscribe(({ ids }) => {
    const touched = read(ids);
    if (touched.size > 0) for (const listener of [...listeners]) listener(touched);
  });

  return {
    all: () => (list ??= Object.freeze([...threads.values()].sort(latestFirst))),
    get: (id) => threads.get(id),
    at(key) {
      const at = places.get(key);
      if (!at) return NONE;
      at.list ??= Object.freeze(
        [...at.ids].flatMap((id) => threads.get(id) ?? []).sort((a, b) => byTime(a.comment, b.comment)),
      );
      return at.list;
    },
    openAt: (key) => places.get(key)?.open ?? 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      stop();
      listeners.clear();
    },
  };
}
