/** What an update touches, against what Yjs says after it has applied it. */
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { hostileFrame, int, pick } from '../testing/hostile-frames';
import { chosenSeed, seeded } from '../testing/random';
import { encodeStructs, itemOf } from '../testing/structs';
import { Replica } from './replica';
import { decodeMessage } from './messages';
import { itemOfType } from './struct-store';
import { type Touched, touchedBy } from './touched';
import { checkUpdate, needsOf } from './update-check';

interface Seen {
  records: string[];
  meta: boolean;
  elsewhere: boolean;
}

function lookAt(doc: Y.Doc, update: Uint8Array): Touched | null {
  const verdict = checkUpdate(update);
  return verdict.kind === 'sound' && needsOf(doc, verdict).size === 0 ? touchedBy(doc, verdict) : null;
}

/** Applies the update. @returns what Yjs reports as changed */
function changedBy(doc: Y.Doc, update: Uint8Array): Seen {
  const records = new Set<string>();
  const seen = { meta: false, elsewhere: false };
  const look = ({ changed }: Y.Transaction): void => {
    for (const [type, keys] of changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
      const way: (string | null)[] = [];
      let at = type;
      for (let item = itemOfType(at); item !== null; item = itemOfType(at)) {
        way.unshift(item.parentSub);
        at = item.parent as Y.AbstractType<unknown>;
      }
      for (const key of keys) {
        const record = way.length > 0 ? way[0] : key;
        if (at === doc.share.get('meta')) seen.meta = true;
        else if (at === doc.share.get('records') && typeof record === 'string') records.add(record);
        else seen.elsewhere = true;
      }
    }
  };
  doc.on('afterTransaction', look);
  Y.applyUpdate(doc, update);
  doc.off('afterTransaction', look);
  return { records: [...records].sort(), ...seen };
}

function documentOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('records');
  doc.getMap('meta');
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** One of the things people's clients do to a document of records. */
function edit(doc: Y.Doc, random: () => number, undo: Y.UndoManager): void {
  const records = doc.getMap<unknown>('records');
  const id = pick(IDS, random) ?? 'a';
  const record = records.get(id);
  const what = random();
  if (what < 0.06) undo.undo();
  else if (what < 0.1) undo.redo();
  else if (what < 0.14) doc.getMap('meta').set('schema', int(random, 9));
  else if (what < 0.18) doc.getText('note').insert(0, 'x');
  else if (!(record instanceof Y.Map) || what < 0.24) {
    const made = new Y.Map<unknown>([['board', pick(['one', 'two'], random)]]);
    made.set('title', new Y.Text('uusi'));
    made.set('list', Y.Array.from([1, 2, 3]));
    records.set(id, made);
  } else if (what < 0.3) records.delete(id);
  else if (what < 0.45) record.set(`k${int(random, 4)}`, pick(IDS, random));
  else if (what < 0.5) record.delete(`k${int(random, 4)}`);
  else if (what < 0.55) record.set('part', new Y.Map([['deep', new Y.Text('x')]]));
  else {
    const [title, list, part]: unknown[] = [record.get('title'), record.get('list'), record.get('part')];
    const deep: unknown = part instanceof Y.Map ? part.get('deep') : null;
    if (what < 0.75 && title instanceof Y.Text) title.insert(int(random, title.length + 1), 'äö');
    else if (what < 0.85 && title instanceof Y.Text && title.length > 2) title.delete(int(random, title.length - 1), 2);
    else if (what < 0.9 && list instanceof Y.Array) list.insert(int(random, list.length + 1), [4, 5]);
    else if (what < 0.95 && list instanceof Y.Array && list.length > 1) list.delete(int(random, list.length - 1), 2);
    else if (deep instanceof Y.Text) deep.insert(int(random, deep.length + 1), 'y');
  }
}

