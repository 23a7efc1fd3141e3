/** Puts a value back into a field where another one won; the ordinary, undoable way. */
import { SPECS } from '../boards/index';
import type { Command } from '../kernel/command';

export interface OtherValue {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

export const takeOtherValue: Command<OtherValue> = {
  name: 'takeOtherValue',
  check({ read }, { id, field, value }) {
    const record = read.get(id);
    if (!record || record.removed) return { reason: 'refused.gone' };
    const fields = SPECS.get(record.type)?.fields;
    const spec = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
    const fits = spec?.kind === 'value' && spec.schema.safeParse(value).success;
    return fits ? null : { reason: 'refused.badValue', values: { field } };
  },
  plan: (_, { id, field, value }) => ({ changes: [{ op: 'set', id, fields: { [field]: value } }], select: [id] }),
};
