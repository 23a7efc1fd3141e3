/**
 * The command that edits a text together with others: writes the least edit between what is there and what the person
 * has now. One factory, so that every kind's texts behave alike.
 */
import type { Command } from './command';
import type { RecordSpec } from './records';

export interface EditTextArgs {
  readonly id: string;
  readonly field: string;
  /** The whole text as it is after the typing. */
  readonly value: string;
  /** Where the typing ended in `value`; decides between equal places. */
  readonly caret?: number;
}

/**
 * @param refusals prefix of the messages `<prefix>.gone`, `<prefix>.notAText` and `<prefix>.textTooLong`
 */
export function textCommand(options: {
  readonly name: string;
  readonly records: readonly RecordSpec[];
  readonly refusals: string;
}): Command<EditTextArgs> {
  const specs = new Map(options.records.map((spec) => [spec.type, spec]));
  return {
    name: options.name,
    check({ read }, { id, field, value }) {
      const record = read.get(id);
      if (!record || record.removed) return { reason: `${options.refusals}.gone` };
      const fields = specs.get(record.type)?.fields;
      const spec = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (spec?.kind !== 'text') return { reason: `${options.refusals}.notAText` };
      const current = record[field];
      // Two people's typing may have made a text longer than allowed: shortening it must remain possible.
      const shorter = typeof current === 'string' && value.length < current.length;
      if (shorter || spec.schema.safeParse(value).success) return null;
      return { reason: `${options.refusals}.textTooLong`, values: { length: value.length } };
    },
    plan: (_, { id, field, value, caret }) => ({
      changes: [{ op: 'text', id, field, value, ...(caret === undefined ? {} : { caret }) }],
    }),
    coalesce: ({ id, field }) => `${id} ${field}`,
  };
}
