/** What the commands that set fields have in common: live records of one type, values that pass. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { FieldSpecs, FieldValues, RecordSpec } from '../../../kernel/records';
import { liveOf, someAreThere, valuesPass } from '../rules';

/** Values of any fields that are not texts, order keys or what ties the record to others. */
export type SettableFields<Fields extends FieldSpecs, Without extends keyof Fields = never> = Partial<
  Omit<FieldValues<Fields>, Without | 'order'>
>;

export interface SetFieldsArgs<Changes> {
  readonly ids: readonly string[];
  readonly fields: Changes;
}

export function setFieldsCommand<Changes extends Readonly<Record<string, unknown>>>(
  name: string,
  { type }: RecordSpec,
): Command<SetFieldsArgs<Changes>> {
  return {
    name,
    check: ({ read }, { ids, fields }) => firstRefusal(someAreThere(read, ids, [type]), valuesPass(type, fields)),
    plan: ({ read }, { ids, fields }) => ({
      changes: [...new Set(ids)].filter((id) => liveOf(read, id, type)).map((id) => ({ op: 'set', id, fields })),
    }),
  };
}
