/** Sets the persona's position on a scale; the steps of one drag are undone together. */
import { adaptArgs } from '../../../kernel/command';
import { setFieldsCommand } from '../../../kernel/record-commands/set-fields';
import { personaScaleRecord } from '../schema';

export interface SetPersonaScaleArgs {
  readonly id: string;
  /** −100…100; null is unknown. */
  readonly value: number | null;
}

export const setPersonaScale = adaptArgs(
  setFieldsCommand('setPersonaScale', personaScaleRecord, { coalesce: ({ ids }) => ids.join(' ') }),
  ({ id, value }: SetPersonaScaleArgs) => ({ ids: [id], fields: { value } }),
);
