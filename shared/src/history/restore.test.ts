/**
 * Random people edit a project, and it is set back: what differs is told, setting back everything makes it what it was,
 * undo makes it what it was before that, and others' edits made meanwhile are merged.
 */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SPECS } from '../boards/index';
import { exampleProject } from '../example/example-project';
import { createTranslator } from '../i18n/translator';
import { readStored, recordsOf, writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { finish } from '../kernel/pieces';
import { currentRecords, recordSet, type RecordSet, storedInUpdate } from '../kernel/record-set';
import { createPeer, type Peer, sync } from '../testing/peer';
import { randomProjectAct } from '../testing/random-project';
import { seededRandom, type SeededRandom } from '../testing/seeded-random';
import { diverged, faults, stored, visible } from '../testing/validity';
import { difference } from './difference';
import { leftOut, restoreVersion } from './restore';
import { chosenRecords, type Choice, wholeBoard } from './scope';

const words = createTranslator('en');

/** As a kept version is opened: from its bytes. */
function version(peer: Peer): RecordSet {
  return finish(recordSet(finish(storedInUpdate(Y.encodeStateAsUpdate(peer.doc))), SPECS));
}

function project(seed: number): { readonly peer: Peer; readonly random: SeededRandom } {
  let nth = 0;
  const random = seededRandom(seed);
  const peer = createPeer({ specs: SPECS, random, client: seed });
  const { changes } = exampleProject('en', () => `start${String((nth += 1)).padStart(6, '0')}`);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return { peer, random };
}

function act(peer: Peer, random: SeededRandom, times: number): void {
  for (let nth = 0; nth < times; nth++) {
    peer.clock.now += 5000;
    randomProjectAct(peer, random);
  }
}

/** Every board of either time, and the project itself. */
function everything(old: RecordSet, peer: Peer): readonly Choice[] {
  const now = currentRecords(peer.read);
  const boards = new Set(['']);
  for (const { all } of [old, now])
    for (const { id, type, removed } of all()) if (type === 'board' && !removed) boards.add(id);
  return [...boards].flatMap((board) => [...finish(wholeBoard(old, now, board))]);
}

const differs = (old: RecordSet, peer: Peer) => finish(difference(old, currentRecords(peer.read), words));

describe('a project set back', () => {
  it('is what it was, and undone what it was before; in parts as at once', () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 16; seed++) {
      const { peer, random } = project(seed);
      act(peer, random, 40);
      const old = version(peer);
      const was = visible(peer.read, SPECS);
      expect(differs(old, peer)).toEqual([]);
      act(peer, random, 60);
      const late = visible(peer.read, SPECS);
      for (const { counts } of differs(old, peer)) {
        for (const [kind, count] of Object.entries(counts)) seen.set(kind, (seen.get(kind) ?? 0) + count);
      }
      const args = { before: old.read, choices: everything(old, peer) };
      expect([seed, [...leftOut(old.read, peer.read, args.choices)]]).toEqual([seed, []]);
      const done =
        seed % 2 === 0 ? peer.runner.run(restoreVersion, args) : finish(peer.runner.runInParts(restoreVersion, args));
      expect(done.done).toBe(true);
      expect([seed, differs(old, peer)]).toEqual([seed, []]);
      expect([seed, visible(peer.read, SPECS) === was]).toEqual([seed, true]);
      expect([seed, faults(peer, SPECS)]).toEqual([seed, []]);
      if (late === was) continue;
      peer.runner.undo.undo();
      expect([seed, visible(peer.read, SPECS) === late]).toEqual([seed, true]);
      peer.runner.undo.redo();
      expect([seed, visible(peer.read, SPECS) === was]).toEqual([seed, true]);
    }
    expect([...seen.keys()].sort()).toEqual(['added', 'changed', 'gone', 'moved']);
    for (const count of seen.values()) expect(count).toBeGreaterThan(20);
  });

  it('while others write converges, and loses no record', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { peer, random } = project(seed);
      const other = createPeer({ specs: SPECS, name: 'Eino', random: seededRandom(seed + 500), client: seed + 1000 });
      const old = version(peer);
      act(peer, random, 50);
      sync(peer, other);
      act(other, seededRandom(seed + 900), 15);
      peer.do(restoreVersion, { before: old.read, choices: everything(old, peer) });
      const made = new Set([...recordsOf(peer.doc).keys(), ...recordsOf(other.doc).keys()]);
      sync(peer, other);
      expect([seed, diverged([peer, other], SPECS)]).toEqual([seed, []]);
      expect([seed, faults(other, SPECS)]).toEqual([seed, []]);
      expect([...made].filter((id) => !recordsOf(peer.doc).has(id))).toEqual([]);
    }
  });

  it('by the changes of one board leaves the others as they are', () => {
    const { peer, random } = project(77);
    const old = version(peer);
    act(peer, random, 120);
    const all = differs(old, peer).filter(({ board, whole }) => board !== '' && whole === null);
    expect(all.length).toBeGreaterThan(1);
    const [first, ...others] = all;
    const choices = finish(wholeBoard(old, currentRecords(peer.read), first?.board ?? ''));
    peer.do(restoreVersion, { before: old.read, choices });
    const left = differs(old, peer).filter(({ board }) => board !== '');
    expect(left.map(({ board }) => board)).toEqual(expect.arrayContaining(others.map(({ board }) => board)));
    expect(left.some(({ board }) => board === first?.board)).toBe(false);
  });

  it('record by record, or field by field, comes to the same', () => {
    for (let seed = 40; seed < 46; seed++) {
      const { peer, random } = project(seed);
      const old = version(peer);
      const was = visible(peer.read, SPECS);
      act(peer, random, 60);
      // A board that comes back may hold what was made on it before it went; neighbours that come back make a move of an
      // order key that meant none: so more than once.
      for (let round = 0; round < 3; round++) {
        for (const { id, kinds, fields } of differs(old, peer).flatMap(({ records }) => records)) {
          const whole = kinds.includes('added') || kinds.includes('gone');
          const some = whole ? {} : { fields: fields.map(({ field }) => field) };
          peer.do(restoreVersion, { before: old.read, choices: [{ id, ...some }] });
        }
      }
      expect([seed, differs(old, peer)]).toEqual([seed, []]);
      peer.do(restoreVersion, { before: old.read, choices: everything(old, peer) });
      expect(visible(peer.read, SPECS) === was).toBe(true);
    }
  });
});

