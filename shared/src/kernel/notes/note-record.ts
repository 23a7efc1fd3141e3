/**
 * Free notes, texts, frames and arrows on a board of any kind. Box and anchor are one value, so that two people's edits never
 * mix position and size.
 */
import * as z from 'zod/mini';
import type { FieldSchema } from '../field-schema';
import {
  defineRecord,
  enumField,
  orderField,
  placeField,
  type RecordOf,
  refField,
  textField,
  valueField,
} from '../records';
import type { Paint } from '../scene';

export const NOTE_KINDS = ['note', 'text', 'frame', 'arrow'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Colours of the token set, by the name that is stored. */
export const NOTE_PAINTS = {
  yellow: 'tintYellow',
  sand: 'tintSand',
  red: 'tintRed',
  rose: 'tintPink',
  violet: 'tintViolet',
  blue: 'tintBlue',
  green: 'tintGreen',
} as const satisfies Readonly<Record<string, Paint>>;
/** The same names on arrows, as strokes that show on paper; the first is what an arrow has that nobody coloured. */
export const ARROW_PAINTS = {
  yellow: 'inkSoft',
  sand: 'gold',
  red: 'red',
  rose: 'scale1',
  violet: 'violet',
  blue: 'blue',
  green: 'green',
} as const satisfies Readonly<Record<keyof typeof NOTE_PAINTS, Paint>>;
export type NoteColor = keyof typeof NOTE_PAINTS;
export const NOTE_COLORS = Object.keys(NOTE_PAINTS) as readonly NoteColor[];

/**
 * What a corner of a note is anchored to, and the anchor's position at that time; the corner moves by as much as the
 * anchor has moved since. The board defines kinds and positions of anchors.
 */
export interface NoteAnchor {
  readonly to: string;
  /** The lane that gives the height; left out: `to` does. */
  readonly lane?: string | undefined;
  readonly x: number;
  readonly y: number;
}

/**
 * An arrow leads from the corner x, y to x + width, y + height, which may be negative; an end attached to a thing follows it,
 * and stays where the box says once that thing is gone.
 */
export interface NoteBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the corner x, y. Without it the note is where the box says. */
  readonly anchor?: NoteAnchor | undefined;
  /** Of the opposite corner (frames, free ends of arrows); without it the note keeps its size. */
  readonly end?: NoteAnchor | undefined;
}

const FAR = 1_000_000;
const measure = z.number().check(z.minimum(-FAR), z.maximum(FAR));
const anchor = z.object({
  to: z.string().check(z.maxLength(40)),
  lane: z.optional(z.string().check(z.maxLength(40))),
  x: measure,
  y: measure,
});
const box: FieldSchema<NoteBox> = z.object({
  x: measure,
  y: measure,
  width: measure,
  height: measure,
  anchor: z.optional(anchor),
  end: z.optional(anchor),
});

export const noteRecord = defineRecord('note', 1, {
  kind: enumField(NOTE_KINDS, 'note'),
  text: textField(),
  box: {
    ...placeField(valueField<NoteBox>(box, Object.freeze({ x: 0, y: 0, width: 160, height: 112 }))),
    refs: 'other',
  },
  color: enumField(NOTE_COLORS, 'yellow'),
  order: orderField(),
  /** What an arrow's ends are attached to. */
  from: refField(),
  to: refField(),
});
export type Note = RecordOf<typeof noteRecord>;
