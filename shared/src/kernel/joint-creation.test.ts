import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { NOTE_SPECS, editNote, setNote } from '../testing/notes-kind';
import { createPeer, type Peer, sync } from '../testing/peer';
import type { Command } from './command';
import { recordsOf } from './document';
import { newId } from './ids';
import { isJointlyMade, jointClient, jointCreation, jointTexts } from './joint-creation';

const make: Command<Readonly<Record<string, unknown>>> = {
  name: 'make',
  plan: (_, fields) => ({ changes: [{ op: 'create', id: 'bLtime', type: 'note', board: 'b', fields, joint: true }] }),
};

function pair(): readonly [Peer, Peer] {
  return [
    createPeer({ specs: NOTE_SPECS, name: 'Aino', client: 1 }),
    createPeer({ specs: NOTE_SPECS, name: 'Veikko', client: 2 }),
  ];
}
const at = (peer: Peer) => peer.read.get('bLtime');

describe('a record with a fixed id that two people make at the same time', () => {
  it('is one record with what both put into it', () => {
    const [aino, veikko] = pair();
    aino.do(make, { votes: 3 });
    veikko.do(make, { owner: 'Veikko', tags: ['gain'] });
    sync(aino, veikko);
    for (const peer of [aino, veikko]) {
      expect(at(peer)).toMatchObject({ votes: 3, owner: 'Veikko', tags: ['gain'], removed: null, rejected: [] });
      expect(peer.read.list('note', 'b')).toHaveLength(1);
    }
  });

  it('keeps what both typed into its text', () => {
    const [aino, veikko] = pair();
    aino.do(make, {});
    aino.do(editNote, { id: 'bLtime', field: 'text', value: 'From the train. ' });
    veikko.do(make, {});
    veikko.do(editNote, { id: 'bLtime', field: 'text', value: 'From the desk.' });
    sync(aino, veikko);
    expect(at(aino)?.['text']).toBe(at(veikko)?.['text']);
    expect(at(aino)?.['text']).toContain('From the train. ');
    expect(at(aino)?.['text']).toContain('From the desk.');
  });

  it('loses nothing when one undoes its making', () => {
    const [aino, veikko] = pair();
    aino.do(make, { votes: 3 });
    veikko.do(make, { owner: 'Veikko' });
    sync(aino, veikko);
    aino.runner.undo.undo();
    sync(aino, veikko);
    for (const peer of [aino, veikko]) expect(at(peer)).toMatchObject({ votes: 3, owner: 'Veikko' });
    expect(at(aino)?.removed).toEqual(at(veikko)?.removed);
    aino.runner.undo.redo();
    sync(aino, veikko);
    for (const peer of [aino, veikko]) expect(at(peer)).toMatchObject({ votes: 3, owner: 'Veikko', removed: null });
  });

  it('comes and goes with undo and redo, alone too', () => {
    const [aino] = pair();
    aino.do(make, { votes: 3 });
    aino.runner.undo.undo();
    expect(aino.read.list('note', 'b')).toEqual([]);
    aino.runner.undo.redo();
    expect(at(aino)).toMatchObject({ votes: 3, removed: null });
    aino.do(setNote, { id: 'bLtime', fields: { votes: 4 } });
    expect(at(aino)?.['votes']).toBe(4);
  });

  it('survives being made late, by somebody who was long away', () => {
    const [aino, veikko] = pair();
    aino.do(make, { votes: 3 });
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(aino.doc));
    veikko.do(make, { done: true });
    Y.applyUpdate(server, Y.encodeStateAsUpdate(veikko.doc));
    expect(Y.decodeStateVector(Y.encodeStateVector(server)).size).toBe(4);
    expect(recordsOf(server).get('bLtime')?.toJSON()).toMatchObject({ votes: 3, done: true, removed: null });
  });
});

