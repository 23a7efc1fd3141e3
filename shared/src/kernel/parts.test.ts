import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { createPeer, type Peer, sync } from '../testing/peer';
import type { Command } from './command';
import { metaOf, readStored, recordsOf, type SpecLookup, writeStored } from './document';
import { migrateDocument, needsNewerWriter, splitParts } from './migrate';
import { IMPORT } from './origin';
import { listParts, namedParts, NO_PARTS, objectParts, pairParts } from './parts';
import { choicesField, defineRecord, partsField, refsField } from './records';

interface Measure {
  readonly name: string;
  readonly target: number | null;
}
const number = z.number() as z.ZodMiniType<number>;
const string = z.string() as z.ZodMiniType<string>;
const target = z.nullable(z.number()) as unknown as z.ZodMiniType<number | null>;
const measure = z.nullable(z.object({ name: string, target })) as unknown as z.ZodMiniType<Measure | null>;
const named = z.record(z.string(), string) as unknown as z.ZodMiniType<Readonly<Record<string, string>>>;

const spec = defineRecord('thing', 1, {
  refs: refsField(),
  waste: choicesField(['waiting', 'rework', 'errors']),
  measure: partsField<Measure | null>(
    measure,
    null,
    objectParts<Measure>({ name: string, target }, { name: '', target: null }),
  ),
  extra: partsField(named, Object.freeze({}) as Readonly<Record<string, string>>, namedParts(string)),
});
const SPECS: SpecLookup = new Map([[spec.type, spec]]);

const add: Command<{ fields?: Readonly<Record<string, unknown>> }> = {
  name: 'add',
  plan: (_, { fields = {} }) => ({ changes: [{ op: 'create', id: 't', type: 'thing', board: 'b', fields }] }),
};
const set: Command<Readonly<Record<string, unknown>>> = {
  name: 'set',
  plan: (_, fields) => ({ changes: [{ op: 'set', id: 't', fields }] }),
};

function pair(fields: Readonly<Record<string, unknown>> = {}): { aino: Peer; veikko: Peer } {
  const aino = createPeer({ specs: SPECS, name: 'Aino', client: 1 });
  const veikko = createPeer({ specs: SPECS, name: 'Veikko', client: 2 });
  aino.do(add, { fields });
  sync(aino, veikko);
  return { aino, veikko };
}
const at = (peer: Peer) => peer.read.get('t') as Record<string, unknown> | undefined;
const written = (peer: Peer) => [...(recordsOf(peer.doc).get('t')?.keys() ?? [])].filter((key) => key.includes(':'));

describe('two people who change one value at the same time', () => {
  it('both add to a list, and one may take away what the other leaves alone', () => {
    const { aino, veikko } = pair({ refs: ['a', 'b'] });
    aino.do(set, { refs: ['a', 'b', 'c'] });
    veikko.do(set, { refs: ['b', 'd'] });
    sync(aino, veikko);
    expect(at(aino)?.['refs']).toEqual(['b', 'c', 'd']);
    expect(at(veikko)?.['refs']).toEqual(['b', 'c', 'd']);
  });

  it('both win with different properties of an object, also where there was none yet', () => {
    const { aino, veikko } = pair();
    aino.do(set, { measure: { name: 'NPS', target: null } });
    veikko.do(set, { measure: { name: '', target: 40 } });
    sync(aino, veikko);
    for (const peer of [aino, veikko]) expect(at(peer)?.['measure']).toEqual({ name: 'NPS', target: 40 });
  });

  it('keep what one writes while the other clears the whole', () => {
    const { aino, veikko } = pair({ measure: { name: 'NPS', target: 30 } });
    aino.do(set, { measure: null });
    veikko.do(set, { measure: { name: 'NPS', target: 40 } });
    sync(aino, veikko);
    for (const peer of [aino, veikko]) expect(at(peer)?.['measure']).toEqual({ name: '', target: 40 });
  });

  it('both keep their extra fields', () => {
    const { aino, veikko } = pair();
    aino.do(set, { extra: { cost: '12 €' } });
    veikko.do(set, { extra: { system: 'CRM' } });
    sync(aino, veikko);
    expect({ ...(at(veikko)?.['extra'] as object) }).toEqual({ cost: '12 €', system: 'CRM' });
  });

  it('undo their own change only', () => {
    const { aino, veikko } = pair({ refs: ['a'] });
    aino.do(set, { refs: ['a', 'b'] });
    sync(aino, veikko);
    veikko.do(set, { refs: ['a', 'b', 'c'] });
    sync(aino, veikko);
    aino.runner.undo.undo();
    sync(aino, veikko);
    expect(at(veikko)?.['refs']).toEqual(['a', 'c']);
    aino.runner.undo.redo();
    expect(at(aino)?.['refs']).toEqual(['a', 'b', 'c']);
  });
});

