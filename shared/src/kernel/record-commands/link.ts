/** The command that says which touchpoints, of any board, a record is linked to, and which no longer. */
import { type Command, firstRefusal } from '../command';
import { LIMITS } from '../limits';
import { live, liveRecord } from '../record-reader';
import type { FieldSpec, RecordSpec } from '../records';
import type { LinkTouchpointsArgs } from '../touchpoint-links';
import { isThere, refuseRecord } from './rules';

type Linked = RecordSpec<string, { readonly touchpoints: FieldSpec<readonly string[]> }>;

function linked(touchpoints: readonly string[], { add = [], remove = [] }: LinkTouchpointsArgs): readonly string[] {
  const gone = new Set(remove);
  return [...new Set([...touchpoints, ...add])].filter((id) => !gone.has(id));
}

export function linkTouchpointsCommand(name: string, spec: Linked): Command<LinkTouchpointsArgs> {
  return {
    name,
    check({ read }, args) {
      const missing = (args.add ?? []).some((id) => liveRecord(read, id)?.type !== 'touchpoint');
      const links = linked(live(read, spec, args.id)?.touchpoints ?? [], args);
      return firstRefusal(
        isThere(read, args.id, spec),
        missing ? refuseRecord('touchpointGone') : null,
        links.length > LIMITS.listLength ? refuseRecord('tooManyLinks', { max: LIMITS.listLength }) : null,
      );
    },
    plan({ read }, args) {
      const record = live(read, spec, args.id);
      if (!record) return { changes: [] };
      return { changes: [{ op: 'set', id: args.id, fields: { touchpoints: linked(record.touchpoints, args) } }] };
    },
  };
}
