import { beforeEach, describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import type { Note, NoteBox, NoteKind } from '../../../../kernel/notes/note-record';
import { type PaperBoard, paperBoard } from '../../testing/paper-board';
import { noteRecord } from '../../../../kernel/notes/note-record';
import { measuresOf } from '../grid/geometry';
import type { JourneyLayout } from './journey-layout';
import { journeyLayout } from './layout';
import { anchoredBox } from './note-anchors';

const words = createTranslator('en');
const { pitch: PITCH, columnGap, cardWidth, cardHeight } = measuresOf('comfortable');
let board: PaperBoard;

function lay(collapsed: readonly string[] = []): JourneyLayout {
  const look = { collapsed: new Set(collapsed), shown: null };
  return journeyLayout({ read: board, board: 'b1', words, ...(collapsed.length > 0 ? { look } : {}) });
}
const cardOf = (id: string) => {
  const place = lay().places.get(id);
  if (!place) throw new Error(`${id} has no place`);
  return place;
};
function put(kind: NoteKind, box: NoteBox): void {
  board.put('note', 'n', { kind, order: 'a', box: anchoredBox(lay(), kind, box, { from: null, to: null }) });
}
const at = (collapsed: readonly string[] = []): NoteBox => (lay(collapsed).notes[0] as Note).box;
/** Where the note lies as seen from a touchpoint. */
const from = (id: string): readonly [number, number] => [at().x - cardOf(id).x, at().y - cardOf(id).y];

beforeEach(() => {
  board = paperBoard('b1');
  board.put('stage', 's1', { name: 'Before', order: 'a' });
  board.put('stage', 's2', { name: 'During', order: 'b' });
  board.put('team', 'west', { name: 'West', order: 'a' });
  for (const [nth, id] of ['t1', 't2', 't3'].entries())
    board.put('touchpoint', id, { title: id, stage: 's1', order: `b${nth}`, layer: 'customer' });
  for (const [nth, id] of ['t4', 't5', 't6'].entries())
    board.put('touchpoint', id, { title: id, stage: 's2', order: `b${nth}`, layer: 'backstage', team: 'west' });
});

describe('a free note beside a touchpoint', () => {
  beforeEach(() => put('note', { x: cardOf('t5').x + 20, y: cardOf('t5').y + 90, width: 160, height: 112 }));

  it('moves along when a column comes before it, joins another, or goes', () => {
    board.put('touchpoint', 'new', { stage: 's1', order: 'b15', layer: 'frontstage' });
    expect(from('t5')).toEqual([20, 90]);
    board.put('touchpoint', 't2', { withPrevious: true });
    board.put('touchpoint', 't3', { withPrevious: true });
    board.remove('t1');
    expect(from('t5')).toEqual([20, 90]);
  });

  it('moves along when the rows turn', () => {
    board.put('journey', 'b1J', { rows: 'team' });
    expect(from('t5')).toEqual([20, 90]);
  });

  it('stands in its stage while that is folded, and as before when it is opened', () => {
    const stage = lay(['s2']).axis.stages[1];
    expect(at(['s2']).x).toBe((stage?.x ?? 0) + 20);
    expect(from('t5')).toEqual([20, 90]);
  });

  it('stays where it is when what it stands beside is removed, and goes on with the rest', () => {
    const before = at();
    board.remove('t5');
    expect(at()).toMatchObject({ x: before.x, y: before.y });
    board.put('touchpoint', 'new', { stage: 's1', order: 'b15', layer: 'customer' });
    expect(at().x).toBe(before.x + PITCH);
    board.remove('t6');
    expect(at().x).toBe(before.x + PITCH);
  });

  it('lies where its box says on a board that never tied it to anything', () => {
    const box = { x: 900, y: 40, width: 160, height: 112 };
    board.put('note', 'n', { box });
    board.remove('t1');
    expect(at()).toEqual(box);
  });
});

describe('other free things', () => {
  it('beside a lane follow the lane down and their column sideways', () => {
    const lane = lay().lanes.find(({ type }) => type.id === 'time') ?? lay().lanes[0];
    put('text', { x: cardOf('t4').x, y: (lane?.box.y ?? 0) + 10, width: 120, height: 30 });
    board.put('touchpoint', 'high', { stage: 's1', order: 'b00', layer: 'customer', withPrevious: true });
    board.put('touchpoint', 'new', { stage: 's1', order: 'b15', layer: 'customer' });
    const now = lay().lanes.find(({ type }) => type.id === lane?.type.id);
    expect(at()).toMatchObject({ x: cardOf('t4').x, y: (now?.box.y ?? 0) + 10 });
  });

  it('a frame holds what it held: it grows with a column that comes into it', () => {
    const room = 10;
    const width = 2 * PITCH - columnGap + 2 * room;
    put('frame', { x: cardOf('t1').x - room, y: cardOf('t1').y - room, width, height: cardHeight + 2 * room });
    board.put('touchpoint', 'new', { stage: 's1', order: 'b05', layer: 'customer' });
    expect(at()).toMatchObject({ x: cardOf('t1').x - room, width: width + PITCH });
    expect(at().x + at().width).toBe(cardOf('t2').x + cardWidth + room);
  });

  it('a free end of an arrow goes its own way', () => {
    const [a, b] = [cardOf('t1'), cardOf('t4')];
    put('arrow', { x: a.x + 10, y: a.y + 120, width: b.x - a.x, height: b.y - a.y });
    board.put('touchpoint', 'new', { stage: 's1', order: 'b15', layer: 'customer' });
    expect(from('t1')).toEqual([10, 120]);
    expect(at().x + at().width).toBe(cardOf('t4').x + 10);
  });

  it('keep their boxes as one valid value', () => {
    put('frame', { x: 200, y: 100, width: 600, height: 500 });
    expect(noteRecord.fields.box.schema.safeParse(board.get('n')?.['box']).success).toBe(true);
    expect(noteRecord.fields.box.schema.safeParse({ ...at(), anchor: { to: 't1' } }).success).toBe(false);
  });
});

describe('the picture of an anchored note', () => {
  it('is kept while nothing under it moves', () => {
    put('note', { x: cardOf('t5').x + 20, y: cardOf('t5').y + 90, width: 160, height: 112 });
    board.put('touchpoint', 'new', { stage: 's1', order: 'b15', layer: 'customer' });
    const first = lay();
    board.put('touchpoint', 't1', { title: 'Other' });
    const second = journeyLayout({ read: board, board: 'b1', words }, first);
    expect(second.notes[0]).toBe(first.notes[0]);
    expect(second.notes[0]).not.toBe(second.noteRecords[0]);
  });
});