describe('what a newer version wrote', () => {
  const odd = (peer: Peer, id: string, fields: Readonly<Record<string, unknown>>): void => {
    peer.doc.transact(() => {
      const record = new Y.Map<unknown>(Object.entries({ type: 'hologram', board: 'start000002', ...fields }));
      recordsOf(peer.doc).set(id, record);
    });
  };

  it('is compared plainly, taken away and brought back, and told when it cannot be set back', () => {
    const { peer } = project(3);
    odd(peer, 'stays1', { depth: 1 });
    odd(peer, 'goes1', { name: 'Lamp', deep: { list: [1, { a: null }] } });
    const old = version(peer);
    peer.doc.transact(() => {
      recordsOf(peer.doc).get('stays1')?.set('depth', 2);
      recordsOf(peer.doc).get('goes1')?.set('removed', { at: 1, by: '' });
    });
    odd(peer, 'comes1', { depth: 3 });
    peer.read.flush();
    const changes = differs(old, peer).flatMap(({ records }) => records);
    expect(changes.map(({ id, kinds, name }) => [id, ...kinds, name].join(' ')).sort()).toEqual([
      'comes1 added hologram',
      'goes1 gone Lamp',
      'stays1 changed hologram',
    ]);
    const choices = everything(old, peer);
    expect([...leftOut(old.read, peer.read, choices)]).toEqual([['stays1', ['*']]]);
    peer.do(restoreVersion, { before: old.read, choices });
    expect(differs(old, peer).flatMap(({ records }) => records.map(({ id }) => id))).toEqual(['stays1']);
  });

  it('in records and fields of whatever form breaks nothing', () => {
    const { peer, random } = project(4);
    const old = version(peer);
    const values = [null, 0, -1, 'x', true, [], {}, [null], { at: 'x' }, 'project', NaN, '\ud800'];
    for (const [id, record] of recordsOf(peer.doc)) {
      if (random.chance(0.3))
        record.set(
          random.pick(['order', 'title', 'stage', 'board', 'type', 'removed', 'kind', 'box']),
          random.pick(values),
        );
      if (random.chance(0.05)) record.set(`waste:${id}`, random.pick(values));
    }
    peer.read.flush();
    const changes = differs(old, peer);
    expect(changes.length).toBeGreaterThan(3);
    const choices = everything(old, peer);
    const args = { before: old.read, choices };
    expect(finish(peer.runner.runInParts(restoreVersion, args)).done).toBe(true);
    // And the other way round: such a document as the older one.
    const broken = version(peer);
    act(peer, random, 30);
    peer.do(restoreVersion, { before: broken.read, choices: everything(broken, peer) });
  });
});

