/** The command that sets fields of live records of one type to valid values. */
import { type Command, firstRefusal, type Refusal } from '../command';
import type { RecordReader } from '../record-reader';
import type { FieldSpecs, FieldValues, RecordSpec } from '../records';
import { liveRecords, someExist, valuesPass } from './rules';

/** Values of any fields but the order key and those named: texts, and what commands of their own set. */
export type SettableFields<Fields extends FieldSpecs, Without extends keyof Fields = never> = Partial<
  Omit<FieldValues<Fields>, Without | 'order'>
>;

export interface SetFieldsArgs<Changes> {
  readonly ids: readonly string[];
  readonly fields: Changes;
}

export function setFieldsCommand<Changes extends Readonly<Record<string, unknown>>>(
  name: string,
  spec: RecordSpec,
  options: {
    /** A rule of the kind's own. */
    readonly may?: (read: RecordReader, args: SetFieldsArgs<Changes>) => Refusal | null;
    readonly coalesce?: (args: SetFieldsArgs<Changes>) => string | null;
  } = {},
): Command<SetFieldsArgs<Changes>> {
  const { may, coalesce } = options;
  return {
    name,
    check: ({ read }, args) =>
      firstRefusal(someExist(read, args.ids, spec), valuesPass(spec, args.fields), may?.(read, args) ?? null),
    plan: ({ read }, { ids, fields }) => ({
      changes: liveRecords(read, ids, spec).map(({ id }) => ({ op: 'set', id, fields })),
    }),
    ...(coalesce ? { coalesce } : {}),
  };
}
