/** Adds a person of the project, last in order. */
import { type Command, firstRefusal } from '../../kernel/command';
import { personRecord } from '../../kernel/project';
import { addRecords } from '../../kernel/record-commands/add';
import { textsFit, valuesPass } from '../../kernel/record-commands/rules';

export interface AddPersonArgs {
  readonly name: string;
  readonly role?: string;
  readonly team?: string | null;
}

export const addPerson: Command<AddPersonArgs> = {
  name: 'addPerson',
  check: (_, { name, role = '', team = null }) =>
    firstRefusal(
      textsFit(personRecord, 'name', [name]),
      textsFit(personRecord, 'role', [role]),
      valuesPass(personRecord, { team }),
    ),
  plan: (context, { name, role = '', team = null }) => addRecords(context, personRecord, '', [{ name, role, team }]),
};
