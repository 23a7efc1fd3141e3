/** Free notes as scene items: notes and texts among the things, frames behind everything, arrows on top. */
import type { Box, SceneItem, Shape, TextShape } from '../scene';
import { breakLines } from '../text';
import type { Translator } from '../translate';
import { arrowEnds, type BoxLookup, noteBox } from './note-boxes';
import { ARROW_PAINTS, type Note, NOTE_PAINTS } from './note-record';

const PAD = 10;
const HEAD = 9;

export type KeepItem = (id: string, inputs: readonly unknown[], make: () => SceneItem) => SceneItem;

/** @param boxOf boxes of the board's other things, for arrows that are attached to them */
export function noteItems(
  notes: readonly Note[],
  words: Translator,
  boxOf: BoxLookup,
  keep: KeepItem,
): readonly SceneItem[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const anyBox: BoxLookup = (id) => {
    const note = byId.get(id);
    return note && note.kind !== 'arrow' ? noteBox(note, boxOf) : boxOf(id);
  };
  return notes.map((note) => {
    const { x, y, width, height } = noteBox(note, anyBox);
    const ends = note.kind === 'arrow' ? arrowEnds(note, anyBox).flatMap((end) => [end.x, end.y]) : [];
    return keep(note.id, [note, x, y, width, height, words, ...ends], () => ({
      id: note.id,
      plane: note.kind === 'frame' ? 0 : note.kind === 'arrow' ? 2 : 1,
      box: { x, y, width, height },
      shapes: shapesOf(note, { x, y, width, height }, anyBox),
      interactive: true,
      label: labelOf(note, words),
    }));
  });
}

function labelOf({ kind, text }: Note, words: Translator): string {
  const said = text.trim();
  return said === '' ? words.t(`notes.kind.${kind}`) : `${words.t(`notes.kind.${kind}`)}: ${said}`;
}

function shapesOf(note: Note, box: Box, boxOf: BoxLookup): readonly Shape[] {
  const paint = NOTE_PAINTS[note.color];
  const { x, y, width, height } = box;
  if (note.kind === 'arrow') return arrow(note, boxOf);
  if (note.kind === 'text') return textIn(note.text, box, { size: 16, lineHeight: 22, weight: 600, pad: 4 });
  if (note.kind === 'frame') {
    return [
      { kind: 'rect', x, y, width, height, radius: 10, fill: paint, opacity: 0.35 },
      { kind: 'rect', x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, radius: 10, stroke: 'lineStrong' },
      ...textIn(note.text, { ...box, height: 32 }, { size: 13, lineHeight: 18, weight: 600, pad: PAD }),
    ];
  }
  return [
    { kind: 'rect', x, y, width, height, radius: 4, fill: paint },
    ...textIn(note.text, box, { size: 13, lineHeight: 17, weight: 400, pad: PAD }),
  ];
}

interface Writing {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 400 | 600;
  readonly pad: number;
}

function textIn(text: string, box: Box, { size, lineHeight, weight, pad }: Writing): readonly TextShape[] {
  const room = { width: Math.max(8, box.width - 2 * pad), maxLines: Math.floor((box.height - 2 * pad) / lineHeight) };
  if (text.trim() === '') return [];
  return breakLines(text, { size, weight, ...room, maxLines: Math.max(1, room.maxLines) }).map((part, at) => ({
    kind: 'text',
    x: box.x + pad,
    y: box.y + pad + size + at * lineHeight,
    text: part.text,
    size,
    weight,
    fill: 'ink',
    width: part.width,
  }));
}

function arrow(note: Note, boxOf: BoxLookup): readonly Shape[] {
  const [from, to] = arrowEnds(note, boxOf);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number): readonly [number, number] => [
    to.x - HEAD * Math.cos(angle + turn),
    to.y - HEAD * Math.sin(angle + turn),
  ];
  const line: Shape = {
    kind: 'path',
    commands: [
      ['M', from.x, from.y],
      ['L', to.x, to.y],
      ['M', ...wing(-0.5)],
      ['L', to.x, to.y],
      ['L', ...wing(0.5)],
    ],
    stroke: ARROW_PAINTS[note.color],
    strokeWidth: 2,
    cap: 'round',
  };
  if (note.text.trim() === '') return [line];
  const [part] = breakLines(note.text, { size: 12, weight: 600, width: 200, maxLines: 1 });
  if (!part) return [line];
  const label: TextShape = {
    kind: 'text',
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2 - 8,
    text: part.text,
    size: 12,
    weight: 600,
    fill: 'inkSoft',
    anchor: 'middle',
    width: part.width,
  };
  return [line, label];
}

/** Notes in reading order: from the top down, then from the left. */
export function notesInReadingOrder(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x || (a.id < b.id ? -1 : 1));
}
