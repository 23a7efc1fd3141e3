/** Copies out of an older version: as new records, beside what is there. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_KINDS, isKindId, SPECS } from '../boards/index';
import { cardRecord, stageRecord, touchpointRecord } from '../boards/journey/records/schema';
import { exampleProject } from '../example/example-project';
import { writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { finish } from '../kernel/pieces';
import { type RecordSet, recordSet, storedInUpdate } from '../kernel/record-set';
import { createPeer, type Peer } from '../testing/peer';
import { randomProjectAct } from '../testing/random-project';
import { seededRandom } from '../testing/seeded-random';
import { faults, visible } from '../testing/validity';
import { copyOldBoard, copyOldRecords } from './copy';

function project(seed: number): { peer: Peer; old: RecordSet } {
  let nth = 0;
  const peer = createPeer({ specs: SPECS, random: seededRandom(seed) });
  const { changes } = exampleProject('en', () => `start${String((nth += 1)).padStart(6, '0')}`);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return { peer, old: finish(recordSet(finish(storedInUpdate(Y.encodeStateAsUpdate(peer.doc))), SPECS)) };
}

describe('a board out of an older version', () => {
  it('is what it was, of every kind, beside what it has become; undone at once', () => {
    const { peer, old } = project(1);
    const random = seededRandom(9);
    for (let nth = 0; nth < 80; nth++) randomProjectAct(peer, random);
    const now = visible(peer.read, SPECS);
    for (const board of old.read.list('board', '')) {
      const args = { before: old.read, board: board.id, name: 'As it was' };
      const done = finish(peer.runner.runInParts(copyOldBoard, args));
      const [copy = ''] = done.done ? done.select : [];
      expect(peer.read.get(copy)).toMatchObject({ name: 'As it was', kind: board['kind'] });
      const kind = String(board['kind']);
      const records = isKindId(kind) ? BOARD_KINDS[kind].records : [];
      const counts = (set: RecordSet['read'], id: string) => records.map(({ type }) => set.list(type, id).length);
      expect(counts(peer.read, copy)).toEqual(counts(old.read, board.id));
      expect(faults(peer, SPECS)).toEqual([]);
      peer.runner.undo.undo();
      expect(visible(peer.read, SPECS)).toBe(now);
    }
  });

  it('is refused when it was not there', () => {
    const { peer, old } = project(2);
    const args = { before: old.read, board: 'nowhere1', name: '' };
    expect(peer.refused(copyOldBoard, args).reason).toBe('refused.boardGone');
  });
});

describe('records out of an older version', () => {
  it('come with what was in them, beside themselves; references among them lead to the copies', () => {
    const { peer, old } = project(3);
    const board = old.read.list('board', '').find(({ kind }) => kind === 'journey')?.id ?? '';
    const [stage] = old.read.list(stageRecord, board);
    const id = stage?.id ?? '';
    const inside = old.read.list(touchpointRecord, board).filter((one) => one.stage === id);
    const cards = old.read.list(cardRecord, board).filter((card) => inside.some((one) => one.id === card.under));
    const [copy = ''] = peer.do(copyOldRecords, { before: old.read, ids: [id, inside[0]?.id ?? ''] });
    const stages = peer.read.list(stageRecord, board).map((one) => one.id);
    expect(stages.slice(0, 2)).toEqual([id, copy]);
    const copies = peer.read.list(touchpointRecord, board).filter((one) => one.stage === copy);
    expect(copies.map(({ title }) => title)).toEqual(inside.map(({ title }) => title));
    const under = peer.read.list(cardRecord, board).filter((card) => copies.some((one) => one.id === card.under));
    expect(new Set(under.map(({ text }) => text))).toEqual(new Set(cards.map(({ text }) => text)));
    expect(cards.length).toBeGreaterThan(0);
    expect(faults(peer, SPECS)).toEqual([]);
  });

  it('come at the end where they are gone, and settings of a board do not', () => {
    const { peer, old } = project(4);
    const board = old.read.list('board', '').find(({ kind }) => kind === 'goals')?.id ?? '';
    const [goal] = old.read.list('goal', board);
    writeChanges(peer.doc, [{ op: 'remove', id: goal?.id ?? '' }], SPECS, { by: '', now: 5 }, IMPORT);
    peer.read.flush();
    const [copy] = peer.do(copyOldRecords, { before: old.read, ids: [goal?.id ?? ''] });
    expect(peer.read.list('goal', board).at(-1)).toMatchObject({ id: copy, title: goal?.['title'] });
    const settings = [...old.all()].find(({ id }) => id === `${board}G`)?.id ?? '';
    expect(settings).not.toBe('');
    expect(peer.refused(copyOldRecords, { before: old.read, ids: [settings] }).reason).toBe('refused.nothingSelected');
  });
});
