/** A tiny record type for the kernel's own tests: a note with a text and one field of each sort. */
import type { SpecLookup } from '../kernel/document';
import type { Command } from '../kernel/command';
import {
  booleanField,
  choicesField,
  defineRecord,
  enumField,
  numberField,
  orderField,
  type RecordOf,
  refField,
  stringField,
  textField,
} from '../kernel/records';
import { textCommand } from '../kernel/text-command';

export const noteRecord = defineRecord('note', 1, {
  text: textField(100),
  order: orderField(),
  color: enumField(['yellow', 'blue'], 'yellow'),
  owner: stringField(),
  votes: numberField(0, 10),
  done: booleanField(),
  about: refField(),
  tags: choicesField(['pain', 'gain']),
});
export type Note = RecordOf<typeof noteRecord>;

export const NOTE_SPECS: SpecLookup = new Map([[noteRecord.type, noteRecord]]);

export const editNote = textCommand('editNote', [noteRecord]);

export const addNote: Command<{ id: string; fields?: Readonly<Record<string, unknown>> }> = {
  name: 'addNote',
  plan: (_, { id, fields = {} }) => ({
    changes: [{ op: 'create', id, type: 'note', board: 'b', fields }],
    select: [id],
  }),
};

export const setNote: Command<{ id: string; fields: Readonly<Record<string, unknown>>; gesture?: string }> = {
  name: 'setNote',
  check: ({ read }, { id }) => (read.get(id) ? null : { reason: 'refused.gone' }),
  plan: (_, { id, fields }) => ({ changes: [{ op: 'set', id, fields }] }),
  coalesce: ({ id, gesture }) => (gesture === undefined ? null : `${gesture} ${id}`),
};

export const removeNote: Command<{ id: string }> = {
  name: 'removeNote',
  plan: (_, { id }) => ({ changes: [{ op: 'remove', id }] }),
};
