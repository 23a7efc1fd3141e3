import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, NOTE_SPECS, removeNote, setNote } from '../testing/notes-kind';
import { createPeer } from '../testing/peer';
import { type Change, PlanError } from './change';
import { checkChanges, metaOf, readStored, recordsOf, writeChanges, writeStored } from './document';
import { readRecord } from './read-record';
import { IMPORT, LOCAL } from './origin';

const who = { by: 'Aino', now: 5 };
const create = (id: string, fields: Readonly<Record<string, unknown>> = {}): Change => ({
  op: 'create',
  id,
  type: 'note',
  board: 'b',
  fields,
});

function storedNote(fields: Readonly<Record<string, unknown>>) {
  const doc = new Y.Doc();
  writeChanges(doc, [create('n')], NOTE_SPECS, who, IMPORT);
  const stored = recordsOf(doc).get('n');
  if (!stored) throw new Error('not written');
  for (const [name, value] of Object.entries(fields)) stored.set(name, value);
  return readRecord('n', stored, NOTE_SPECS);
}

describe('reading a record', () => {
  it('gives absent fields their defaults, in an object without a prototype whose values are frozen', () => {
    const note = storedNote({});
    expect({ ...note }).toEqual({
      id: 'n',
      type: 'note',
      board: 'b',
      removed: null,
      rejected: [],
      text: '',
      order: '',
      color: 'yellow',
      owner: '',
      votes: null,
      done: false,
      about: null,
      tags: [],
    });
    expect(Object.getPrototypeOf(note)).toBeNull();
    expect(Object.isFrozen(note['tags'])).toBe(true);
    expect(Object.isFrozen(storedNote({ tags: ['pain'] })['tags'])).toBe(true);
  });

  it('reads a value that does not pass as the default, names it, and leaves what is stored', () => {
    const note = storedNote({ votes: 99, color: 'pink', tags: ['pain', 'nonsense'], done: 'yes' });
    expect(note).toMatchObject({ votes: null, color: 'yellow', tags: [], done: false });
    expect([...note.rejected].sort()).toEqual(['color', 'done', 'tags', 'votes']);
  });

  it('a plain string where a text belongs is shown, a text where a value belongs is not', () => {
    expect(storedNote({ text: 'plain' })['text']).toBe('plain');
    expect(storedNote({ owner: new Y.Text('no') }).rejected).toEqual(['owner']);
  });

  it('keeps not-a-number and infinity out', () => {
    expect(storedNote({ votes: Number.NaN })['votes']).toBeNull();
    expect(storedNote({ votes: Infinity })['votes']).toBeNull();
  });

  it('lets no key change a prototype', () => {
    const note = storedNote({ ['__proto__']: { polluted: true }, constructor: 'x' });
    expect(Object.getPrototypeOf(note)).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const doc = new Y.Doc();
    const alien = new Y.Map<unknown>();
    recordsOf(doc).set('__proto__', alien);
    alien.set('type', 'alien');
    alien.set('__proto__', { polluted: true });
    const read = readRecord('__proto__', alien, NOTE_SPECS);
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(Object.keys(read)).toContain('__proto__');
    expect(readStored(doc)[0]?.values['__proto__']).toEqual({ polluted: true });
  });

  it('survives base fields of a wrong sort', () => {
    expect(storedNote({ board: 7, removed: 'yes' })).toMatchObject({ board: '', removed: null });
    expect(storedNote({ removed: { at: 'x' } }).removed).toEqual({ at: 0, by: '' });
  });

  it('of an unknown type shows its plain values and keeps its own id', () => {
    const doc = new Y.Doc();
    const stored = new Y.Map<unknown>();
    recordsOf(doc).set('x', stored);
    stored.set('type', 'hologram');
    stored.set('id', 'stolen');
    stored.set('beam', { angle: 30 });
    stored.set('title', new Y.Text('Beam'));
    expect({ ...readRecord('x', stored, NOTE_SPECS) }).toEqual({
      id: 'x',
      type: 'hologram',
      board: '',
      removed: null,
      rejected: [],
      beam: { angle: 30 },
      title: 'Beam',
    });
  });
});

