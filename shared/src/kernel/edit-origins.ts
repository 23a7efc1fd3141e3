/**
 * What of a document certain edits still determine, and what each record would be without them: values set by them are the
 * older ones, what they typed is gone, what they deleted is back, and what others wrote stays. For taking back what one
 * person did lately; which edits are theirs the server knows.
 */
import * as Y from 'yjs';
import { recordsOf, type SpecLookup, type StoredRecord, type YRecord, readStoredInPieces } from './document';
import { isJointClient } from './joint-creation';
import { partOf } from './parts';
import { each, type Pieces } from './pieces';
import { PlainText, readRecord } from './read-record';
import { BOARD, REMOVED, TYPE } from './record-keys';
import type { AnyRecord } from './records';
import { sameValue } from './stored-values';
import { TextCuts, type TextStep } from './text-cuts';

/** Clocks [from, to) of a Yjs client. */
export type ClockRange = readonly [client: number, from: number, to: number];

/** Edits by the ids of what they wrote and of what they deleted, as in `MemberEdits`. */
export interface EditRanges {
  readonly clients: readonly ClockRange[];
  readonly deleted: readonly ClockRange[];
}

/** A stretch of text of an older document, with the id of its first character. */
export interface OlderText {
  readonly client: number;
  readonly clock: number;
  readonly text: string;
}

/** The document from before the edits, as plain data: another thread may read it. */
export interface OlderDocument {
  /** With values in parts under their keys. */
  readonly stored: readonly StoredRecord[];
  /** What the edits deleted of its texts. */
  readonly texts: readonly OlderText[];
  /** Up to which clock it knows each client. */
  readonly known: readonly (readonly [client: number, clock: number])[];
}

/** A record without the edits. */
export interface RecordWithout {
  readonly record: AnyRecord;
  /** The fields that would be otherwise. */
  readonly fields: readonly string[];
  /** Whether it would be there and is removed, or the other way round. */
  readonly presence: boolean;
  /** Of texts that would be otherwise, the edits by which they become so, each in its exact place. */
  readonly texts: ReadonlyMap<string, readonly TextStep[]>;
}

export interface EditOrigins {
  /** @returns ids of the records that would be otherwise without the edits */
  touched(): Pieces<readonly string[]>;
  /** @returns null where nothing would be otherwise */
  without(id: string): RecordWithout | null;
}

class Clocks {
  private readonly byClient = new Map<number, (readonly [from: number, to: number])[]>();
  constructor(ranges: readonly ClockRange[]) {
    for (const [client, from, to] of ranges) {
      const own = this.byClient.get(client);
      if (own) own.push([from, to]);
      else this.byClient.set(client, [[from, to]]);
    }
    for (const own of this.byClient.values()) own.sort(([a], [b]) => a - b);
  }
  /** @returns the ranges of a client that meet [from, to), cut to it */
  *within(client: number, from: number, to: number): Iterable<readonly [from: number, to: number]> {
    const own = this.byClient.get(client) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.[1] ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < own.length; at++) {
      const [start, end] = own[at] ?? [to, to];
      if (start >= to) return;
      yield [Math.max(start, from), Math.min(end, to)];
    }
  }
  has(client: number, clock: number): boolean {
    for (const [from, to] of this.within(client, clock, clock + 1)) if (to > from) return true;
    return false;
  }
}

// Who wrote a value, and the pieces of a text, Yjs tells only so.
/* oxlint-disable no-underscore-dangle */
const itemOf = (map: Pick<Y.Map<unknown>, '_map'>, key: string): Y.Item | undefined => map._map.get(key);

function* itemsOf(text: Y.Text): Iterable<Y.Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}
const itemKeys = (map: Y.Map<unknown>): Iterable<string> => map._map.keys();
/* oxlint-enable no-underscore-dangle */

const lastClock = (item: Y.Item): number => item.id.clock + item.length - 1;

/**
 * Reads the document from before the edits. Decoding it is one piece of work (`storedInUpdate`).
 * @param update of the document just before the edits, V1 @throws when it is none
 */
export function* readOlder(update: Uint8Array, edits: EditRanges): Pieces<OlderDocument> {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    const stored = yield* readStoredInPieces(doc);
    const deleted = new Clocks(edits.deleted);
    const texts: OlderText[] = [];
    yield* each([...recordsOf(doc).values()], (record) => {
      if (!(record instanceof Y.Map)) return;
      for (const value of record.values()) {
        if (!(value instanceof Y.Text)) continue;
        for (const { id, length, deleted: gone, content } of itemsOf(value)) {
          if (gone || !(content instanceof Y.ContentString)) continue;
          for (const [from, to] of deleted.within(id.client, id.clock, id.clock + length))
            texts.push({ client: id.client, clock: from, text: content.str.slice(from - id.clock, to - id.clock) });
        }
      }
    });
    return { stored, texts, known: [...Y.decodeStateVector(Y.encodeStateVector(doc))] };
  } finally {
    doc.destroy();
  }
}