describe('a value in parts', () => {
  it('reads as it was written, whatever is written after whatever (any seed)', () => {
    const values = fc.record(
      {
        refs: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
        waste: fc.shuffledSubarray(['waiting', 'rework', 'errors']),
        measure: fc.option(fc.record({ name: fc.string({ maxLength: 3 }), target: fc.option(fc.nat(9)) })),
        extra: fc.dictionary(fc.constantFrom('x', 'y', 'z: w'), fc.string({ maxLength: 3 }), { noNullPrototype: true }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, fc.array(values, { maxLength: 6 }), (first, later) => {
        const { aino, veikko } = pair(first);
        let expected: Record<string, unknown> = { refs: [], waste: [], measure: null, extra: {}, ...first };
        for (const fields of later) {
          aino.do(set, fields);
          expected = { ...expected, ...fields };
        }
        sync(aino, veikko);
        for (const peer of [aino, veikko]) {
          expect(JSON.parse(JSON.stringify(at(peer)))).toMatchObject(JSON.parse(JSON.stringify(expected)));
          expect(at(peer)?.['rejected']).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('writes only what differs', () => {
    const { aino } = pair({ refs: ['a', 'b'], measure: { name: 'NPS', target: 3 } });
    const before = Y.encodeStateVector(aino.doc);
    aino.do(set, { refs: ['a', 'b'], measure: { name: 'NPS', target: 3 } });
    expect(Y.encodeStateVector(aino.doc)).toEqual(before);
    let size = 0;
    aino.doc.on('update', (update: Uint8Array) => (size += update.length));
    aino.do(set, { refs: ['a', 'new', 'b'] });
    expect(size).toBeLessThan(60);
    expect(at(aino)?.['refs']).toEqual(['a', 'new', 'b']);
  });

  it('leaves out a member that this version does not know, and keeps it stored', () => {
    const { aino } = pair({ waste: ['rework'] });
    recordsOf(aino.doc).get('t')?.set('waste:teleporting', 1);
    expect(at(aino)).toMatchObject({ waste: ['rework'], rejected: ['waste'] });
    aino.do(set, { waste: ['errors'] });
    expect(at(aino)?.['waste']).toEqual(['errors']);
    expect(written(aino)).toContain('waste:teleporting');
  });

  it('is unknown as a whole where a part is missing without which the others say nothing', () => {
    const rating = objectParts<{ mean: number; n: number | null }>({ mean: number, n: target }, { n: null });
    expect(rating.join(new Map([['n', 7]]))).toEqual({ value: null, rejected: false });
    expect(rating.join(new Map([['mean', 4]]))).toEqual({ value: { mean: 4, n: null }, rejected: false });
    expect(rating.join(new Map<string, unknown>([['mean', 'high']]))).toEqual({ value: null, rejected: true });
  });

  it('of pairs is in the order of the keys', () => {
    const felt = pairParts('persona', 'emotion', number);
    const value = [
      { persona: 'b', emotion: 1 },
      { persona: 'a', emotion: -2 },
    ];
    expect(felt.join(felt.split(value, NO_PARTS)).value).toEqual([value[1], value[0]]);
  });

  it('of equal ranks is in the order of its members, everywhere alike', () => {
    const list = listParts(string);
    const ranks = new Map([
      ['b', 1],
      ['a', 1],
      ['z', 0],
    ]);
    expect(list.join(ranks).value).toEqual(['z', 'a', 'b']);
    expect(list.join(list.split(['z', 'b', 'a'], ranks)).value).toEqual(['z', 'b', 'a']);
  });
});

describe('a value that is stored whole', () => {
  const old = (): Peer => {
    const peer = createPeer({ specs: SPECS });
    peer.do(add, {});
    const stored = recordsOf(peer.doc).get('t');
    stored?.set('refs', ['a', 'b']);
    stored?.set('measure', { name: 'NPS', target: 3 });
    stored?.set('waste', ['nonsense']);
    return peer;
  };

  it('reads as it is, and an edit takes it apart', () => {
    const peer = old();
    expect(at(peer)).toMatchObject({ refs: ['a', 'b'], measure: { name: 'NPS', target: 3 }, rejected: ['waste'] });
    peer.do(set, { refs: ['b', 'c'] });
    expect(at(peer)?.['refs']).toEqual(['b', 'c']);
    expect(recordsOf(peer.doc).get('t')?.has('refs')).toBe(false);
    expect(written(peer)).toEqual(['refs:b', 'refs:c']);
  });

  it('is taken apart by the migration, once, and what does not pass stays', () => {
    const peer = old();
    const before = { ...at(peer) };
    expect(migrateDocument(peer.doc, [splitParts(SPECS)])).toHaveLength(1);
    expect(at(peer)).toEqual(before);
    expect(recordsOf(peer.doc).get('t')?.get('waste')).toEqual(['nonsense']);
    expect(metaOf(peer.doc).get('minWriter')).toBe(2);
    expect(needsNewerWriter(peer.doc)).toBe(false);
    const vector = Y.encodeStateVector(peer.doc);
    splitParts(SPECS).migrate(peer.doc);
    expect(Y.encodeStateVector(peer.doc)).toEqual(vector);
  });

  it('and comes late from an older writer adds to what is there', () => {
    const peer = old();
    const late = createPeer({ specs: SPECS });
    sync(peer, late);
    migrateDocument(peer.doc, [splitParts(SPECS)]);
    recordsOf(late.doc).get('t')?.set('refs', ['a', 'b', 'late']);
    sync(peer, late);
    expect(new Set(at(peer)?.['refs'] as string[])).toEqual(new Set(['a', 'b', 'late']));
  });
});

describe('files', () => {
  it('hold whole values; what this version cannot read goes out and comes back by its parts', () => {
    const { aino } = pair({ refs: ['x', 'a'], measure: { name: 'NPS', target: 1 }, waste: ['errors'] });
    recordsOf(aino.doc).get('t')?.set('waste:teleporting', 1);
    const stored = readStored(aino.doc, SPECS);
    expect(stored[0]?.values).toEqual({
      refs: ['x', 'a'],
      measure: { name: 'NPS', target: 1 },
      'waste:errors': 0,
      'waste:teleporting': 1,
    });
    const copy = createPeer({ specs: SPECS });
    writeStored(copy.doc, stored, IMPORT, SPECS);
    expect(readStored(copy.doc, SPECS)).toEqual(stored);
    expect(recordsOf(copy.doc).get('t')?.has('refs')).toBe(false);
  });
});
