import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepListsExact } from './exact-lists';

function written(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let n = 0; n < 50; n++) {
      const record = new Y.Map<unknown>();
      doc.getMap('records').set(`t${n}`, record);
      record.set('title', new Y.Text(`Title ${n}`));
      record.set('hours', { amount: n / 10, unit: 'h' });
      record.set('tags', ['a', 'b']);
    }
    doc.getArray('several').push([1, 2, 3]);
  });
  return doc;
}
const received = (from: Y.Doc, into = new Y.Doc()): Y.Doc => {
  Y.applyUpdate(into, Y.encodeStateAsUpdate(from));
  return into;
};
const listsOf = (doc: Y.Doc): readonly (readonly unknown[])[] =>
  [...doc.store.clients.values()]
    .flat()
    .flatMap((item) => (item instanceof Y.Item && item.content instanceof Y.ContentAny ? [item.content.arr] : []));

function exact(): Y.Doc {
  const doc = new Y.Doc();
  keepListsExact(doc);
  return doc;
}

describe('a document whose lists are exact', () => {
  it('says what it would say, and takes edits from both sides', () => {
    const source = written();
    const doc = received(source, exact());
    expect(listsOf(doc)).toEqual(listsOf(received(source)));
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(source));
    doc.getMap<Y.Map<unknown>>('records').get('t3')?.set('hours', { amount: 9, unit: 'd' });
    source.getMap<Y.Map<unknown>>('records').get('t4')?.set('tags', ['c']);
    received(doc, source);
    received(source, doc);
    expect(doc.getMap('records').toJSON()).toEqual(source.getMap('records').toJSON());
    expect(doc.getMap('records').toJSON()).toMatchObject({ t3: { hours: { amount: 9 } }, t4: { tags: ['c'] } });
  });

  it('gives each stored value a list of its own once, whatever arrives later', () => {
    const source = written();
    const doc = exact();
    let read: readonly (readonly unknown[])[] = [];
    // Before the lists are made exact: this listener came first.
    const early = new Y.Doc();
    early.once('afterTransaction', () => (read = listsOf(early)));
    keepListsExact(early);
    received(source, early);
    const mended = listsOf(early);
    expect(mended).toEqual(read);
    expect(mended.filter((list, at) => list === read[at])).toEqual([[1, 2, 3]]);
    source.getMap<Y.Map<unknown>>('records').get('t4')?.set('tags', ['c']);
    received(source, early);
    const kept = new Set(mended);
    expect(listsOf(early).filter((list) => !kept.has(list))).toHaveLength(1);
    expect(listsOf(received(source, doc))).toEqual(listsOf(early));
  });
});
