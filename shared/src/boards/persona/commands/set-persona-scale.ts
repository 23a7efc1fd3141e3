/** Says where on a scale the persona stands; steps of one drag are undone together. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { isThere, valuesPass } from '../rules';

export interface SetPersonaScaleArgs {
  readonly id: string;
  /** −100…100; null is unknown. */
  readonly value: number | null;
}

export const setPersonaScale: Command<SetPersonaScaleArgs> = {
  name: 'setPersonaScale',
  check: ({ read }, { id, value }) =>
    firstRefusal(isThere(read, id, 'personaScale'), valuesPass('personaScale', { value })),
  plan: (_, { id, value }) => ({ changes: [{ op: 'set', id, fields: { value } }] }),
  coalesce: ({ id }) => id,
};
