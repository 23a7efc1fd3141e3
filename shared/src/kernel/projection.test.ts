import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, editNote, NOTE_SPECS, noteRecord, removeNote, setNote } from '../testing/notes-kind';
import { createPeer, sync } from '../testing/peer';
import { seededRandom } from '../testing/seeded-random';
import { recordsOf } from './document';
import { createProjection } from './projection';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

function peerWith(...orders: readonly string[]) {
  const peer = createPeer({ specs: NOTE_SPECS });
  for (const [nth, order] of orders.entries()) peer.do(addNote, { id: `n${nth}`, fields: { order } });
  return peer;
}

describe('a projection', () => {
  it('lists live records by order, equal ones by id', () => {
    const { read } = peerWith('a2', 'a1', 'a1');
    expect(ids(read.list('note', 'b'))).toEqual(['n1', 'n2', 'n0']);
    expect(read.list('note', 'elsewhere')).toEqual([]);
  });

  it('keeps the identity of records and lists that did not change', () => {
    const peer = peerWith('a1', 'a2');
    const [before, other] = peer.read.list('note', 'b');
    const elsewhere = peer.read.list('note', 'elsewhere');
    peer.do(setNote, { id: 'n0', fields: { done: true } });
    const list = peer.read.list('note', 'b');
    expect(list[0]).not.toBe(before);
    expect(list[0]).toBe(peer.read.get('n0'));
    expect(list[1]).toBe(other);
    expect(peer.read.list('note', 'b')).toBe(list);
    expect(peer.read.list('note', 'elsewhere')).toBe(elsewhere);
    expect(Object.isFrozen(list)).toBe(true);
  });

  it('keeps the identity of values that say the same', () => {
    const peer = createPeer({ specs: NOTE_SPECS });
    peer.do(addNote, { id: 'n0', fields: { tags: ['pain', 'gain'] } });
    const tags = peer.read.get(noteRecord, 'n0')?.tags;
    peer.do(setNote, { id: 'n0', fields: { done: true } });
    expect(peer.read.get(noteRecord, 'n0')?.tags).toBe(tags);
    peer.do(setNote, { id: 'n0', fields: { tags: ['gain'] } });
    expect(peer.read.get(noteRecord, 'n0')?.tags).toEqual(['gain']);
  });

  it('after any run of edits is what a fresh one reads', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const peer = createPeer({ specs: NOTE_SPECS, random });
        for (let nth = 0; nth < 60; nth++) {
          const id = `n${random.int(12)}`;
          const known = peer.read.get(id);
          const what = random.int(6);
          if (!known) peer.do(addNote, { id, fields: { order: `a${random.int(5)}` } });
          else if (what === 0) peer.do(removeNote, { id });
          else if (what === 1) peer.do(setNote, { id, fields: { order: `a${random.int(5)}` } });
          else if (what === 2) peer.runner.undo.undo();
          else if (what === 3) peer.runner.undo.redo();
          else peer.do(setNote, { id, fields: { votes: random.int(10) } });
          if (random.chance(0.5)) peer.read.list('note', 'b');
        }
        const fresh = createProjection(peer.doc, NOTE_SPECS);
        expect(peer.read.list('note', 'b')).toEqual(fresh.list('note', 'b'));
        expect(ids(peer.read.removed()).sort()).toEqual(ids(fresh.removed()).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('reads remote edits once per batch, and says which records they touched', () => {
    const aino = peerWith('a1', 'a2', 'a3');
    const doc = new Y.Doc();
    const waiting: (() => void)[] = [];
    const read = createProjection(doc, NOTE_SPECS, (flush) => waiting.push(flush));
    const seen: string[][] = [];
    read.subscribe((change) => seen.push([...change.ids].sort()));
    sync(aino, { doc });
    aino.do(editNote, { id: 'n1', field: 'text', value: 'Hei' });
    aino.do(setNote, { id: 'n1', fields: { done: true } });
    sync(aino, { doc });
    expect([waiting.length, seen.length, read.list('note', 'b').length]).toEqual([1, 0, 0]);
    for (const flush of waiting) flush();
    expect(seen).toEqual([['n0', 'n1', 'n2']]);
    expect(read.get('n1')).toMatchObject({ text: 'Hei', done: true });
    expect(read.revision).toBe(1);
    read.flush();
    expect(seen).toHaveLength(1);
  });

  it('lists what was removed, latest first, and types it does not know', () => {
    const peer = peerWith('a1', 'a2');
    peer.do(removeNote, { id: 'n1' });
    peer.do(removeNote, { id: 'n0' });
    expect(ids(peer.read.removed())).toEqual(['n0', 'n1']);
    expect(peer.read.removed()).toBe(peer.read.removed());
    const alien = new Y.Map<unknown>();
    recordsOf(peer.doc).set('x', alien);
    alien.set('type', 'hologram');
    alien.set('order', 7);
    expect(ids(peer.read.unknown())).toEqual(['x']);
    expect(ids(peer.read.list('hologram', ''))).toEqual(['x']);
    expect(ids(peer.read.removed())).toEqual(['n0', 'n1']);
  });

  it('survives what is not a record in the place of one', () => {
    const peer = peerWith('a1');
    recordsOf(peer.doc).set('n0', 'not a map' as never);
    expect(peer.read.get('n0')).toBeUndefined();
    expect(peer.read.list('note', 'b')).toEqual([]);
  });

  it('is silent once it is destroyed', () => {
    const peer = peerWith('a1');
    let heard = 0;
    peer.read.subscribe(() => heard++);
    peer.read.destroy();
    recordsOf(peer.doc).get('n0')?.set('done', true);
    expect(heard).toBe(0);
  });
});
