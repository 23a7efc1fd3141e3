/**
 * Y events → immutable records, for local edits, remote edits, undo and loading alike. Unchanged records and lists keep their
 * identity, so that views compare by reference.
 */
import * as Y from 'yjs';
import { recordsOf, type SpecLookup, touchedIds } from './document';
import { withReplaced } from './list-changes';
import { readRecord } from './read-record';
import { type AnyRecord, byOrder } from './records';
import { type RecordReader, readerOf } from './record-reader';

export type { RecordReader } from './record-reader';

export interface ProjectionChange {
  readonly ids: ReadonlySet<string>;
}

export interface Projection extends RecordReader {
  /** Goes up with every flush that changed something. */
  readonly revision: number;
  /** Removed records, latest first: those that can be restored. */
  removed(): readonly AnyRecord[];
  /** Live records whose type this version does not know; they are kept and shown plainly. */
  unknown(): readonly AnyRecord[];
  /** Every record, removed ones and those of unknown types included. */
  all(): Iterable<AnyRecord>;
  subscribe(listener: (change: ProjectionChange) => void): () => void;
  flush(): void;
  /**
   * Until it is let go, changes are read and nobody hears of them; then all of them at once. For a long piece of work that
   * writes many times. @returns let go
   */
  hold(): () => void;
  destroy(): void;
}

const NONE: readonly AnyRecord[] = Object.freeze([]);

const orderOf = ({ order }: AnyRecord): string => (typeof order === 'string' ? order : '');

function compare(a: AnyRecord, b: AnyRecord): number {
  return byOrder({ order: orderOf(a), id: a.id }, { order: orderOf(b), id: b.id });
}

/** A longer run of changes is cheaper to sort than to mend. */
const MOST_MENDS = 40;

