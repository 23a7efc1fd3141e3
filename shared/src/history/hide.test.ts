/** What one person did lately is taken back: of one who was alone, all of it; among others, theirs only. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SPECS } from '../boards/index';
import { cardRecord, touchpointRecord } from '../boards/journey/records/schema';
import { exampleProject } from '../example/example-project';
import { createTranslator } from '../i18n/translator';
import type { Change } from '../kernel/change';
import type { Command } from '../kernel/command';
import { writeChanges } from '../kernel/document';
import { type ClockRange, type EditOrigins, editOrigins, type EditRanges, readOlder } from '../kernel/edit-origins';
import { IMPORT } from '../kernel/origin';
import { finish } from '../kernel/pieces';
import { currentRecords } from '../kernel/record-set';
import { createPeer, type Peer, sync } from '../testing/peer';
import { randomProjectAct } from '../testing/random-project';
import { seededRandom } from '../testing/seeded-random';
import { diverged, faults, visible } from '../testing/validity';
import { hideEdits, hidingPreview } from './hide';

const words = createTranslator('en');

function person(name: string, seed: number): Peer {
  return createPeer({ specs: SPECS, name, random: seededRandom(seed), client: seed });
}

function project(seed: number): Peer {
  let nth = 0;
  const peer = person('Aino', seed);
  const { changes } = exampleProject('en', () => `start${String((nth += 1)).padStart(6, '0')}`);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return peer;
}

/** Watches what a person does from now on, as the server does. */
function watch(peer: Peer): { readonly older: Uint8Array; readonly edits: () => EditRanges } {
  const older = Y.encodeStateAsUpdate(peer.doc);
  const client = peer.doc.clientID;
  const from = Y.getState(peer.doc.store, client);
  const deleted: ClockRange[] = [];
  peer.doc.on('afterTransaction', ({ local, deleteSet }: Y.Transaction) => {
    if (!local) return;
    for (const [owner, ranges] of deleteSet.clients)
      for (const { clock, len } of ranges) deleted.push([owner, clock, clock + len]);
  });
  return { older, edits: () => ({ clients: [[client, from, Y.getState(peer.doc.store, client)]], deleted }) };
}

function originsOf(by: Peer, { older, edits }: ReturnType<typeof watch>): EditOrigins {
  const ranges = edits();
  return editOrigins(by.doc, ranges, finish(readOlder(older, ranges)), SPECS);
}

const say: Command<readonly Change[]> = { name: 'say', plan: (_, changes) => ({ changes }) };
const text = (id: string, value: string): Change => ({ op: 'text', id, field: 'title', value });
const set = (id: string, fields: Readonly<Record<string, unknown>>): Change => ({ op: 'set', id, fields });

describe('what one person did lately', () => {
  it('alone, is taken back whole, undone and done again', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const peer = project(seed);
      const random = seededRandom(seed + 70);
      for (let nth = 0; nth < 30; nth++) randomProjectAct(peer, random);
      const was = visible(peer.read, SPECS);
      const watched = watch(peer);
      for (let nth = 0; nth < 40; nth++) {
        peer.clock.now += 5000;
        randomProjectAct(peer, random);
      }
      const late = visible(peer.read, SPECS);
      const origins = originsOf(peer, watched);
      const ids = finish(origins.touched());
      const preview = finish(hidingPreview(origins, ids, currentRecords(peer.read), words));
      expect([seed, preview.length > 0]).toEqual([seed, was !== late]);
      peer.do(hideEdits, { origins, ids });
      expect([seed, visible(peer.read, SPECS) === was]).toEqual([seed, true]);
      expect([seed, faults(peer, SPECS)]).toEqual([seed, []]);
      peer.runner.undo.undo();
      expect([seed, visible(peer.read, SPECS) === late]).toEqual([seed, true]);
      peer.runner.undo.redo();
      expect([seed, visible(peer.read, SPECS) === was]).toEqual([seed, true]);
    }
  });

  it('among others at work converges, in whatever order it comes', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const host = project(seed);
      const [guest, third] = [person('Eino', seed + 100), person('Liisa', seed + 200)];
      sync(host, guest);
      sync(host, third);
      const watched = watch(guest);
      const acts = seededRandom(seed + 300);
      for (let nth = 0; nth < 20; nth++) {
        for (const peer of [guest, third]) randomProjectAct(peer, acts);
        if (acts.chance(0.4)) sync(guest, third);
        if (acts.chance(0.4)) sync(host, guest);
      }
      sync(host, guest);
      sync(host, third);
      const origins = originsOf(host, watched);
      const ids = finish(origins.touched());
      for (let nth = 0; nth < 5; nth++) randomProjectAct(third, acts);
      const done = finish(host.runner.runInParts(hideEdits, { origins, ids }));
      expect(done.done).toBe(true);
      // Once is enough.
      const left = finish(origins.touched());
      expect([seed, left]).toEqual([seed, []]);
      for (const peer of [guest, third, guest]) sync(host, peer);
      expect([seed, diverged([host, guest, third], SPECS), faults(host, SPECS)]).toEqual([seed, [], []]);
    }
  });
});