describe('a plan', () => {
  const bad: readonly (readonly [string, readonly Change[], string])[] = [
    ['an unknown field', [create('a', { nonsense: 1 })], 'no field "nonsense"'],
    ['a field named as a prototype', [create('a', Object.fromEntries([['__proto__', 1]]))], 'no field "__proto__"'],
    ['an invalid value', [create('a', { votes: 11 })], 'note.votes of a'],
    ['an unknown type', [{ op: 'create', id: 'a', type: 'hologram', board: 'b', fields: {} }], '"hologram"'],
    ['an id that is none', [create('a-b')], 'not a record id'],
    ['a board that is none', [{ op: 'create', id: 'a', type: 'note', board: 'a b', fields: {} }], 'not a board id'],
    ['one id twice', [create('a'), create('a')], 'is taken'],
    ['a record that is not there', [{ op: 'set', id: 'nobody', fields: { done: true } }], 'no record nobody'],
    ['a text set as a value', [create('a'), { op: 'set', id: 'a', fields: { text: 'x' } }], 'edit it as one'],
    ['a value edited as a text', [create('a'), { op: 'text', id: 'a', field: 'owner', value: 'x' }], 'not a text'],
    [
      'a text beyond its length',
      [create('a'), { op: 'text', id: 'a', field: 'text', value: 'x'.repeat(101) }],
      'note.text',
    ],
    ['removing what is not there', [{ op: 'remove', id: 'nobody' }], 'no record nobody'],
  ];
  it.each(bad)('with %s is thrown out before anything is written', (_, changes, why) => {
    const doc = new Y.Doc();
    expect(() => checkChanges(doc, changes, NOTE_SPECS)).toThrow(PlanError);
    expect(() => checkChanges(doc, changes, NOTE_SPECS)).toThrow(why);
    expect(recordsOf(doc).size).toBe(0);
  });

  it('may shorten a text that several people made too long', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'n' });
    const text = recordsOf(aino.doc).get('n')?.get('text') as Y.Text;
    text.insert(0, 'x'.repeat(150));
    const edit = (value: string) => checkChanges(aino.doc, [{ op: 'text', id: 'n', field: 'text', value }], NOTE_SPECS);
    expect(() => edit('x'.repeat(120))).not.toThrow();
    expect(() => edit('x'.repeat(151))).toThrow('note.text');
  });
});

describe('writing', () => {
  it('of what is there already writes nothing, the default of an absent field included', () => {
    const doc = new Y.Doc();
    writeChanges(doc, [create('n', { tags: ['pain'] })], NOTE_SPECS, who, LOCAL);
    let updates = 0;
    doc.on('update', () => updates++);
    const fields = { tags: ['pain'], done: false, votes: null, owner: '' };
    writeChanges(
      doc,
      [
        { op: 'set', id: 'n', fields },
        { op: 'text', id: 'n', field: 'text', value: '' },
      ],
      NOTE_SPECS,
      who,
    );
    expect(updates).toBe(0);
  });

  it('keeps stored fields that this version does not know', () => {
    const aino = createPeer({ specs: NOTE_SPECS });
    aino.do(addNote, { id: 'n' });
    recordsOf(aino.doc).get('n')?.set('hologram', { angle: 30 });
    aino.do(setNote, { id: 'n', fields: { done: true } });
    aino.do(removeNote, { id: 'n' });
    expect(readStored(aino.doc)[0]?.values).toMatchObject({ hologram: { angle: 30 }, done: true });
  });

  it('takes objects without a prototype, as a file that was read gives them', () => {
    const doc = new Y.Doc();
    const bare = Object.assign(Object.create(null) as object, {
      angle: Object.assign(Object.create(null) as object, { x: 1 }),
    });
    const stored = {
      id: 'n',
      type: 'hologram',
      board: '',
      removed: null,
      values: { beam: bare, list: [bare] },
      texts: {},
    };
    writeStored(doc, [stored], IMPORT, NOTE_SPECS);
    expect(readStored(doc)[0]?.values).toEqual({ beam: { angle: { x: 1 } }, list: [{ angle: { x: 1 } }] });
  });

  it('puts stored records into another document without loss, unknown types and texts as texts', () => {
    const from = createPeer({ specs: NOTE_SPECS });
    from.do(addNote, { id: 'n', fields: { text: 'Hei', tags: ['gain'], votes: 3 } });
    from.do(addNote, { id: 'gone' });
    from.do(removeNote, { id: 'gone' });
    const alien = new Y.Map<unknown>();
    recordsOf(from.doc).set('x', alien);
    alien.set('type', 'hologram');
    alien.set('beam', [1, { a: null }]);
    const to = new Y.Doc();
    writeStored(to, readStored(from.doc), IMPORT, NOTE_SPECS);
    expect(readStored(to)).toEqual(readStored(from.doc));
    expect(recordsOf(to).get('n')?.get('text')).toBeInstanceOf(Y.Text);
    expect(() => writeStored(to, readStored(from.doc), IMPORT, NOTE_SPECS)).toThrow('exists already');
    expect(metaOf(to).size).toBe(0);
  });
});
