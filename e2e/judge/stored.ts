/**
 * A room as it lies in a store, and what can be said about it without any journal: the form that `docs/PROTOCOL.md`, *The log*,
 * promises. Every generation is rebuilt by Yjs alone.
 */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';

export interface StoredRow {
  readonly seq: number;
  readonly data: Uint8Array;
  readonly sum: Uint8Array;
}

export interface StoredRoom {
  readonly head: number;
  /** By number, all that are there. */
  readonly updates: readonly StoredRow[];
  readonly snapshots: readonly StoredRow[];
  /** Whose client ids are. */
  readonly authors: ReadonlyMap<number, string>;
  /** Edits that were taken out because they referred to what never came. */
  readonly leftOut: number;
  /** What the database itself finds wrong with its pages or constraints. */
  readonly faults: readonly string[];
}

/** Where documents lie. */
export interface Store {
  /** @returns the room as it is now, or null when nothing was ever written to it */
  read(room: string): Promise<StoredRoom | null>;
  close(): Promise<void>;
}

export type Fault = { kind: 'lost' | 'doubled' | 'gone back' | 'gap' | 'checksum' | 'format'; detail: string };

/** @returns SHA-256 over kind, room, number and bytes */
export function checksum(kind: 'update' | 'snapshot', room: string, { seq, data }: StoredRow): Buffer {
  return createHash('sha256').update(`${kind}\n${room}\n${seq}\n`).update(data).digest();
}

/** From this on ids are made from records and belong to nobody. */
const JOINT = 2 ** 52;

export interface Rebuilt {
  readonly doc: Y.Doc;
  readonly faults: readonly Fault[];
}

/** Checks the form of a room and rebuilds its document. The document is the caller's to destroy. */
export function rebuild(room: string, stored: StoredRoom): Rebuilt {
  const faults: Fault[] = stored.faults.map((detail) => ({ kind: 'format', detail }));
  const say = (kind: Fault['kind'], detail: string): void => void faults.push({ kind, detail });
  for (const kind of ['update', 'snapshot'] as const) {
    for (const row of kind === 'update' ? stored.updates : stored.snapshots) {
      if (!checksum(kind, room, row).equals(row.sum)) say('checksum', `${kind} ${row.seq}`);
    }
  }
  const oldest = stored.snapshots[0]?.seq ?? 0;
  let expected = stored.updates[0]?.seq ?? stored.head + 1;
  if (expected > oldest + 1) say('gap', `updates ${oldest + 1} to ${expected - 1} and no snapshot that has them`);
  for (const { seq } of stored.updates) {
    if (seq !== expected) say('gap', `after update ${expected - 1} comes ${seq}`);
    expected = seq + 1;
  }
  if (expected !== stored.head + 1) say('gap', `the head is ${stored.head}, the last update ${expected - 1}`);
  const newest = stored.snapshots.at(-1)?.seq ?? 0;
  if (newest > stored.head) say('gap', `a snapshot of ${newest} beyond the head, ${stored.head}`);
  if (stored.leftOut > 0) say('format', `${stored.leftOut} parts were left out, and nobody wrote such`);

  // From the first row on if it is there; then from every snapshot, which has to come to the same.
  const [oldestBase = null, ...others] = [...(stored.updates[0]?.seq === 1 ? [null] : []), ...stored.snapshots];
  const doc = documentOf(stored, oldestBase, say);
  for (const base of others) {
    const other = documentOf(stored, base, () => {});
    if (!equal(doc, other)) say('format', `from the snapshot of ${base?.seq} on it is another document`);
    other.destroy();
  }
  for (const client of doc.store.clients.keys()) {
    if (client < JOINT && !stored.authors.has(client)) say('format', `nobody is the author of client ${client}`);
  }
  return { doc, faults };
}

/** @param base the snapshot to begin with, or null */
function documentOf(
  { updates }: StoredRoom,
  base: StoredRow | null,
  say: (kind: Fault['kind'], detail: string) => void,
): Y.Doc {
  const doc = new Y.Doc();
  const apply = (what: string, data: Uint8Array): void => {
    try {
      Y.applyUpdate(doc, data);
    } catch (error) {
      say('format', `${what} cannot be read: ${String(error)}`);
    }
  };
  if (base) apply(`snapshot ${base.seq}`, base.data);
  let news = 0;
  doc.on('update', () => {
    news += 1;
  });
  for (const { seq, data } of updates) {
    if (seq <= (base?.seq ?? 0)) continue;
    news = 0;
    apply(`update ${seq}`, data);
    if (news === 0) say('doubled', `update ${seq} brings nothing that was not there`);
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) say('lost', 'edits refer to others that are not there');
  return doc;
}

/** @returns whether two documents have the same edits, the same deletions and the same content */
export function equal(one: Y.Doc, other: Y.Doc): boolean {
  return (
    Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) &&
    JSON.stringify(inOrder(contentOf(one))) === JSON.stringify(inOrder(contentOf(other)))
  );
}

/** The same with the keys of all maps in one order: theirs only says in which order a document was read. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}

/** What writers of the judge write into a document, as plain values in a fixed order. */
export function contentOf(doc: Y.Doc): { records: object; list: readonly unknown[]; counts: object } {
  const sorted = (map: Y.Map<unknown>): object =>
    Object.fromEntries(Object.entries(map.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    records: sorted(doc.getMap('records')),
    list: doc.getArray('list').toJSON() as unknown[],
    counts: sorted(doc.getMap('counts')),
  };
}
