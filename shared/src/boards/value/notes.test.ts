/** Free notes on a value map: drawn with it, told in its outline, and carried along by what they lie beside. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import { addNote, copyNotes, placeNotes } from '../../kernel/notes/note-commands';
import type { Note, NoteBox, NoteKind } from '../../kernel/notes/note-record';
import { testValueMap, VALUE_BOARD } from '../../testing/test-value-map';
import { addValueItems } from './commands/add-value-items';
import { editValueText } from './commands/edit-value-text';
import { removeValueRecords } from './commands/remove-value-records';
import { restoreValueRecords } from './commands/restore-value-records';
import { anchoredBox, boxOf } from './note-anchors';
import { valueOutline } from './outline';
import { valuePicture } from './scene';

const words = createTranslator('en');

function board() {
  const map = testValueMap({ job: ['find a home'], pain: ['waits', 'no answer'], reliever: ['callback'] });
  const picture = () => valuePicture({ read: map.read, board: VALUE_BOARD, words });
  const layout = () => picture().layout;
  /** Puts a note where it is anchored to what it lies beside. */
  const put = (kind: NoteKind, box: NoteBox, fields: Partial<Pick<Note, 'from' | 'to'>> = {}): string => {
    const { from = null, to = null } = fields;
    const anchored = anchoredBox(layout(), kind, box, { from, to });
    return map.do(addNote, { board: VALUE_BOARD, kind, box: anchored, text: 'Ask them', fields })[0] ?? '';
  };
  const at = (id: string) => layout().notes.find((note) => note.id === id)?.box;
  const card = (text: string) => boxOf(layout(), map.id(text));
  return { ...map, picture, layout, put, at, card };
}
const size = { width: 120, height: 60 };

describe('a note on a value map', () => {
  it('is drawn above the cards, and the picture holds it wherever it lies', () => {
    const { picture, put } = board();
    const id = put('note', { x: -300, y: -200, ...size });
    const { scene } = picture();
    expect(scene.items.at(-1)).toMatchObject({ id, plane: 1, label: 'Note: Ask them', box: { x: -300, y: -200 } });
    expect(scene.bounds.x).toBe(-340);
    expect(scene.bounds.y).toBe(-240);
    const before = board().picture().scene.bounds;
    expect(scene.bounds.x + scene.bounds.width).toBe(before.x + before.width);
  });

  it('goes down with the card beside it when one is added above', () => {
    const { put, at, card, ...map } = board();
    const beside = card('no answer');
    const id = put('note', { x: (beside?.x ?? 0) + 340, y: beside?.y ?? 0, ...size });
    const far = put('note', { x: (card('find a home')?.x ?? 0) + 340, y: card('find a home')?.y ?? 0, ...size });
    const [was, stood, job] = [at(id)?.y ?? 0, beside?.y ?? 0, at(far)?.y];
    map.do(addValueItems, { board: VALUE_BOARD, section: 'pain', texts: ['pays twice'], index: 0 });
    const moved = (card('no answer')?.y ?? 0) - stood;
    expect(moved).toBeGreaterThan(0);
    expect((at(id)?.y ?? 0) - was).toBe(moved);
    // A job is above it, and so is what lies beside it.
    expect(at(far)?.y).toBe(job);
  });

  it('stays when the card beside it is removed, and is right again when that comes back', () => {
    const { put, at, card, ...map } = board();
    const beside = card('no answer');
    const id = put('note', { x: (beside?.x ?? 0) + 340, y: beside?.y ?? 0, ...size });
    const was = at(id);
    const gone = map.id('no answer');
    map.do(removeValueRecords, { ids: [gone] });
    expect(at(id)).toEqual(was);
    map.do(restoreValueRecords, { ids: [gone] });
    expect(at(id)).toEqual(was);
  });

  it('is anchored to a section that has no cards yet', () => {
    const { put, layout } = board();
    const gains = layout().sections.get('gain')?.box;
    const id = put('text', { x: (gains?.x ?? 0) + 20, y: (gains?.y ?? 0) + 40, ...size });
    expect(layout().notes.find((note) => note.id === id)?.box.anchor?.to).toBe('gain');
  });

  it('as an arrow follows the cards that it is attached to', () => {
    const { put, picture, ...map } = board();
    const [from, to] = [map.id('callback'), map.id('waits')];
    const id = put('arrow', { x: 0, y: 0, width: 10, height: 10 }, { from, to });
    const line = () => JSON.stringify(picture().scene.items.find((item) => item.id === id)?.shapes);
    const before = line();
    map.do(addValueItems, { board: VALUE_BOARD, section: 'pain', texts: ['pays twice'], index: 0 });
    expect(line()).not.toBe(before);
  });

  it('is written, moved, copied, deleted, and each is one step of undo', () => {
    const { put, at, read, ...map } = board();
    const id = put('note', { x: 10, y: 20, ...size });
    map.do(editValueText, { id, field: 'text', value: 'Ask Anna' });
    map.do(placeNotes, { places: [{ id, box: { x: 110, y: 120, ...size } }] });
    expect(at(id)).toMatchObject({ x: 110, y: 120 });
    const [copy = ''] = map.do(copyNotes, { ids: [id], by: { x: 30, y: 0 } });
    expect(read.get(copy)).toMatchObject({ text: 'Ask Anna', box: { x: 140, y: 120 } });
    map.do(removeValueRecords, { ids: [id, copy] });
    expect(read.list('note', VALUE_BOARD)).toEqual([]);
    map.runner.undo.undo();
    expect(read.list('note', VALUE_BOARD)).toHaveLength(2);
    map.runner.undo.undo();
    map.runner.undo.undo();
    expect(at(id)).toMatchObject({ x: 10, y: 20 });
  });

  it('copies an arrow between two notes onto the copies of these', () => {
    const { put, read, ...map } = board();
    const [a, b] = [put('note', { x: 0, y: 0, ...size }), put('note', { x: 400, y: 0, ...size })];
    const arrow = put('arrow', { x: 0, y: 0, width: 9, height: 9 }, { from: a, to: b });
    const [first, second, third] = map.do(copyNotes, { ids: [a, b, arrow], by: { x: 0, y: 200 } });
    expect(read.get(third ?? '')).toMatchObject({ kind: 'arrow', from: first, to: second });
  });

  it('is told in the outline, with what an arrow connects', () => {
    const { put, read, ...map } = board();
    put('note', { x: 10, y: 20, ...size });
    put('arrow', { x: 10, y: 500, width: 10, height: 10 }, { from: map.id('callback'), to: map.id('waits') });
    const table = valueOutline({ read, board: VALUE_BOARD, words }).tables.find(({ id }) => id === 'notes');
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['Note', 'Ask them', '', ''],
      ['Arrow', 'Ask them', 'callback', 'waits'],
    ]);
  });
});
