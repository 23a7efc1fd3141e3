/**
 * Joint creation: records with a fixed id may be created by two people at the same time without one overwriting the other.
 * The bare record and its texts are written under a client number derived from the id, so that everyone produces identical
 * operations, which Yjs applies once. So is a text that a record lacks since it is from before the field was there.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Above every number that Yjs draws by itself (32 bits), below 2^53. */
const FIRST_CLIENT = 2 ** 52;

/** 52 bits of two FNV-1a hashes, as a client number; of 10,000 records two alike once in 10^8 projects. */
export function jointClient(name: string): number {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ (code + at), 0x5bd1e995) >>> 0;
  }
  return FIRST_CLIENT + (a & 0xfffff) * 2 ** 32 + b;
}

/** @returns whether a client number is one of those that records make for themselves */
export function isJointClient(client: number): boolean {
  return client >= FIRST_CLIENT;
}

/** Operations of the longest joint creation: the record, then type, board and mark. A text is one. */
export const JOINT_RECORD_LENGTH = 4;

/**
 * Edits made after the creation are the person's own and merge field by field. Wire format: the order of the writes, their
 * values and the numbers never change.
 * @param map name of the root map of records
 * @param base type, board and the mark with which a record waits to be brought to life
 * @param texts names of its text fields
 * @returns the update that makes the record, identical whoever makes it
 */
export function jointCreation(
  map: string,
  id: string,
  base: Readonly<Record<string, unknown>>,
  texts: readonly string[],
): Uint8Array {
  const doc = new Y.Doc();
  const records = doc.getMap<Y.Map<unknown>>(map);
  doc.clientID = jointClient(id);
  const record = new Y.Map<unknown>();
  doc.transact(() => {
    records.set(id, record);
    for (const name of Object.keys(base).sort()) record.set(name, base[name]);
  });
  for (const name of texts) {
    doc.clientID = jointClient(`${id}/${name}`);
    record.set(name, new Y.Text());
  }
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** A text that a record does not have yet. */
export interface MissingText {
  readonly id: string;
  readonly record: Y.Map<unknown>;
  readonly name: string;
}

/** @returns whether the text can be made jointly: nothing ever stood there, nor at the place of the record */
export function isJointlyMade({ record, name }: Pick<MissingText, 'record' | 'name'>): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs gives what a map has ever held, and what holds it, only so
  const { _item: holder, _map: held } = record;
  return holder !== null && holder.origin === null && !held.has(name);
}

/**
 * Wire format, as above: the client numbers never change.
 * @param missing different ones, which can be made jointly
 * @returns the update that makes the texts, empty, identical whoever makes it
 */
export function jointTexts(missing: readonly MissingText[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, missing.length);
  for (const { id, record, name } of missing) {
    const client = jointClient(`${id}/${name}`);
    encoding.writeVarUint(restEncoder, 1);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, 0);
    const content = new Y.ContentType(new Y.Text());
    new Y.Item(Y.createID(client, 0), null, null, null, null, record, name, content).write(encoder, 0);
  }
  encoding.writeVarUint(restEncoder, 0); // nothing is deleted
  return encoder.toUint8Array();
}
