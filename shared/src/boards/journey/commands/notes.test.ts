/** Free notes on a journey: placed, moved, copied, gathered into a lane; arrows follow what they are attached to. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { addNote, placeNotes, setNotes } from '../../../kernel/notes/note-commands';
import type { Note } from '../../../kernel/notes/note-record';
import { BOARD, testBoard } from '../../../testing/test-board';
import { copyRecords } from './common/clipboard';
import { boxOf } from '../picture/layout/boxes';
import { journeyOutline } from '../outline/journey-outline';
import { type JourneyPicture, journeyPicture } from '../picture/scene/journey-scene';
import { duplicateRecords } from './duplicate-records';
import { editText } from './edit-text';
import { gatherNotes } from './gather-notes';
import { pasteRecords } from './paste-records';
import { removeRecords } from './remove-records';

const words = createTranslator('en');
const BOX = { x: -300, y: -80, width: 160, height: 112 };

function board() {
  const made = testBoard({ Looking: ['Sees', 'Asks'] });
  const notes = () => made.live('note') as unknown as readonly Note[];
  const add = (text: string, more: Partial<Parameters<typeof addNote.plan>[1]> = {}): string => {
    const result = made.runner.run(addNote, { board: BOARD, kind: 'note', box: BOX, text, ...more });
    return result.done ? (result.select[0] ?? '') : '';
  };
  const picture = (before?: JourneyPicture) => journeyPicture({ read: made.read, board: BOARD, words }, before);
  const scene = () => picture().scene;
  const item = (id: string) => scene().items.find((one) => one.id === id);
  return { ...made, notes, add, picture, scene, item };
}

describe('free notes', () => {
  it('may lie left of and above the map; the picture grows, the heads stay', () => {
    const { add, scene, item } = board();
    const before = scene();
    const id = add('Ask the tenants');
    expect(scene().bounds.x).toBeLessThan(-300);
    expect(scene().bounds.y).toBeLessThan(-80);
    expect(scene().heads).toEqual(before.heads);
    expect(item(id)).toMatchObject({ box: BOX, interactive: true, label: 'Note: Ask the tenants' });
  });

  it('lie behind everything as a frame and over it as an arrow', () => {
    const { add, item } = board();
    expect(item(add('', { kind: 'frame' }))?.plane).toBe(0);
    expect(item(add('', { kind: 'arrow' }))?.plane).toBe(2);
  });

  it('keep their item while something else is edited', () => {
    const { add, picture, runner, id } = board();
    const note = add('A');
    const before = picture();
    runner.run(editText, { id: id('Sees'), field: 'title', value: 'Sees it' });
    const noteIn = ({ scene }: JourneyPicture) => scene.items.find((one) => one.id === note);
    expect(noteIn(picture(before))).toBe(noteIn(before));
  });

  it('move, take a colour and go, each undone in one step', () => {
    const { add, runner, notes, undo } = board();
    const [a, b] = [add('A'), add('B')];
    const there = { ...BOX, x: 500 };
    runner.run(placeNotes, { places: [a, b].map((id) => ({ id, box: there })) });
    expect(notes().map(({ box }) => box.x)).toEqual([500, 500]);
    undo();
    expect(notes().map(({ box }) => box.x)).toEqual([-300, -300]);
    runner.run(setNotes, { ids: [a], fields: { color: 'blue' } });
    runner.run(removeRecords, { ids: [b] });
    expect(notes().map(({ color }) => color)).toEqual(['blue']);
    undo();
    expect(notes()).toHaveLength(2);
  });

  it('are refused with a box or a colour that is none', () => {
    const { runner } = board();
    const box = { ...BOX, x: Number.NaN };
    expect(runner.check(addNote, { board: BOARD, kind: 'note', box })?.reason).toBe('refused.badValue');
    expect(runner.check(setNotes, { ids: ['gone'], fields: {} })?.reason).toBe('refused.gone');
  });

  it('are duplicated and pasted a little beside', () => {
    const { add, runner, notes, read } = board();
    const id = add('A');
    runner.run(duplicateRecords, { ids: [id] });
    runner.run(pasteRecords, { board: BOARD, payload: copyRecords(read, [id]) });
    expect(
      notes()
        .map(({ box }) => box.x)
        .sort((one, other) => one - other),
    ).toEqual([-300, -276, -276]);
  });

  it('are in the outline, from the top down', () => {
    const { add, read } = board();
    expect(journeyOutline({ read, board: BOARD, words }).tables.some(({ id }) => id === 'notes')).toBe(false);
    add('below', { box: { ...BOX, y: 400 } });
    add('above');
    const table = journeyOutline({ read, board: BOARD, words }).tables.find(({ id }) => id === 'notes');
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual(['above', 'below']);
  });
});

describe('an arrow', () => {
  it('follows the touchpoint it is attached to, and stays when that has gone', () => {
    const { add, id, read, runner } = board();
    const sees = id('Sees');
    const arrow = add('', { kind: 'arrow', box: { x: 0, y: 900, width: 50, height: 0 }, fields: { to: sees } });
    const boxNow = () => {
      const { layout } = journeyPicture({ read, board: BOARD, words });
      return layout && boxOf(layout, arrow);
    };
    const attached = boxNow();
    expect(attached?.y).toBeLessThan(800);
    runner.run(removeRecords, { ids: [sees] });
    expect(boxNow()).toMatchObject({ y: 890, height: 20 });
  });
});

describe('gathering', () => {
  it('makes cards of notes, in the order given, and is one step', () => {
    const { add, runner, notes, live, id, undo } = board();
    const [a, b] = [add('Slow'), add('Nobody answers')];
    const places = [
      { id: b, under: id('Asks') },
      { id: a, under: id('Asks') },
    ];
    runner.run(gatherNotes, { board: BOARD, kind: 'pain', places });
    expect(notes()).toEqual([]);
    expect(live('card').map((card) => [card['kind'], card['text']])).toEqual([
      ['pain', 'Nobody answers'],
      ['pain', 'Slow'],
    ]);
    undo();
    expect(notes()).toHaveLength(2);
    expect(live('card')).toEqual([]);
  });
});
