/**
 * The command that edits a text collaboratively, writing the smallest edit from the stored text to the person's. One factory,
 * so that texts of every kind behave alike.
 */
import type { Command } from './command';
import { refuseRecord, textsFit } from './record-commands/rules';
import type { RecordSpec } from './records';

export interface EditTextArgs {
  readonly id: string;
  readonly field: string;
  /** The whole text as it is after the typing. */
  readonly value: string;
  /** Where the typing ended in `value`; decides between equal places. */
  readonly caret?: number;
}

/** @param records of which texts are edited */
export function textCommand(name: string, records: readonly RecordSpec[]): Command<EditTextArgs> {
  const specs = new Map(records.map((spec) => [spec.type, spec]));
  return {
    name,
    check({ read }, { id, field, value }) {
      const record = read.get(id);
      if (!record || record.removed) return refuseRecord('gone');
      const spec = specs.get(record.type);
      if (!spec || !Object.hasOwn(spec.fields, field) || spec.fields[field]?.kind !== 'text')
        return refuseRecord('notAText');
      const current = record[field];
      // Two people's typing may have made a text longer than allowed: shortening it must remain possible.
      const shorter = typeof current === 'string' && value.length < current.length;
      return shorter ? null : textsFit(spec, field, [value]);
    },
    plan: (_, { id, field, value, caret }) => ({
      changes: [{ op: 'text', id, field, value, ...(caret === undefined ? {} : { caret }) }],
    }),
    coalesce: ({ id, field }) => `${id} ${field}`,
  };
}
