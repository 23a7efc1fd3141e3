/** The verdict on one room: what lies in the store, against the journal and against what lay there before. */
import * as Y from 'yjs';
import type { Edit, Ledger } from './ledger';
import { contentOf, type Fault, rebuild, type StoredRoom } from './stored';

/** What an earlier look at the store found, which later ones may add to and never take from. */
export interface Reading {
  readonly head: number;
  readonly vector: ReadonlyMap<number, number>;
  /** Checksums of rows that were there, as text. */
  readonly sums: ReadonlyMap<number, string>;
  readonly authors: ReadonlyMap<number, string>;
}

export interface Verdict {
  readonly faults: readonly Fault[];
  readonly reading: Reading;
  /** The document as it is stored; the caller destroys it. */
  readonly doc: Y.Doc;
}

const NOTHING: StoredRoom = { head: 0, updates: [], snapshots: [], authors: new Map(), leftOut: 0, faults: [] };

/**
 * @param ledger of a journal that was read before the store was: everything confirmed in it has to be there
 * @param earlier the reading before this one, or null
 */
export function judge(room: string, ledger: Ledger, found: StoredRoom | null, earlier: Reading | null): Verdict {
  const stored = found ?? NOTHING;
  const { doc, faults } = rebuild(room, stored);
  const reading: Reading = {
    head: stored.head,
    vector: Y.decodeStateVector(Y.encodeStateVector(doc)),
    sums: new Map(stored.updates.map(({ seq, sum }) => [seq, Buffer.from(sum).toString('hex')])),
    authors: stored.authors,
  };
  return {
    faults: [
      ...faults,
      ...(earlier ? sinceEarlier(earlier, reading) : []),
      ...againstClocks(ledger, reading.vector),
      ...againstContent(ledger, contentOf(doc)),
      ...ledger.complaints.map((detail): Fault => ({ kind: 'gone back', detail })),
    ],
    reading,
    doc,
  };
}

function sinceEarlier(earlier: Reading, now: Reading): Fault[] {
  const faults: Fault[] = [];
  const back = (detail: string): void => void faults.push({ kind: 'gone back', detail });
  if (now.head < earlier.head) back(`the head was ${earlier.head} and is ${now.head}`);
  for (const [client, clock] of earlier.vector) {
    const is = now.vector.get(client) ?? 0;
    if (is < clock) back(`client ${client} was stored up to ${clock} and is up to ${is}`);
  }
  for (const [seq, sum] of now.sums) {
    const was = earlier.sums.get(seq);
    if (was !== undefined && was !== sum) back(`update ${seq} is another one than it was`);
  }
  for (const [client, owner] of earlier.authors) {
    if (now.authors.get(client) !== owner) back(`client ${client} has another author than it had`);
  }
  return faults;
}

function againstClocks({ lives, seen }: Ledger, vector: ReadonlyMap<number, number>): Fault[] {
  const faults: Fault[] = [];
  for (const { name, client, ackedClock } of lives.values()) {
    const is = vector.get(client) ?? 0;
    if (is < ackedClock)
      faults.push({ kind: 'lost', detail: `${name}: confirmed up to ${ackedClock}, stored up to ${is}` });
  }
  for (const [client, clock] of seen) {
    const is = vector.get(client) ?? 0;
    if (is < clock)
      faults.push({ kind: 'gone back', detail: `client ${client} was shown up to ${clock}, stored up to ${is}` });
  }
  return faults;
}

function againstContent(ledger: Ledger, content: ReturnType<typeof contentOf>): Fault[] {
  const faults: Fault[] = [];
  const say = (kind: Fault['kind'], detail: string): void => void faults.push({ kind, detail });
  const edits = [...ledger.lives.values()].flatMap((life) => life.edits);
  const of = (kind: Edit['kind']): Edit[] => edits.filter((edit) => edit.kind === kind);

  const records = new Set(Object.keys(content.records));
  const removed = new Map<string, boolean>();
  for (const { key, acked } of of('remove')) removed.set(key, acked || (removed.get(key) ?? false));
  for (const { key, acked } of of('add')) {
    if (acked && !removed.has(key) && !records.has(key)) say('lost', `record ${key}`);
  }
  for (const [key, acked] of removed) if (acked && records.has(key)) say('gone back', `record ${key} was removed`);
  for (const key of ledger.gone) if (records.has(key)) say('gone back', `record ${key} was seen removed`);
  invented(records, of('add'), 'record', say);

  const times = new Map<string, number>();
  for (const key of content.list) times.set(String(key), (times.get(String(key)) ?? 0) + 1);
  for (const [key, count] of times) if (count > 1) say('doubled', `${key} is in the list ${count} times`);
  for (const { key, acked } of of('list')) if (acked && !times.has(key)) say('lost', `${key} of the list`);
  invented(times.keys(), of('list'), 'entry', say);

  const counts = new Map(Object.entries(content.counts).map(([key, value]) => [key, Number(value)]));
  const written = new Set(of('count').map(({ key, n }) => `${key} = ${n}`));
  for (const [key, value] of counts)
    if (!written.has(`${key} = ${value}`)) say('format', `nobody wrote ${key} = ${value}`);
  for (const { key, n, acked } of of('count')) {
    const is = counts.get(key);
    if (acked && is === undefined) say('lost', `${key} = ${n}`);
    else if (acked && is !== undefined && is < n) say('gone back', `${key} was ${n} and is ${is}`);
  }
  return faults;
}

function invented(
  there: Iterable<string>,
  made: readonly Edit[],
  what: string,
  say: (kind: Fault['kind'], detail: string) => void,
): void {
  const known = new Set(made.map(({ key }) => key));
  for (const key of there) if (!known.has(key)) say('format', `nobody made ${what} ${key}`);
}
