/** The command that links records of any board to a record, and unlinks them. */
import { type Command, firstRefusal } from '../command';
import { LIMITS } from '../limits';
import type { LinkArgs } from '../link-targets';
import { live, liveRecord } from '../record-reader';
import type { RecordOf, RecordSpec } from '../records';
import { recordExists, refuseRecord } from './rules';

export interface Links<Spec extends RecordSpec> {
  /** The field that keeps the ids, and what it holds. */
  readonly field: keyof Spec['fields'] & string;
  readonly kept: (record: RecordOf<Spec>) => readonly string[];
  /** Type of the records that can be linked. */
  readonly type: string;
  /** Why one that is not there cannot be: `refused.<gone>`. */
  readonly gone: string;
}

export function linkCommand<Spec extends RecordSpec>(name: string, spec: Spec, links: Links<Spec>): Command<LinkArgs> {
  const { field, kept, type, gone } = links;
  const changed = (record: RecordOf<Spec> | null, { add = [], remove = [] }: LinkArgs): readonly string[] => {
    const without = new Set(remove);
    return [...new Set([...(record ? kept(record) : []), ...add])].filter((id) => !without.has(id));
  };
  return {
    name,
    check({ read }, args) {
      const missing = (args.add ?? []).some((id) => liveRecord(read, id)?.type !== type);
      return firstRefusal(
        recordExists(read, args.id, spec),
        missing ? refuseRecord(gone) : null,
        changed(live(read, spec, args.id), args).length > LIMITS.listLength
          ? refuseRecord('tooManyLinks', { max: LIMITS.listLength })
          : null,
      );
    },
    plan({ read }, args) {
      const record = live(read, spec, args.id);
      if (!record) return { changes: [] };
      return { changes: [{ op: 'set', id: args.id, fields: { [field]: changed(record, args) } }] };
    },
  };
}