describe('a document that never had the records', () => {
  it('gets them under their own ids, as after the server was set back', () => {
    const { peer } = project(5);
    const old = version(peer);
    const was = visible(peer.read, SPECS);
    const empty = createPeer({ specs: SPECS });
    empty.do(restoreVersion, { before: old.read, choices: everything(old, empty) });
    expect(visible(empty.read, SPECS)).toBe(was);
    empty.runner.undo.undo();
    expect(JSON.parse(visible(empty.read, SPECS)).flat(2)).toEqual([]);
  });
});

describe('a long step', () => {
  it('lets nobody else in, is heard of once, and ends whole when it is left off', () => {
    const { peer, random } = project(6);
    const old = version(peer);
    act(peer, random, 80);
    const late = visible(peer.read, SPECS);
    const args = { before: old.read, choices: everything(old, peer) };
    let heard = 0;
    peer.read.subscribe(() => (heard += 1));
    const work = peer.runner.runInParts(restoreVersion, args);
    while (visible(peer.read, SPECS) === late) work.next();
    expect(peer.runner.check(restoreVersion, args)).toEqual({ reason: 'refused.busy' });
    expect([peer.runner.undo.canUndo(), peer.runner.undo.undo()]).toEqual([false, []]);
    expect(heard).toBe(0);
    finish(work);
    expect(heard).toBe(1);
    peer.runner.undo.undo();
    expect(visible(peer.read, SPECS)).toBe(late);

    const again = peer.runner.runInParts(restoreVersion, args);
    while (visible(peer.read, SPECS) === late) again.next();
    again.return({ done: true, select: [] });
    expect(visible(peer.read, SPECS)).not.toBe(late);
    peer.runner.undo.undo();
    expect(visible(peer.read, SPECS)).toBe(late);
    expect(peer.runner.check(restoreVersion, args)).toBeNull();
  });

  it('is refused for nothing, and where no board would be left', () => {
    const { peer } = project(8);
    const empty = finish(recordSet([], SPECS));
    expect(peer.refused(restoreVersion, { before: empty.read, choices: [] }).reason).toBe('refused.nothingSelected');
    const choices = finish(wholeBoard(empty, currentRecords(peer.read), ''));
    expect(peer.refused(restoreVersion, { before: empty.read, choices }).reason).toBe('refused.noBoardLeft');
  });
});

describe('kept versions', () => {
  it('are read in pieces like the document itself, whether parts are joined or not', () => {
    const { peer, random } = project(9);
    act(peer, random, 60);
    const joined = finish(recordSet(readStored(peer.doc, SPECS), SPECS));
    expect(visible(version(peer).read, SPECS)).toBe(visible(peer.read, SPECS));
    expect(visible(joined.read, SPECS)).toBe(visible(peer.read, SPECS));
    expect(stored(peer.doc).length).toBeGreaterThan(1000);
  });
});

describe('one record, or one with all that is in it', () => {
  it('comes back with what it was in, and takes what was in it along', () => {
    const { peer } = project(10);
    const old = version(peer);
    const [touchpoint] = [...old.all()].filter(({ type }) => type === 'card').map(({ under }) => String(under));
    const stage = String(old.read.get(touchpoint ?? '')?.['stage']);
    const gone = [...old.all()].filter(
      (record) => record['stage'] === stage || [record['under'], record['touchpoint']].includes(touchpoint),
    );
    writeChanges(
      peer.doc,
      [stage, ...gone.map(({ id }) => id)].map((id) => ({ op: 'remove', id })),
      SPECS,
      { by: '', now: 9 },
      IMPORT,
    );
    peer.read.flush();
    const now = currentRecords(peer.read);
    const one = finish(chosenRecords(old, now, [touchpoint ?? ''], false)).map(({ id }) => id);
    const cards = gone
      .filter((record) => [record['under'], record['touchpoint']].includes(touchpoint))
      .map(({ id }) => id);
    expect(new Set(one)).toEqual(new Set([touchpoint, stage, ...cards]));
    const all = finish(chosenRecords(old, now, [stage], true)).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([stage, ...gone.map(({ id }) => id)]));
    peer.do(restoreVersion, { before: old.read, choices: all.map((id) => ({ id })) });
    expect(differs(old, peer)).toEqual([]);
  });
});
