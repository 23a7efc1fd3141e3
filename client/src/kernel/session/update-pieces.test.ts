import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '@polku/shared/testing/seeded-random';
import { updatePieces } from './update-pieces';

const MOST = 600;
const EMPTY = Y.encodeStateVector(new Y.Doc());

/** Several people's records and texts, written in turn with what the others have made by then. */
function written(seed: number, edits = 400): Y.Doc {
  const random = seededRandom(seed);
  const docs = [1, 2, 3].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client + random.int(90) * 10;
    return doc;
  });
  for (let nth = 0; nth < edits; nth += 1) {
    const doc = random.pick(docs);
    const records = doc.getMap<Y.Map<unknown>>('records');
    const ids = [...records.keys()];
    if (ids.length === 0 || random.chance(0.2)) {
      const made = new Y.Map<unknown>();
      made.set('title', new Y.Text(`touchpoint ${nth}`));
      records.set(`r${nth}`, made);
    } else {
      const record = records.get(random.pick(ids));
      const title = record?.get('title');
      if (title instanceof Y.Text && random.chance(0.7)) title.insert(random.int(title.length + 1), `word${nth} `);
      else if (title instanceof Y.Text && title.length > 4) title.delete(random.int(title.length - 3), 3);
      if (random.chance(0.3)) record?.set('order', nth);
    }
    const [from, to] = [random.pick(docs), random.pick(docs)];
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
  }
  const [first = new Y.Doc(), ...others] = docs;
  for (const other of others) Y.applyUpdate(first, Y.encodeStateAsUpdate(other, Y.encodeStateVector(first)));
  return first;
}

const content = (doc: Y.Doc): unknown => doc.getMap('records').toJSON();
const vectorOf = (doc: Y.Doc): unknown => Y.decodeStateVector(Y.encodeStateVector(doc));

describe('what a peer lacks', () => {
  it('is one update when it is small', () => {
    const doc = written(1, 20);
    expect(updatePieces(doc, EMPTY, 1e6)).toEqual([Y.encodeStateAsUpdate(doc, EMPTY)]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'comes in pieces of bounded size, none of which waits for a later one: seed %i',
    (seed) => {
      const doc = written(seed);
      const pieces = updatePieces(doc, EMPTY, MOST);
      expect(pieces.length).toBeGreaterThan(5);
      const peer = new Y.Doc();
      for (const piece of pieces.slice(0, -1)) {
        expect(piece.byteLength).toBeLessThan(MOST + 200);
        Y.applyUpdate(peer, piece);
        expect([peer.store.pendingStructs, peer.store.pendingDs]).toEqual([null, null]);
      }
      Y.applyUpdate(peer, pieces.at(-1) ?? new Uint8Array());
      expect(content(peer)).toEqual(content(doc));
      expect(vectorOf(peer)).toEqual(vectorOf(doc));
      expect([peer.store.pendingStructs, peer.store.pendingDs]).toEqual([null, null]);
    },
  );

  it('is only the rest for a peer that got some of the pieces', () => {
    const doc = written(7);
    const peer = new Y.Doc();
    for (const piece of updatePieces(doc, EMPTY, MOST).slice(0, 3)) Y.applyUpdate(peer, piece);
    const rest = updatePieces(doc, Y.encodeStateVector(peer), MOST);
    for (const piece of rest) Y.applyUpdate(peer, piece);
    expect(content(peer)).toEqual(content(doc));
    const sum = (all: readonly Uint8Array[]): number => all.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
    expect(sum(rest)).toBeLessThan(sum(updatePieces(doc, EMPTY, MOST)));
  });
});
