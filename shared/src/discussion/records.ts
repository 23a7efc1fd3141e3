/**
 * Records of the discussion document. Each is written once, by its author (`member`), who alone may change or remove it;
 * facilitators may remove. The server holds people to this, so every record has `member`.
 */
import * as z from 'zod/mini';
import type { SpecLookup } from '../kernel/document';
import type { FieldSchema } from '../kernel/field-schema';
import {
  codeField,
  defineRecord,
  enumField,
  numberField,
  type RecordOf,
  type RecordSpec,
  refField,
  stringField,
  textField,
  valueField,
} from '../kernel/records';
import type { CommentPlace } from '../kernel/comment-place';

/** Characters of one comment or reply. */
export const COMMENT_LENGTH = 4000;
/** Of an author's name and of each word of a place. */
const NAME_LENGTH = 300;
const MOST_MENTIONS = 50;
const MOST_PLACE_WORDS = 8;
const LATEST = 8.64e15;

/** A person named in a text as `@name`. */
export interface Mention {
  readonly member: string;
  /** As it is written in the text. */
  readonly name: string;
}

const id = z.string().check(z.maxLength(40));
const name = z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH));
const mentions: FieldSchema<readonly Mention[]> = z
  .array(z.object({ member: id, name }))
  .check(z.maxLength(MOST_MENTIONS));
const NO_MENTIONS: readonly Mention[] = Object.freeze([]);
const placeWords: FieldSchema<readonly string[]> = z
  .array(z.string().check(z.maxLength(NAME_LENGTH)))
  .check(z.maxLength(MOST_PLACE_WORDS));
const NO_WORDS: readonly string[] = Object.freeze([]);

/** Who wrote it and when. */
const written = () => ({
  member: codeField('', 40),
  /** Of the author, as it was. */
  name: stringField('', NAME_LENGTH),
  /** Milliseconds since 1970, by the author's clock. */
  at: valueField(z.number().check(z.minimum(0), z.maximum(LATEST)), 0),
});
/** What people say. */
const said = () => ({
  text: textField(COMMENT_LENGTH),
  /** Those named in the text. */
  mentions: valueField(mentions, NO_MENTIONS),
  editedAt: numberField(0, LATEST),
});

/** The first of a thread, whose id is the thread's. */
export const commentRecord = defineRecord('comment', 1, {
  ...written(),
  ...said(),
  ofBoard: refField(),
  ofRecord: refField(),
  ofField: codeField(),
  ofFigure: codeField(),
  ofFinding: codeField(),
  /** What the place was called when the comment was written, outermost first. */
  placeWords: valueField(placeWords, NO_WORDS),
});
export type Comment = RecordOf<typeof commentRecord>;

export const replyRecord = defineRecord('reply', 1, { ...written(), ...said(), comment: refField() });
export type Reply = RecordOf<typeof replyRecord>;

export const RESOLUTIONS = ['resolved', 'reopened'] as const;
export type ResolutionState = (typeof RESOLUTIONS)[number];

/** A thread was resolved or opened again; the newest counts. */
export const resolutionRecord = defineRecord('resolution', 1, {
  ...written(),
  comment: refField(),
  state: enumField(RESOLUTIONS, 'resolved'),
  /** The one that this one takes the place of, whatever their clocks say. */
  after: refField(),
});
export type Resolution = RecordOf<typeof resolutionRecord>;

/** A thread became an action: a record of the content document. */
export const commentActionRecord = defineRecord('commentAction', 1, {
  ...written(),
  comment: refField(),
  action: refField(),
  /** What the action was called. */
  what: stringField('', NAME_LENGTH),
});
export type CommentAction = RecordOf<typeof commentActionRecord>;

export const DISCUSSION_RECORDS = [commentRecord, replyRecord, resolutionRecord, commentActionRecord] as const;

/** Every record type of the discussion document. */
export const DISCUSSION_SPECS: SpecLookup = new Map(DISCUSSION_RECORDS.map((spec: RecordSpec) => [spec.type, spec]));

/** @returns what a comment is about */
export function placeOf({ ofBoard, ofRecord, ofField, ofFigure, ofFinding }: Comment): CommentPlace {
  return { board: ofBoard, record: ofRecord, field: ofField, figure: ofFigure, finding: ofFinding };
}

/** @returns the fields of a comment that say what it is about */
export function placeFields(place: CommentPlace, words: readonly string[]) {
  return {
    ofBoard: place.board,
    ofRecord: place.record,
    ofField: place.field,
    ofFigure: place.figure,
    ofFinding: place.finding,
    placeWords: words.slice(0, MOST_PLACE_WORDS).map((word) => word.slice(0, NAME_LENGTH)),
  };
}
