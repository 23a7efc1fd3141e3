/**
 * Notes as texts of the size that NOTIFY takes: many in one, or one in several. Plain ASCII, so that characters are bytes. What
 * does not read as a frame of ours is null: nodes of another version may be among us.
 */
import type { Note } from './fanout';

/** NOTIFY takes fewer than 8,000 bytes. */
export const FRAME_BYTES = 7_800;
const HEAD = /^1 ([\w-]{1,40}) (\d{1,15}) (\d{1,4})\/(\d{1,4}) /;
/** Parts that wait for the rest of theirs. */
const WAITING = 64;

export interface Frame {
  readonly node: string;
  /** Of one bundle. */
  readonly id: number;
  readonly nth: number;
  readonly of: number;
  readonly text: string;
}

/** Said by a node to all, itself included: when, by its own clock. */
export interface Beat {
  readonly kind: 'beat';
  readonly at: number;
}
export type Said = Note | Beat;

/** @returns frames that hold all notes, in order */
export function framesOf(node: string, notes: readonly Said[], nextId: () => number): string[] {
  const frames: string[] = [];
  const room = FRAME_BYTES - 80;
  const cut = (text: string): void => {
    const of = Math.ceil(text.length / room);
    const id = nextId();
    for (let nth = 0; nth < of; nth += 1)
      frames.push(`1 ${node} ${id} ${nth}/${of} ${text.slice(nth * room, (nth + 1) * room)}`);
  };
  let bundle: string[] = [];
  let size = 2;
  const flush = (): void => {
    if (bundle.length > 0) cut(`[${bundle.join(',')}]`);
    bundle = [];
    size = 2;
  };
  for (const note of notes) {
    const text = ascii(JSON.stringify(note));
    if (size + text.length + 1 > room) flush();
    bundle.push(text);
    size += text.length + 1;
  }
  flush();
  return frames;
}

/** @returns null for what is no frame */
export function readFrame(payload: string): Frame | null {
  const head = HEAD.exec(payload);
  if (!head) return null;
  const [all, node = '', id, nth, of] = head;
  const frame = { node, id: Number(id), nth: Number(nth), of: Number(of), text: payload.slice(all.length) };
  return frame.nth < frame.of ? frame : null;
}

/** Puts bundles together again. One of which a part is lost is given up when many others wait. */
export class Parts {
  private readonly waiting = new Map<string, string[]>();

  /** @returns the notes once all parts are there, else none */
  add({ node, id, nth, of, text }: Frame): Said[] {
    if (of === 1) return notesOf(text);
    const key = `${node} ${id}`;
    const parts = this.waiting.get(key) ?? [];
    parts[nth] = text;
    this.waiting.set(key, parts);
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > WAITING && oldest !== undefined) this.waiting.delete(oldest);
    // `filter` leaves out what is not there yet.
    if (parts.filter(() => true).length < of) return [];
    this.waiting.delete(key);
    return notesOf(parts.join(''));
  }
}

function notesOf(text: string): Said[] {
  try {
    const notes: unknown = JSON.parse(text);
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  } catch {
    // Not ours; whatever it was about is read anew within a second.
    return [];
  }
}

const text = (value: unknown): boolean => typeof value === 'string';
const list = (value: unknown): boolean => Array.isArray(value);
/** The fields that each kind is read by. Nodes believe each other, but not that they are of the same version. */
const SHAPES: Readonly<Record<Said['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  rooms: { heads: list },
  presence: { room: text, entries: list },
  who: { room: text },
  project: { projectId: text },
  members: { projectId: text },
  rotated: { projectId: text, linkId: text },
  erased: { projectId: text },
  workshop: { projectId: text, what: text },
  tried: { what: text, key: text },
  here: { projects: list },
  bye: {},
  beat: { at: (value) => typeof value === 'number' },
};

function isNote(value: unknown): value is Said {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const shape = Object.entries(SHAPES).find(([kind]) => kind === value.kind)?.[1];
  if (!shape) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape).every(([name, fits]) => fits(fields.get(name)));
}

function ascii(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