/** The characters that the edits deleted, by their ids. */
class OlderTexts {
  private readonly byClient = new Map<number, OlderText[]>();
  constructor(texts: readonly OlderText[]) {
    for (const text of texts) {
      const own = this.byClient.get(text.client);
      if (own) own.push(text);
      else this.byClient.set(text.client, [text]);
    }
    for (const own of this.byClient.values()) own.sort((a, b) => a.clock - b.clock);
  }
  /** @returns what stood at the clocks [from, to) and is known */
  at(client: number, from: number, to: number): string {
    let said = '';
    for (const { clock, text } of this.byClient.get(client) ?? []) {
      if (clock >= to) break;
      said += text.slice(Math.max(0, from - clock), Math.max(0, to - clock));
    }
    return said;
  }
}

/**
 * @param doc the document now; it is read whenever something is asked
 * @param edits whose effect is looked for @param older the document just before them
 */
export function editOrigins(doc: Y.Doc, edits: EditRanges, older: OlderDocument, specs: SpecLookup): EditOrigins {
  const [written, deleted] = [new Clocks(edits.clients), new Clocks(edits.deleted)];
  const olderTexts = new OlderTexts(older.texts);
  const before = new Map(older.stored.map((record) => [record.id, record]));

  const byThem = (item: Y.Item): boolean =>
    written.has(item.id.client, lastClock(item)) || (item.deleted && deleted.has(item.id.client, lastClock(item)));

  /** A joint record is nobody's own: who brought it to life first made it. */
  const madeBy = (item: Y.Item, stored: YRecord): boolean => {
    if (!isJointClient(item.id.client)) return written.has(item.id.client, lastClock(item));
    let first: Y.Item | null = itemOf(stored, REMOVED) ?? null;
    while (first?.left && !isJointClient(first.left.id.client)) first = first.left;
    return first !== null && written.has(first.id.client, first.id.clock);
  };

  const known = new Map(older.known);
  /** The text cut into what stays and what goes, with what comes back at its place. */
  const cutText = (text: Y.Text): TextCuts => {
    const cuts = new TextCuts();
    for (const item of itemsOf(text)) {
      const { client, clock } = item.id;
      const end = clock + item.length;
      if (item.deleted) {
        for (const [from, to] of deleted.within(client, clock, end)) cuts.back(olderTexts.at(client, from, to));
        continue;
      }
      const { content } = item;
      if (!(content instanceof Y.ContentString)) continue;
      const stay = (from: number, to: number): void => {
        const old = Math.min(Math.max(known.get(client) ?? 0, from), to);
        cuts.old(content.str.slice(from - clock, old - clock));
        cuts.new(client, content.str.slice(old - clock, to - clock));
      };
      let at = clock;
      for (const [from, to] of written.within(client, clock, end)) {
        stay(at, from);
        cuts.theirs(content.str.slice(from - clock, to - clock));
        at = to;
      }
      stay(at, end);
    }
    return cuts;
  };

  const without = (id: string): RecordWithout | null => {
    const records = recordsOf(doc);
    const stored: YRecord | undefined = records.get(id);
    const made = itemOf(records, id);
    if (!(stored instanceof Y.Map) || !made) return null;
    const was = before.get(id);
    const entries = new Map<string, unknown>();
    const fields = new Set<string>();
    const texts = new Map<string, readonly TextStep[]>();
    const isTheirs = madeBy(made, stored);
    let presence = isTheirs;
    for (const key of itemKeys(stored)) {
      const item = itemOf(stored, key);
      const value = stored.get(key);
      const own = item !== undefined && key !== TYPE && key !== BOARD && byThem(item);
      if (value instanceof Y.Text) {
        const cuts = cutText(value).done();
        entries.set(key, new PlainText(cuts.text));
        if (cuts.steps.length > 0) {
          fields.add(key);
          texts.set(key, cuts.steps);
        }
      } else if (key === REMOVED) {
        entries.set(key, value);
        presence ||= own;
      } else if (!own) {
        if (value !== undefined) entries.set(key, value);
      } else {
        fields.add(partOf(key)?.field ?? key);
        if (was && Object.hasOwn(was.texts, key)) entries.set(key, new PlainText(was.texts[key] ?? ''));
        else if (was && Object.hasOwn(was.values, key)) entries.set(key, was.values[key]);
      }
    }
    if (presence) {
      // Made by another person meanwhile: what they did to it is the contrary of what it was.
      const wasThere = was ? was.removed === null : !isTheirs && Boolean(entries.get(REMOVED));
      entries.set(REMOVED, wasThere ? null : (was?.removed ?? { at: 0, by: '' }));
    }
    if (!presence && fields.size === 0) return null;
    const [record, now] = [readRecord(id, entries, specs), readRecord(id, stored, specs)];
    const [gone, isGone] = [record.removed !== null, now.removed !== null];
    const differing = gone || isGone ? [] : [...fields].filter((name) => !sameValue(record[name], now[name]));
    if (gone === isGone && differing.length === 0) return null;
    return { record, fields: differing, presence: gone !== isGone, texts };
  };

  return {
    *touched() {
      const ids: string[] = [];
      yield* each([...recordsOf(doc).keys()], (id) => {
        if (without(id)) ids.push(id);
      });
      return ids;
    },
    without,
  };
}
