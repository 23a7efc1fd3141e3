/** Sets attributes of a line: a channel's strength, its own evidence, its source. */
import { adaptArgs } from '../../../kernel/command';
import { setFieldsCommand } from '../../../kernel/record-commands/set-fields';
import { type PersonaItem, personaItemRecord } from '../schema';

type PersonaItemChanges = Partial<Pick<PersonaItem, 'strength' | 'evidence' | 'source'>>;

export interface SetPersonaItemArgs {
  readonly id: string;
  readonly fields: PersonaItemChanges;
}

export const setPersonaItem = adaptArgs(
  setFieldsCommand<PersonaItemChanges>('setPersonaItem', personaItemRecord, {
    // Steps of one drag of a bar are undone together.
    coalesce: ({ ids, fields }) => (fields.strength === undefined ? null : `${ids.join(' ')} strength`),
  }),
  ({ id, fields }: SetPersonaItemArgs) => ({ ids: [id], fields }),
);
