import { createRunner } from '@polku/shared/kernel/command';
import { teamRecord } from '@polku/shared/kernel/project';
import { createProjection } from '@polku/shared/kernel/projection';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { chosenSeed, mutated, seeded } from '../testing/random';
import { encodeStructs, itemOf } from '../testing/structs';
import { type Applied, Replica } from './replica';

const ROOMY = 1024 * 1024;

function updatesOf(change: (doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  change(doc);
  return updates;
}

const journey = updatesOf((doc) => {
  const records = doc.getMap('records');
  for (let i = 0; i < 10; i += 1) {
    const record = new Y.Map<unknown>();
    record.set('title', new Y.Text(`vaihe ${i}`));
    records.set(`r${i}`, record);
    if (i > 2) records.delete(`r${i - 2}`);
  }
  doc.getText('note').insert(0, 'hei', { bold: true });
});

function replicaOf(rows: Uint8Array[], documentBytes = ROOMY): Replica {
  return new Replica({ head: rows.length, base: null, rows }, documentBytes);
}

/** What the change adds to the document's updates. */
function updatesOn(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  change();
  return Y.encodeStateAsUpdate(doc, before);
}

const anybody = (): boolean => true;

function contents(state: Uint8Array): unknown {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { records: doc.getMap('records').toJSON(), note: doc.getText('note').toDelta() };
}

function sameContents(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || JSON.stringify(contents(a)) === JSON.stringify(contents(b));
}

describe('a replica', () => {
  test('given an update it knows, then nothing is to be stored', () => {
    const replica = replicaOf(journey);
    for (const update of journey) expect(replica.apply(update, anybody)).toEqual({ kind: 'unchanged' });
    expect(replica.head).toBe(journey.length);
  });

  test('given mutilated updates, then each is taken whole or leaves no trace, and the log gives the same document', () => {
    const seed = chosenSeed();
    const random = seeded(seed);
    const replica = replicaOf(journey);
    const rows = [...journey];
    const kinds: Record<Applied['kind'], number> = {
      changed: 0,
      unchanged: 0,
      waiting: 0,
      paused: 0,
      forbidden: 0,
      unsound: 0,
      'other-history': 0,
      'too-large': 0,
    };
    const traces: number[] = [];
    for (let i = 0; i < 20_000 && rows.length <= 400; i += 1) {
      const sample = journey[Math.floor(random() * journey.length)];
      if (!sample) throw new Error('no sample');
      const before = replica.state();
      const applied = replica.apply(mutated(sample, random), anybody);
      kinds[applied.kind] += 1;
      if (applied.kind === 'changed') rows.push(applied.update);
      else if (!sameContents(before, replica.state())) traces.push(i);
    }
    expect(traces, `seed ${seed}`).toEqual([]);
    expect(kinds.unsound, `seed ${seed}`).toBeGreaterThan(100);
    expect(contents(replicaOf(rows).state()), `seed ${seed}`).toEqual(contents(replica.state()));
  });

  test('given an update that Yjs chokes on halfway, then the document is as before', () => {
    const replica = replicaOf(journey);
    const before = contents(replica.state());
    const [choking] = updatesOf((doc) => {
      doc.getMap('records').set('half', 1);
      doc.getMap('records').set('whole', 2);
    }).slice(1);
    if (!choking) throw new Error('no update');
    const { doc } = replica as unknown as { doc: Y.Doc };
    doc.on('beforeObserverCalls', () => {
      throw new Error('halfway');
    });
    const half = updatesOf((other) => other.getMap('records').set('half', 1))[0] ?? choking;
    expect(replica.apply(half, anybody).kind).toBe('unsound');
    expect(contents(replica.state())).toEqual(before);
    const next = updatesOf((other) => other.getMap('records').set('next', 1))[0] ?? choking;
    expect(replica.apply(next, anybody).kind).toBe('changed');
  });

  test('given edits whose predecessors are missing, then it says what they need and takes nothing of them', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getText('note').insert(0, 'a');
    doc.getText('note').insert(1, 'b');
    doc.getText('note').delete(1, 1);
    const [first, second, deletion] = updates;
    if (!first || !second || !deletion) throw new Error('three updates expected');
    const replica = replicaOf([]);
    const needs = new Map([[doc.clientID, 1]]);
    expect(replica.apply(second, anybody)).toEqual({ kind: 'waiting', needs });
    expect(replica.apply(deletion, anybody)).toEqual({ kind: 'waiting', needs: new Map([[doc.clientID, 2]]) });
    expect([replica.head, replica.state()]).toEqual([0, new Uint8Array([0, 0])]);
    expect(replica.meets(needs)).toBe(false);
    replica.apply(first, anybody);
    expect(replica.meets(needs)).toBe(true);
    expect([replica.apply(second, anybody).kind, replica.apply(deletion, anybody).kind]).toEqual([
      'changed',
      'changed',
    ]);
    expect(contents(replica.state())).toMatchObject({ note: [{ insert: 'a' }] });
  });

  test('given structs that wait for each other, then they are refused and the document is as before', () => {
    const replica = replicaOf(journey);
    const before = contents(replica.state());
    const [a, b] = [70_001, 70_002];
    const item = (client: number, clock: number, origin: number): Y.Item =>
      itemOf(client, clock, new Y.ContentAny([1]), { origin: Y.createID(origin, 0) });
    const update = encodeStructs([[item(a, 0, b)], [item(b, 0, a)]]);
    expect(replica.apply(update, anybody)).toMatchObject({ kind: 'unsound' });
    expect(contents(replica.state())).toEqual(before);
  });

  test('given a document at its limit, then a further edit is refused', () => {
    const replica = replicaOf(journey, 4_000);
    const big = updatesOf((doc) => doc.getMap('records').set('big', 'z'.repeat(5_000)))[0];
    expect(replica.apply(big ?? new Uint8Array(), anybody)).toMatchObject({ kind: 'too-large' });
  });

  test('given a document beyond its limit, then it still takes deletions and what it knows, and nothing new', () => {
    const doc = new Y.Doc();
    doc.getText('note').insert(0, 'long '.repeat(1_000));
    const all = Y.encodeStateAsUpdate(doc);
    const full = replicaOf([all], 4_000);
    const deletion = updatesOn(doc, () => doc.getText('note').delete(0, 4_000));
    expect(full.apply(all, anybody)).toEqual({ kind: 'unchanged' });
    expect(full.apply(deletion, anybody).kind).toBe('changed');
    expect(contents(full.state())).toMatchObject({ note: [{ insert: 'long '.repeat(200) }] });
    const small = updatesOn(doc, () => doc.getText('note').insert(0, 'room again'));
    // What was deleted counts no more.
    expect(full.apply(small, anybody).kind).toBe('changed');
  });

  test('given a document at its limit, then something can still be removed in the app, which writes that it is', () => {
    const doc = new Y.Doc();
    const specs = new Map([[teamRecord.type, teamRecord]]);
    const runner = createRunner({
      doc,
      specs,
      projection: createProjection(doc, specs, (flush) => flush()),
      by: () => 'Aino',
    });
    const add = (id: string, name: string) =>
      runner.run(
        { name: 'add', plan: () => ({ changes: [{ op: 'create', id, type: 'team', board: '', fields: { name } }] }) },
        null,
      );
    add('large', 'x'.repeat(100));
    doc.getText('filler').insert(0, 'x'.repeat(60_000));
    const full = replicaOf([Y.encodeStateAsUpdate(doc)], Y.encodeStateAsUpdate(doc).byteLength);
    const removal = updatesOn(doc, () => {
      runner.run({ name: 'remove', plan: () => ({ changes: [{ op: 'remove', id: 'large' }] }) }, null);
    });
    expect(Y.decodeUpdate(removal).structs).not.toEqual([]);
    expect(full.apply(removal, anybody).kind).toBe('changed');
    const more = updatesOn(doc, () => doc.getText('filler').insert(0, 'y'.repeat(6_000)));
    expect(full.apply(more, anybody).kind).toBe('too-large');
  });

  test('given a document far beyond its limit, then small edits are refused too', () => {
    const doc = new Y.Doc();
    doc.getText('note').insert(0, 'long '.repeat(1_000));
    const full = replicaOf([Y.encodeStateAsUpdate(doc)], 4_000);
    expect(
      full.apply(
        updatesOn(doc, () => doc.getText('note').insert(0, 'x')),
        anybody,
      ).kind,
    ).toBe('too-large');
  });

  test('given a subdocument, then it is refused', () => {
    const update = updatesOf((doc) => doc.getMap('records').set('sub', new Y.Doc()))[0];
    expect(replicaOf([]).apply(update ?? new Uint8Array(), anybody).kind).toBe('unsound');
  });

  test('given a snapshot that covers part of its updates, then it still equals the whole', () => {
    const replica = replicaOf(journey);
    const half = Y.mergeUpdates(journey.slice(0, 6));
    replica.rebase(6, half);
    expect(replica.head).toBe(journey.length);
    expect(replica.sinceSnapshot.updates).toBe(journey.length - 6);
    expect(contents(replica.state())).toEqual(contents(replicaOf(journey).state()));
  });
});
