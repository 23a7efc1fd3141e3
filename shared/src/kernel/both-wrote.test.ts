import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, editNote, NOTE_SPECS, removeNote, setNote } from '../testing/notes-kind';
import { createPeer, type Peer, sync } from '../testing/peer';
import { type BothWrote, bothWrote, recordsChanged } from './both-wrote';

/** Two people with the same note; `mine` has the lower or the higher client number. */
function two(mineWins: boolean): { mine: Peer; theirs: Peer } {
  const mine = createPeer({ specs: NOTE_SPECS, client: mineWins ? 20 : 10 });
  const theirs = createPeer({ specs: NOTE_SPECS, client: mineWins ? 10 : 20 });
  mine.do(addNote, { id: 'n', fields: { tags: ['pain'], votes: 1 } });
  mine.do(addNote, { id: 'other' });
  sync(mine, theirs);
  return { mine, theirs };
}

/** Both come together at my device. @returns what both wrote, and which records changed */
function meet(mine: Peer, theirs: Peer, since: number): { both: readonly BothWrote[]; changed: readonly string[] } {
  let both: readonly BothWrote[] = [];
  let changed: readonly string[] = [];
  const own = ({ client, clock }: Y.ID): boolean => client === mine.doc.clientID && clock >= since;
  mine.doc.once('afterTransaction', (transaction) => {
    both = bothWrote(mine.doc, transaction, NOTE_SPECS, own);
    changed = [...recordsChanged(mine.doc, transaction, new Set(['color']))];
  });
  Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc, Y.encodeStateVector(mine.doc)), 'remote');
  mine.read.flush();
  return { both, changed };
}
const clockOf = ({ doc }: Peer): number => Y.getState(doc.store, doc.clientID);

describe.each([true, false])('what both wrote, where mine wins: %s', (mineWins) => {
  const won = mineWins ? 'mine' : 'theirs';

  it('has each one’s value, also the one that lost', () => {
    const { mine, theirs } = two(mineWins);
    const since = clockOf(mine);
    for (const votes of [2, 3, 4]) mine.do(setNote, { id: 'n', fields: { votes } });
    for (const votes of [7, 8]) theirs.do(setNote, { id: 'n', fields: { votes } });
    expect(meet(mine, theirs, since).both).toEqual([{ id: 'n', field: 'votes', mine: 4, theirs: 8, won }]);
    expect(mine.read.get('n')?.['votes']).toBe(mineWins ? 4 : 8);
  });

  it('is nothing where only one wrote, or both wrote the same, or in different fields', () => {
    const { mine, theirs } = two(mineWins);
    const since = clockOf(mine);
    mine.do(setNote, { id: 'n', fields: { votes: 4, done: true } });
    theirs.do(setNote, { id: 'n', fields: { done: true, color: 'blue' } });
    theirs.do(setNote, { id: 'other', fields: { votes: 4 } });
    expect(meet(mine, theirs, since).both).toEqual([]);
  });

  it('is nothing in texts, which keep what both wrote', () => {
    const { mine, theirs } = two(mineWins);
    const since = clockOf(mine);
    mine.do(editNote, { id: 'n', field: 'text', value: 'mine' });
    theirs.do(editNote, { id: 'n', field: 'text', value: 'theirs' });
    expect(meet(mine, theirs, since).both).toEqual([]);
    expect(mine.read.get('n')?.['text']).toMatch(/minetheirs|theirsmine/);
  });

  it('is of a list only what both gave another place', () => {
    const { mine, theirs } = two(mineWins);
    const since = clockOf(mine);
    mine.do(setNote, { id: 'n', fields: { tags: ['gain', 'pain'] } });
    theirs.do(setNote, { id: 'n', fields: { tags: ['pain', 'gain'] } });
    expect(meet(mine, theirs, since).both).toEqual([
      { id: 'n', field: 'tags', mine: ['gain', 'pain'], theirs: ['pain', 'gain'], won },
    ]);
  });

  it('is nothing where they had seen mine, although no one had told me', () => {
    const { mine, theirs } = two(mineWins);
    const since = clockOf(mine);
    mine.do(setNote, { id: 'n', fields: { votes: 4 } });
    Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(mine.doc, Y.encodeStateVector(theirs.doc)), 'remote');
    theirs.do(setNote, { id: 'n', fields: { votes: 7 } });
    theirs.do(setNote, { id: 'n', fields: { votes: 8 } });
    expect(meet(mine, theirs, since).both).toEqual([]);
    expect(mine.read.get('n')?.['votes']).toBe(8);
  });

  it('is nothing of what I wrote and others had got before', () => {
    const { mine, theirs } = two(mineWins);
    mine.do(setNote, { id: 'n', fields: { votes: 4 } });
    const since = clockOf(mine);
    theirs.do(setNote, { id: 'n', fields: { votes: 8 } });
    expect(meet(mine, theirs, since).both).toEqual([]);
  });
});

describe('what changed', () => {
  it('is what was made, written, typed into and removed, but not what only bears a note of the app', () => {
    const { mine, theirs } = two(true);
    theirs.do(addNote, { id: 'made' });
    theirs.do(addNote, { id: 'made2' });
    theirs.do(editNote, { id: 'made2', field: 'text', value: 'x' });
    theirs.do(removeNote, { id: 'other' });
    theirs.do(setNote, { id: 'n', fields: { color: 'blue' } });
    expect([...meet(mine, theirs, clockOf(mine)).changed].sort()).toEqual(['made', 'made2', 'other']);
    theirs.do(setNote, { id: 'n', fields: { color: 'yellow', votes: 3 } });
    expect(meet(mine, theirs, clockOf(mine)).changed).toEqual(['n']);
  });
});
