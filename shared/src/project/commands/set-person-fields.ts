/** Sets the team of a person; name and role are written together (`editProjectText`). */
import { adaptArgs } from '../../kernel/command';
import { type Person, personRecord } from '../../kernel/project';
import { setFieldsCommand } from '../../kernel/record-commands/set-fields';

type PersonChanges = Partial<Pick<Person, 'team'>>;

export interface SetPersonFieldsArgs {
  readonly id: string;
  readonly fields: PersonChanges;
}

export const setPersonFields = adaptArgs(
  setFieldsCommand<PersonChanges>('setPersonFields', personRecord),
  ({ id, fields }: SetPersonFieldsArgs) => ({ ids: [id], fields }),
);
