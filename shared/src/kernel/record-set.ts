/**
 * All records of a document at one time: as it is now, or as a kept version holds it. Versions come as stored records, which
 * a thread of its own has read from the document (`readStored`), so that opening one does not hold up a person.
 */
import * as Y from 'yjs';
import { readStoredInPieces, type SpecLookup, type StoredRecord } from './document';
import { each, type Pieces } from './pieces';
import type { Projection } from './projection';
import { PlainText, readRecord } from './read-record';
import { BOARD, REMOVED, TYPE } from './record-keys';
import { type RecordReader, readerOf } from './record-reader';
import { type AnyRecord, byOrder } from './records';

export interface RecordSet {
  readonly read: RecordReader;
  /** Every record, removed ones and those of unknown types included. */
  readonly all: () => Iterable<AnyRecord>;
}

/** @returns the records of a document as they are now; they change with it */
export function currentRecords(projection: Projection): RecordSet {
  return { read: projection, all: () => projection.all() };
}

/**
 * Reads what a kept version holds. Decoding is one piece of work that cannot be divided (half a second for 5,000
 * records): where that would hold up a person, a thread of its own does it.
 * @param update a document as a Yjs update (V1) @throws when it is none
 */
export function* storedInUpdate(update: Uint8Array): Pieces<readonly StoredRecord[]> {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    return yield* readStoredInPieces(doc);
  } finally {
    doc.destroy();
  }
}

/** @returns the record as it reads through its description */
function recordOf({ id, type, board, removed, values, texts }: StoredRecord, specs: SpecLookup): AnyRecord {
  const entries = new Map<string, unknown>(Object.entries(values));
  for (const [name, text] of Object.entries(texts)) entries.set(name, new PlainText(text));
  return readRecord(id, entries.set(TYPE, type).set(BOARD, board).set(REMOVED, removed), specs);
}

const NONE: readonly AnyRecord[] = Object.freeze([]);
const orderOf = ({ order }: AnyRecord): string => (typeof order === 'string' ? order : '');

/** @returns the records of a kept version, to be read like those of a board */
export function* recordSet(stored: readonly StoredRecord[], specs: SpecLookup): Pieces<RecordSet> {
  const records: AnyRecord[] = [];
  yield* each(stored, (one) => void records.push(recordOf(one, specs)));
  return yield* recordSetOf(records);
}

/** @param records of one time, each id once */
export function* recordSetOf(records: readonly AnyRecord[]): Pieces<RecordSet> {
  const byId = new Map<string, AnyRecord>();
  const lists = new Map<string, AnyRecord[]>();
  yield* each(records, (record) => {
    byId.set(record.id, record);
    if (record.removed) return;
    const key = `${record.type}\n${record.board}`;
    const list = lists.get(key);
    if (list) list.push(record);
    else lists.set(key, [record]);
  });
  for (const list of lists.values()) {
    list.sort((a, b) => byOrder({ order: orderOf(a), id: a.id }, { order: orderOf(b), id: b.id }));
    yield;
  }
  const list = (type: string, board: string): readonly AnyRecord[] => lists.get(`${type}\n${board}`) ?? NONE;
  return { read: readerOf({ get: (id) => byId.get(id), list }), all: () => byId.values() };
}