/** @returns the index of the first record that does not come before this one */
function placeOf(list: readonly AnyRecord[], record: AnyRecord): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at && compare(at, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Mend {
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** @returns the list with records replaced; undefined if one was added or removed */
function replacedIn(list: readonly AnyRecord[], changes: readonly Mend[]): readonly AnyRecord[] | undefined {
  const entries = new Map<number, AnyRecord>();
  for (const { before, after } of changes) {
    if (!before || !after) return undefined;
    entries.set(placeOf(list, before), after);
  }
  return Object.freeze(withReplaced(list, entries));
}

function mended(list: readonly AnyRecord[], changes: readonly Mend[]): readonly AnyRecord[] {
  const replaced = replacedIn(list, changes);
  if (replaced) return replaced;
  const copy = [...list];
  for (const { before, after } of changes) {
    if (before && after) copy[placeOf(copy, before)] = after;
    else if (before) copy.splice(placeOf(copy, before), 1);
    else if (after) copy.splice(placeOf(copy, after), 0, after);
  }
  return copy.length === 0 ? NONE : Object.freeze(copy);
}

function samePlace(a: AnyRecord, b: AnyRecord): boolean {
  return a.type === b.type && a.board === b.board && orderOf(a) === orderOf(b);
}

/**
 * Follows a document. `schedule` decides when remote changes are read (an animation frame in the app, at once in tests);
 * `flush` reads now. The caller keeps the document alive and calls `destroy` before it.
 */
export function createProjection(
  doc: Y.Doc,
  specs: SpecLookup,
  schedule: (flush: () => void) => void = (flush) => flush(),
): Projection {
  const source = recordsOf(doc);
  const records = new Map<string, AnyRecord>();
  const groups = new Map<string, Map<string, AnyRecord>>();
  const lists = new Map<string, readonly AnyRecord[]>();
  const removedIds = new Set<string>();
  const unknownIds = new Set<string>();
  const listeners = new Set<(change: ProjectionChange) => void>();
  let dirty = new Set<string>();
  let scheduled = false;
  /** Ids that listeners have not heard of; null: they hear at once. */
  let held: Set<string> | null = null;
  let revision = 0;
  let removedList: readonly AnyRecord[] | null = null;
  let unknownList: readonly AnyRecord[] | null = null;

  /** Changes per list since it was built: a few are patched in, many cause a new sort. */
  const mends = new Map<string, Mend[]>();

  const groupKey = (record: AnyRecord): string => `${record.type}\n${record.board}`;
  const mend = (key: string, before: AnyRecord | null, after: AnyRecord | null): void => {
    if (!lists.has(key)) return;
    const waiting = mends.get(key) ?? [];
    waiting.push({ before, after });
    mends.set(key, waiting);
    if (waiting.length > MOST_MENDS) {
      lists.delete(key);
      mends.delete(key);
    }
  };
  const leave = (record: AnyRecord): void => {
    const key = groupKey(record);
    groups.get(key)?.delete(record.id);
    mend(key, record, null);
  };
  const enter = (record: AnyRecord): void => {
    const key = groupKey(record);
    const group = groups.get(key) ?? new Map<string, AnyRecord>();
    groups.set(key, group.set(record.id, record));
    mend(key, null, record);
  };
  const replace = (before: AnyRecord, after: AnyRecord): void => {
    const key = groupKey(after);
    groups.get(key)?.set(after.id, after);
    mend(key, before, after);
  };
  const reread = (id: string): void => {
    const before = records.get(id);
    const stored = source.get(id);
    if (removedIds.has(id)) removedList = null;
    if (unknownIds.has(id)) unknownList = null;
    if (!(stored instanceof Y.Map)) {
      if (before && !before.removed) leave(before);
      records.delete(id);
      removedIds.delete(id);
      unknownIds.delete(id);
      return;
    }
    const record = readRecord(id, stored, specs, before);
    records.set(id, record);
    if (before && !before.removed && !record.removed && samePlace(before, record)) replace(before, record);
    else {
      if (before && !before.removed) leave(before);
      if (!record.removed) enter(record);
    }
    if (record.removed) {
      removedIds.add(id);
      removedList = null;
    } else removedIds.delete(id);
    if (specs.has(record.type) || record.removed) unknownIds.delete(id);
    else {
      unknownIds.add(id);
      unknownList = null;
    }
  };

  const flush = (): void => {
    if (dirty.size === 0) return;
    const ids = dirty;
    dirty = new Set();
    for (const id of ids) reread(id);
    revision++;
    if (held) for (const id of ids) held.add(id);
    else for (const listener of [...listeners]) listener({ ids });
  };
  const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const id of touchedIds(events)) dirty.add(id);
    if (scheduled || dirty.size === 0) return;
    scheduled = true;
    schedule(() => {
      scheduled = false;
      flush();
    });
  };
  const observer = observe as (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void;
  source.observeDeep(observer as Parameters<typeof source.observeDeep>[0]);
  for (const id of source.keys()) reread(id);

  const listOf = (type: string, board: string): readonly AnyRecord[] => {
    const key = `${type}\n${board}`;
    let list = lists.get(key);
    const changed = mends.get(key);
    if (!list) {
      const group = groups.get(key);
      list = group?.size ? Object.freeze([...group.values()].sort(compare)) : NONE;
      lists.set(key, list);
    } else if (changed) {
      list = mended(list, changed);
      lists.set(key, list);
      mends.delete(key);
    }
    return list;
  };

  return {
    ...readerOf({ get: (id) => records.get(id), list: listOf }),
    get revision() {
      return revision;
    },
    removed() {
      removedList ??= Object.freeze(
        [...removedIds]
          .map((id) => records.get(id))
          .filter((record): record is AnyRecord => record !== undefined)
          .sort((a, b) => (b.removed?.at ?? 0) - (a.removed?.at ?? 0)),
      );
      return removedList;
    },
    unknown() {
      unknownList ??= Object.freeze(
        [...unknownIds].map((id) => records.get(id)).filter((record): record is AnyRecord => record !== undefined),
      );
      return unknownList;
    },
    all: () => records.values(),
    hold() {
      if (held) throw new Error('the projection is held already');
      held = new Set();
      return () => {
        const ids = held;
        held = null;
        if (ids && ids.size > 0) for (const listener of [...listeners]) listener({ ids });
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    destroy() {
      source.unobserveDeep(observer as Parameters<typeof source.observeDeep>[0]);
      listeners.clear();
    },
  };
}
