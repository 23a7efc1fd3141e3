/** Placing, resizing and dragging free notes, as arithmetic and as commands. */
import { readerOf } from '@polku/shared/kernel/record-reader';
import { noteBox } from '@polku/shared/kernel/notes/note-boxes';
import type { Note, NoteBox } from '@polku/shared/kernel/notes/note-record';
import type { Command } from '@polku/shared/kernel/command';
import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CameraControl } from '../canvas/canvas-types';
import { wordsOf } from '../words/words';
import { dropNotes } from './note-drag';
import { attachAt, movingWith, type NoteHost } from './note-host';
import { NoteHandles, resized } from './NoteHandles';
import { NoteTools } from './NoteTools';
import { boxBetween, placeNote } from './place-note';

afterEach(cleanup);

const note = (id: string, box: NoteBox, more: Partial<Note> = {}): Note => ({
  id,
  type: 'note',
  board: 'b1',
  removed: null,
  rejected: [],
  kind: 'note',
  text: '',
  color: 'yellow',
  order: id,
  from: null,
  to: null,
  box,
  ...more,
});

const CARD = { x: 0, y: 0, width: 100, height: 80 };

function host(notes: readonly Note[] = []) {
  const ran: { name: string; args: unknown }[] = [];
  const written: string[] = [];
  const byId = new Map(notes.map((one) => [one.id, one]));
  const camera = {
    toBoard: (point: { x: number; y: number }) => point,
    visible: () => ({ x: 0, y: 0, width: 1000, height: 600 }),
  } as unknown as CameraControl;
  const made: NoteHost = {
    read: readerOf({ get: (id) => byId.get(id), list: () => notes }),
    board: 'b1',
    words: wordsOf(createTranslator('en')),
    readOnly: false,
    run: <Args,>({ name }: Command<Args>, args: Args) => {
      ran.push({ name, args });
      return ['new'];
    },
    select: () => undefined,
    write: (id) => written.push(id),
    camera: () => camera,
    boxOf(id) {
      const found = byId.get(id);
      return found ? noteBox(found, () => undefined) : id === 'card' ? CARD : undefined;
    },
    thingAt: ({ x, y }) => (x >= 0 && x <= 100 && y >= 0 && y <= 80 ? 'card' : null),
  };
  return { host: made, ran, written };
}

describe('placing', () => {
  it('puts a note of the usual size around a click, and of its own size where it was drawn', () => {
    expect(boxBetween('note', { x: 300, y: 200 }, { x: 300, y: 200 }, false)).toEqual({
      x: 220,
      y: 144,
      width: 160,
      height: 112,
    });
    expect(boxBetween('frame', { x: 300, y: 200 }, { x: 100, y: 260 }, true)).toEqual({
      x: 100,
      y: 200,
      width: 200,
      height: 60,
    });
  });

  it('attaches the ends of an arrow to what they were put on, never both to one thing', () => {
    const { host: at, ran } = host();
    placeNote(at, 'arrow', { x: 50, y: 40 }, { x: 400, y: 300 }, true);
    placeNote(at, 'arrow', { x: 50, y: 40 }, { x: 60, y: 50 }, true);
    expect(ran.map(({ args }) => (args as { fields: unknown }).fields)).toEqual([
      { from: 'card', to: null },
      { from: 'card', to: null },
    ]);
  });

  it('begins the text at once, by Enter in the middle of the view', () => {
    const { host: at, ran, written } = host();
    render(<NoteTools host={at} tool="note" onTool={() => undefined} />);
    fireEvent.keyDown(screen.getByRole('application', { name: /Add a note/ }), { key: 'Enter' });
    expect(ran[0]).toMatchObject({ name: 'addNote', args: { kind: 'note', box: { x: 420, y: 244 } } });
    expect(written).toEqual(['new']);
  });
});

describe('moving', () => {
  const frame = note('f', { x: 200, y: 200, width: 400, height: 300 }, { kind: 'frame' });
  const inside = note('i', { x: 250, y: 250, width: 100, height: 80 });
  const outside = note('o', { x: 550, y: 250, width: 100, height: 80 });

  it('takes along what lies wholly in a frame', () => {
    expect(movingWith(host([frame, inside, outside]).host, 'f', new Set())).toEqual(['f', 'i']);
    expect(movingWith(host([frame, inside, outside]).host, 'o', new Set(['i', 'o']))).toEqual(['o', 'i']);
  });

  it('moves all by as much as the dragged one', () => {
    const { host: at, ran } = host([frame, inside]);
    dropNotes(at, ['f', 'i'], { x: 260, y: 190 }, { x: 10, y: 20 });
    expect(ran[0]?.args).toEqual({
      places: [
        { id: 'f', box: { ...frame.box, x: 250, y: 170 } },
        { id: 'i', box: { ...inside.box, x: 300, y: 220 } },
      ],
    });
  });

  it('attaches to the uppermost note, not to a frame', () => {
    const { host: at } = host([frame, inside]);
    expect(attachAt(at, { x: 260, y: 260 })).toBe('i');
    expect(attachAt(at, { x: 580, y: 480 })).toBeNull();
  });
});

describe('resizing', () => {
  it('moves one corner and never turns the note inside out', () => {
    const box = { x: 100, y: 100, width: 80, height: 60 };
    expect(resized(box, 'se', 20, 10)).toEqual({ x: 100, y: 100, width: 100, height: 70 });
    expect(resized(box, 'nw', 500, 500)).toEqual({ x: 156, y: 136, width: 24, height: 24 });
  });

  it('works by arrow keys on a corner', () => {
    const one = note('n', { x: 100, y: 100, width: 80, height: 60 });
    const { host: at, ran } = host([one]);
    render(<NoteHandles host={at} note={one} zoom={1} />);
    fireEvent.keyDown(screen.getByRole('button', { name: /lower right corner/ }), { key: 'ArrowRight' });
    expect(ran[0]?.args).toEqual({ places: [{ id: 'n', box: { x: 100, y: 100, width: 88, height: 60 } }] });
  });
});
