/** What the note tools need from a board's view. Each kind's view provides it; the tools know no kind. */
import { heldBy, noteBox } from '@polku/shared/kernel/notes/note-boxes';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import { type Note, type NoteBox, type NoteKind, noteRecord } from '@polku/shared/kernel/notes/note-record';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Box } from '@polku/shared/kernel/scene';
import type { RunCommand } from '../board/run-command';
import type { CameraControl, Point } from '../canvas/canvas-types';
import type { Words } from '../words/words';

export interface NoteHost {
  readonly read: RecordReader;
  readonly board: string;
  readonly words: Words;
  readonly readOnly: boolean;
  /** @returns ids to select, or null when refused (and shown) */
  readonly run: RunCommand;
  select(ids: readonly string[]): void;
  /** Begins writing on a note. */
  write(id: string): void;
  camera(): CameraControl | null;
  /** Box of any thing of the board, notes included. */
  boxOf(id: string): Box | undefined;
  /** The thing, not a note, at a point, for attaching an arrow. */
  thingAt(point: Point): string | null;
  /** The note with its box where it is drawn now. Omitted: notes of this board stay where their boxes say. */
  placed?(note: Note): Note;
  /** Anchors a box to what is next to it, so that it moves along. */
  anchored?(kind: NoteKind, box: NoteBox, ends: Pick<Note, 'from' | 'to'>): NoteBox;
}

export function notesOf({ read, board }: Pick<NoteHost, 'read' | 'board'>): readonly Note[] {
  return read.list(noteRecord, board);
}

/** @returns the live note at its current position on the board */
export function placedNote(host: NoteHost, id: string | undefined): Note | null {
  const note = liveNote(host.read, id ?? null);
  return note && (host.placed?.(note) ?? note);
}

/** @returns what an arrow that ends at the point is attached to: a thing, or the uppermost note there */
export function attachAt(host: NoteHost, point: Point, but?: string): string | null {
  const thing = host.thingAt(point);
  if (thing !== null) return thing;
  const inside = ({ x, y, width, height }: Box): boolean =>
    point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
  const hit = notesOf(host).filter(({ id, kind }) => {
    const box = id === but || kind === 'arrow' || kind === 'frame' ? undefined : host.boxOf(id);
    return box !== undefined && inside(box);
  });
  return hit.at(-1)?.id ?? null;
}

/**
 * @returns the notes that move when one is dragged: that one first, then the selected ones and the contents of frames
 * among them
 */
export function movingWith(host: NoteHost, id: string, selection: ReadonlySet<string>): readonly string[] {
  const boxOf = (other: string): Box | undefined => host.boxOf(other);
  const chosen = selection.has(id) ? [...selection].filter((other) => liveNote(host.read, other)) : [];
  const moving = new Set([id, ...chosen]);
  const all = notesOf(host).map((note) => host.placed?.(note) ?? note);
  for (const one of [...moving]) {
    const note = placedNote(host, one);
    if (note?.kind === 'frame') for (const held of heldBy(note, all, boxOf)) moving.add(held);
  }
  return [...moving];
}

/** @returns the box as the layout shows it; for arrows the box around its line */
export function shownBox(host: NoteHost, note: Note): Box {
  return noteBox(note, (id) => host.boxOf(id));
}