describe('a text that a record lacks, since it was made before the field was there', () => {
  /** Two devices with a record of an older version. */
  function older(): readonly [Peer, Peer] {
    const [aino, veikko] = pair();
    const record = new Y.Map<unknown>([
      ['type', 'note'],
      ['board', 'b'],
    ]);
    const author = new Y.Doc();
    author.clientID = 7;
    recordsOf(author).set('old', record);
    for (const { doc } of [aino, veikko]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(author));
    return [aino, veikko];
  }
  const type = (peer: Peer, value: string) => peer.do(editNote, { id: 'old', field: 'text', value });
  const read = (peer: Peer) => peer.read.get('old')?.['text'];

  it('keeps what two people typed into it at the same time', () => {
    const [aino, veikko] = older();
    type(aino, 'From the train. ');
    type(veikko, 'From the desk.');
    sync(aino, veikko);
    for (const peer of [aino, veikko]) {
      expect(read(peer)).toContain('From the train. ');
      expect(read(peer)).toContain('From the desk.');
    }
    aino.runner.undo.undo();
    sync(aino, veikko);
    for (const peer of [aino, veikko]) expect(read(peer)).toBe('From the desk.');
    aino.runner.undo.redo();
    expect(read(aino)).toContain('From the train. ');
  });

  it('is not made before somebody types', () => {
    const [aino] = older();
    const before = Y.encodeStateVector(aino.doc);
    type(aino, '');
    expect(Y.encodeStateVector(aino.doc)).toEqual(before);
  });

  it('is made under one’s own number where something else stood', () => {
    const [aino, veikko] = older();
    recordsOf(aino.doc).get('old')?.set('text', 7);
    expect(isJointlyMade({ record: recordsOf(aino.doc).get('old') as Y.Map<unknown>, name: 'text' })).toBe(false);
    type(aino, 'Now a text');
    sync(aino, veikko);
    expect([read(aino), read(veikko)]).toEqual(['Now a text', 'Now a text']);
  });

  it('is the same bytes whoever makes it', () => {
    const bytes = older().map(({ doc }) => {
      const record = recordsOf(doc).get('old') as Y.Map<unknown>;
      const update = jointTexts([{ id: 'old', record, name: 'text' }]);
      Y.applyUpdate(doc, update);
      expect(record.get('text')).toBeInstanceOf(Y.Text);
      return Buffer.from(update).toString('base64');
    });
    // Wire format: these bytes are in people's documents.
    expect(bytes[0]).toMatchInlineSnapshot(`"AQGynJPpxrGCCwAnAAcABHRleHQCAA=="`);
    expect(bytes[1]).toBe(bytes[0]);
  });
});

describe('the bare record', () => {
  it('is the same bytes whoever makes it', () => {
    const base = { type: 'lane', board: 'b', removed: { at: 0, by: '' } };
    expect(jointCreation('records', 'x', base, ['text'])).toEqual(jointCreation('records', 'x', base, ['text']));
    // Wire format: these bytes are in people's documents.
    expect(Buffer.from(jointCreation('records', 'x', base, ['text'])).toString('base64')).toMatchInlineSnapshot(
      `"AgGkkLj685vgDwAnAMeB7IT7kJQOAAR0ZXh0AgTHgeyE+5CUDgAnAQdyZWNvcmRzAXgBKADHgeyE+5CUDgAFYm9hcmQBdwFiKADHgeyE+5CUDgAHcmVtb3ZlZAF2AgJhdH0AAmJ5dwAoAMeB7IT7kJQOAAR0eXBlAXcEbGFuZQA="`,
    );
  });

  it('has a client number that nobody draws, and of its own', () => {
    const numbers = new Set(Array.from({ length: 20_000 }, () => jointClient(newId())));
    expect(numbers.size).toBe(20_000);
    for (const number of numbers) {
      expect(Number.isSafeInteger(number)).toBe(true);
      expect(number).toBeGreaterThan(2 ** 32);
    }
  });
});
