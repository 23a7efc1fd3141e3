import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { chosenSeed, seeded } from '../testing/random';
import { documentHash } from './document-hash';

/** Several devices that edit, delete and now and then hear each other. @returns all updates in the order they were made */
function edited(random: () => number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = Array.from({ length: 3 }, () => {
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') updates.push(update);
    });
    return doc;
  });
  const below = (n: number): number => Math.floor(random() * n);
  for (let step = 0; step < 120; step += 1) {
    const doc = docs[below(docs.length)];
    if (!doc) continue;
    const records = doc.getMap<Y.Map<unknown>>('records');
    const key = `r${below(8)}`;
    const record = records.get(key);
    const text = record?.get('text');
    const list = doc.getArray('list');
    const what = below(8);
    if (what === 0) for (const update of updates) Y.applyUpdate(doc, update, 'heard');
    else if (what === 1) records.delete(key);
    else if (what === 2) list.insert(below(list.length + 1), [step, { step, x: [1, null] }, 'ä'.repeat(below(4))]);
    else if (what === 3) list.delete(0, Math.min(list.length, below(3)));
    else if (!record) {
      records.set(key, new Y.Map<unknown>(Object.entries({ text: new Y.Text('first'), n: step })));
    } else if (what < 7 && text instanceof Y.Text) {
      if (what === 6) text.delete(0, Math.min(text.length, below(4)));
      else text.insert(below(text.length + 1), '😀 and more'.slice(0, 2 + below(8)));
    } else record.set('n', step);
  }
  return updates;
}

function documentOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
const hashOf = (updates: Iterable<Uint8Array>): string => documentHash(documentOf(updates));

describe('a document has one hash', () => {
  test('however its log is cut, and in whatever order it came', () => {
    const seed = chosenSeed();
    const random = seeded(seed);
    for (let run = 0; run < 40; run += 1) {
      const updates = edited(random);
      const middle = Math.floor(random() * updates.length);
      const half = Y.encodeStateAsUpdate(documentOf(updates.slice(0, middle)));
      const ways = {
        rows: hashOf(updates),
        whole: hashOf([Y.encodeStateAsUpdate(documentOf(updates))]),
        snapshot: hashOf([half, ...updates.slice(middle)]),
        merged: hashOf([Y.mergeUpdates(updates)]),
        twice: hashOf([...updates, half]),
        backwards: hashOf(updates.map((_, i) => updates.at(-1 - i) ?? half)),
      };
      expect({ seed, run, ...ways }).toEqual({
        seed,
        run,
        ...Object.fromEntries(Object.keys(ways).map((way) => [way, ways.rows])),
      });
    }
  });

  test('and any other document another one', () => {
    const base = (title: string, more: (doc: Y.Doc) => void = () => {}): string => {
      const doc = new Y.Doc();
      doc.clientID = 1;
      doc.getMap('records').set('one', new Y.Text(title));
      doc.getArray('list').push([1, 2, 3]);
      more(doc);
      return documentHash(doc);
    };
    const all = [
      base('title'),
      // The same clocks, and another letter or value at one of them.
      base('titre'),
      base('title', (doc) => doc.getMap('records').set('two', 1)),
      base('title', (doc) => doc.getMap('records').set('two', '1')),
      base('title', (doc) => doc.getMap('records').delete('one')),
      base('title', (doc) => doc.getArray('list').delete(1)),
      base('title', (doc) => doc.getArray('list').delete(2)),
      documentHash(new Y.Doc()),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