describe('among others', () => {
  const home = (): { host: Peer; guest: Peer; id: string; watched: ReturnType<typeof watch> } => {
    const host = project(1);
    const board = host.read.list('board', '').find(({ kind }) => kind === 'journey')?.id ?? '';
    const id = host.read.list(touchpointRecord, board)[0]?.id ?? '';
    host.do(say, [
      text(id, 'The customer waits for an answer'),
      set(id, { emotion: 1, waste: ['waiting'], channel: 'web' }),
    ]);
    const guest = person('Eino', 2);
    sync(host, guest);
    return { host, guest, id, watched: watch(guest) };
  };
  const hide = (host: Peer, watched: ReturnType<typeof watch>): void => {
    const origins = originsOf(host, watched);
    const ids = finish(origins.touched());
    if (ids.length > 0) host.do(hideEdits, { origins, ids });
  };

  it('a text loses what was typed and gets back what was deleted, around what others wrote', () => {
    const { host, guest, id, watched } = home();
    guest.do(say, [text(id, 'The silly customer waits for an answer'), text(id, 'The silly customer waits for an')]);
    sync(host, guest);
    host.do(say, [text(id, 'The silly customer waits long for an')]);
    guest.do(say, [text(id, 'The silly silly customer waits for an')]);
    sync(host, guest);
    hide(host, watched);
    expect(host.read.get(touchpointRecord, id)?.title).toBe('The customer waits long for an answer');
    // And once is enough.
    expect(finish(originsOf(host, watched).touched())).toEqual([]);
  });

  it.each([
    ['one of several equal words', 'ha ha ha ha', ['ha ha ha'], 'ha ha ha ha'],
    ['a single character', 'aab', ['ab'], 'aab'],
    [
      'several pieces, and typed something',
      'one two three four',
      ['one three four', 'one three', 'one x three'],
      'one two three four',
    ],
    ['everything', 'The customer waits', [''], 'The customer waits'],
    ['the end of what the facilitator has just written', 'Wait here', ['Wait'], 'Wait here'],
  ])('who deleted %s finds it back once, however often and by whomever it is taken back', (_, was, typed, then) => {
    const { host, id } = home();
    host.do(say, [text(id, was)]);
    const guest = person('Eino', 3);
    sync(host, guest);
    const watched = watch(guest);
    for (const value of typed) guest.do(say, [text(id, value)]);
    sync(host, guest);
    const third = person('Liisa', 4);
    for (const one of [host, host, third]) {
      sync(host, third);
      hide(one, watched);
      expect(one.read.get(touchpointRecord, id)?.title).toBe(then);
    }
    sync(host, third);
    // Others may write into what came back.
    third.do(say, [text(id, `${then.slice(0, 5)}§${then.slice(5)}`)]);
    sync(host, third);
    hide(host, watched);
    expect(host.read.get(touchpointRecord, id)?.title.replace('§', '')).toBe(then);
  });

  it('taken back twice at the same time by two facilitators, it comes back twice at most in the same place', () => {
    const { host, guest, id, watched } = home();
    guest.do(say, [text(id, 'The waits for an answer')]);
    const third = person('Liisa', 4);
    sync(host, guest);
    sync(host, third);
    hide(host, watched);
    hide(third, watched);
    sync(host, third);
    const both = host.read.get(touchpointRecord, id)?.title;
    expect(both?.replaceAll('customer ', '')).toBe('The waits for an answer');
    hide(host, watched);
    expect(host.read.get(touchpointRecord, id)?.title).toBe(both);
  });

  it('a value that another has set since stays, and of a list only the own part goes', () => {
    const { host, guest, id, watched } = home();
    guest.do(say, [set(id, { emotion: -2, channel: 'fax', waste: ['waiting', 'rework'] })]);
    sync(host, guest);
    host.do(say, [set(id, { channel: 'phone', waste: ['waiting', 'rework', 'handoff'] })]);
    sync(host, guest);
    hide(host, watched);
    expect(host.read.get(touchpointRecord, id)).toMatchObject({
      emotion: 1,
      channel: 'phone',
      waste: ['waiting', 'handoff'],
    });
  });

  it('what was made goes, what was removed comes back, also what another had made meanwhile', () => {
    const { host, guest, id, watched } = home();
    const { board } = host.read.get(id) ?? { board: '' };
    const card = (made: string, under: string): Change => ({
      op: 'create',
      id: made,
      type: cardRecord.type,
      board,
      fields: { text: made, under, order: 'z1' },
    });
    host.do(say, [card('hostcard', id)]);
    sync(host, guest);
    guest.do(say, [card('guestcard', id), { op: 'remove', id: 'hostcard' }, { op: 'remove', id }]);
    sync(host, guest);
    expect(host.read.get(id)?.removed).not.toBeNull();
    const origins = originsOf(host, watched);
    const preview = finish(hidingPreview(origins, finish(origins.touched()), currentRecords(host.read), words));
    expect(preview.flatMap(({ records }) => records.map((one) => [one.id, ...one.kinds]))).toEqual(
      expect.arrayContaining([
        ['guestcard', 'gone'],
        ['hostcard', 'added'],
        [id, 'added'],
      ]),
    );
    hide(host, watched);
    expect(['guestcard', 'hostcard', id].map((one) => host.read.get(one)?.removed === null)).toEqual([
      false,
      true,
      true,
    ]);
    host.runner.undo.undo();
    expect(['guestcard', 'hostcard', id].map((one) => host.read.get(one)?.removed === null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('nothing is left to take back once it was, and nothing is refused politely', () => {
    const { host, guest, id, watched } = home();
    guest.do(say, [set(id, { emotion: -2 })]);
    sync(host, guest);
    hide(host, watched);
    const again = originsOf(host, watched);
    expect(finish(again.touched())).toEqual([]);
    expect(host.refused(hideEdits, { origins: again, ids: [] }).reason).toBe('refused.nothingSelected');
  });
});
