/**
 * Makes a person of an owner that is written in words, and lets this person own everything that these words, and no person, own.
 * A person of that name who is there already is taken. The words stay where they are.
 */
import { type Command, firstRefusal } from '../../kernel/command';
import { personRecord } from '../../kernel/project';
import { addRecords } from '../../kernel/record-commands/add';
import { textsFit } from '../../kernel/record-commands/rules';
import { refuse } from '../rules';
import { nameKey, ownedByWords } from '../written-owners';

export interface MakePersonArgs {
  /** The words, as written; their case and spaces around them do not count. */
  readonly name: string;
}

export const makePerson: Command<MakePersonArgs> = {
  name: 'makePerson',
  check: (_, { name }) =>
    firstRefusal(name.trim() === '' ? refuse('nameless') : null, textsFit(personRecord, 'name', [name.trim()])),
  plan(context, { name }) {
    const { read } = context;
    const there = read.list(personRecord, '').find((person) => nameKey(person.name) === nameKey(name));
    const made = there ? null : addRecords(context, personRecord, '', [{ name: name.trim() }]);
    const person = there?.id ?? made?.select[0] ?? '';
    const owned = ownedByWords(read).get(nameKey(name)) ?? [];
    return {
      changes: [
        ...(made?.changes ?? []),
        ...owned.map(({ id }) => ({ op: 'set' as const, id, fields: { ownerPerson: person } })),
      ],
      select: [person],
    };
  },
};