describe('what an update touches', () => {
  test('is what Yjs changes, for three people who write at once, offline and undo', () => {
    const seed = chosenSeed();
    const random = seeded(seed);
    let compared = 0;
    for (let round = 0; round < 20; round += 1) {
      const people = [documentOf(), documentOf(), documentOf()];
      const undo = people.map((doc) => new Y.UndoManager([doc.getMap('records')], { captureTimeout: 0 }));
      const server = documentOf();
      for (let step = 0; step < 60; step += 1) {
        const which = int(random, people.length);
        const doc = people[which];
        const manager = undo[which];
        if (!doc || !manager) throw new Error('nobody');
        for (let i = int(random, 4); i >= 0; i -= 1) edit(doc, random, manager);
        if (random() < 0.5) continue;
        const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
        const touched = lookAt(server, update);
        if (!touched) throw new Error(`seed ${seed}: an honest update is refused`);
        const before = new Set(server.getMap('records').keys());
        const changed = changedBy(server, update);
        const living = [...touched.records.keys()].filter(
          (id) => before.has(id) || server.getMap('records').has(id) || changed.records.includes(id),
        );
        expect(living.sort(), `seed ${seed}`).toEqual(changed.records);
        expect([touched.meta, touched.elsewhere], `seed ${seed}`).toEqual([changed.meta, changed.elsewhere]);
        compared += changed.records.length;
        if (random() < 0.7) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)));
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('leaves out nothing of what a hostile client has managed to change', () => {
    const seed = chosenSeed();
    const random = seeded(seed);
    let taken = 0;
    for (let round = 0; round < 12; round += 1) {
      const honest = documentOf();
      const undo = new Y.UndoManager([honest.getMap('records')]);
      for (let i = 0; i < 60; i += 1) edit(honest, random, undo);
      const rows = [Y.encodeStateAsUpdate(honest)];
      const doc = documentOf(...rows);
      const replica = new Replica({ head: rows.length, base: null, rows }, 1024 * 1024);
      for (let i = 0; i < 250; i += 1) {
        const victims = [...doc.store.clients.keys()];
        const message = decodeMessage(hostileFrame({ doc, victims, own: 4242, seen: rows }, random));
        if (message?.kind !== 'update') continue;
        const touched = lookAt(doc, message.update);
        const applied = replica.apply(message.update, () => true);
        if (applied.kind !== 'changed') continue;
        if (!touched) throw new Error(`seed ${seed}: taken, but not looked at`);
        const changed = changedBy(doc, applied.update);
        const missing = changed.records.filter((id) => !touched.records.has(id));
        expect(missing, `seed ${seed}`).toEqual([]);
        expect(touched.meta || !changed.meta, `seed ${seed}`).toBe(true);
        expect(touched.elsewhere || !changed.elsewhere, `seed ${seed}`).toBe(true);
        taken += 1;
        rows.push(applied.update);
      }
    }
    expect(taken).toBeGreaterThan(200);
  });
});

/** A document with the record `a` on board `one`. */
function withRecord(): Y.Doc {
  const doc = documentOf();
  doc.clientID = 1;
  doc.getMap('records').set('a', new Y.Map([['board', 'one']]));
  return doc;
}
function touchedIn(doc: Y.Doc, update: Uint8Array): Touched {
  const touched = lookAt(doc, update);
  if (!touched) throw new Error('it is no sound update');
  return touched;
}

describe('of a record, an update shows', () => {
  test('that it is new, and what is written into it', () => {
    const other = documentOf();
    other.getMap('records').set('b', new Y.Map([['board', 'two']]));
    const record = touchedIn(withRecord(), Y.encodeStateAsUpdate(other)).records.get('b');
    expect([record?.live, record?.made.size, record?.removed]).toEqual([null, 1, false]);
    expect(record?.told.map(({ field, values }) => [field, values])).toEqual([['board', ['two']]]);
  });

  test('that it is moved: the value before and the one told', () => {
    const doc = withRecord();
    const other = documentOf(Y.encodeStateAsUpdate(doc));
    other.getMap<Y.Map<unknown>>('records').get('a')?.set('board', 'two');
    const record = touchedIn(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc))).records.get('a');
    expect(record?.before?.get('board')).toBe('one');
    expect(record?.told.map(({ field, values }) => [field, values])).toEqual([['board', ['two']]]);
    expect(record?.deleted.map(({ field }) => field)).toEqual(['board']);
  });

  test('that it is removed as a whole, by an update that only deletes', () => {
    const doc = withRecord();
    const other = documentOf(Y.encodeStateAsUpdate(doc));
    other.getMap('records').delete('a');
    const touched = touchedIn(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
    expect([...touched.records.keys()]).toEqual(['a']);
    expect(touched.records.get('a')?.removed).toBe(true);
  });

  test('that it is made and deleted again, so nothing of it stays', () => {
    const other = documentOf();
    other.getMap('records').set('b', new Y.Map([['board', 'two']]));
    other.getMap('records').delete('b');
    const record = touchedIn(withRecord(), Y.encodeStateAsUpdate(other)).records.get('b');
    expect([record?.live, record?.made.size]).toEqual([null, 0]);
  });

  test('what stands behind a neighbour only, in whatever update that neighbour is', () => {
    const doc = withRecord();
    const board = Y.createID(1, 1);
    const first = itemOf(7, 0, new Y.ContentAny(['x']), { origin: board });
    const second = itemOf(8, 0, new Y.ContentAny(['y']), { origin: Y.createID(7, 0) });
    const record = touchedIn(doc, encodeStructs([[second], [first]])).records.get('a');
    expect(record?.told.map(({ field, values }) => [field, values])).toEqual([
      ['board', ['y']],
      ['board', ['x']],
    ]);
  });

  test('nothing, when its structs wait for each other in a circle', () => {
    const one = itemOf(7, 0, new Y.ContentAny(['x']), { origin: Y.createID(8, 0) });
    const two = itemOf(8, 0, new Y.ContentAny(['y']), { origin: Y.createID(7, 0) });
    expect(touchedIn(withRecord(), encodeStructs([[one], [two]])).records.size).toBe(0);
  });

  test('even at the end of fifty thousand single edits that each follow the one before', () => {
    const doc = withRecord();
    const chain = Array.from({ length: 50_000 }, (_, clock) =>
      itemOf(7, clock, new Y.ContentString('x'), { origin: clock === 0 ? Y.createID(1, 1) : Y.createID(7, clock - 1) }),
    );
    const ends = itemOf(8, 0, new Y.ContentString('y'), { origin: Y.createID(7, 49_999) });
    expect([...touchedIn(doc, encodeStructs([[ends], chain])).records.keys()]).toEqual(['a']);
  });
});
