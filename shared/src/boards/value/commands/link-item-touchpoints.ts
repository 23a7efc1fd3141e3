/** Says which touchpoints deliver an item of a value map, and which do no longer. Touchpoints of any board. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import type { LinkTouchpointsArgs } from '../../../kernel/touchpoint-links';
import { itemsAreThere, liveItem, liveRecord, refuse } from '../rules';
import type { ValueItem } from '../schema';

function linked(item: ValueItem, { add = [], remove = [] }: LinkTouchpointsArgs): readonly string[] {
  const gone = new Set(remove);
  return [...new Set([...item.touchpoints, ...add])].filter((id) => !gone.has(id));
}

export const linkItemTouchpoints: Command<LinkTouchpointsArgs> = {
  name: 'linkItemTouchpoints',
  check({ read }, args) {
    const item = liveItem(read, args.id);
    const missing = (args.add ?? []).some((id) => liveRecord(read, id)?.type !== 'touchpoint');
    const full = item !== null && linked(item, args).length > LIMITS.listLength;
    return firstRefusal(
      itemsAreThere(read, [args.id]),
      missing ? refuse('touchpointGone') : null,
      full ? refuse('tooManyLinks', { max: LIMITS.listLength }) : null,
    );
  },
  plan({ read }, args) {
    const item = liveItem(read, args.id);
    if (!item) return { changes: [] };
    return { changes: [{ op: 'set', id: args.id, fields: { touchpoints: linked(item, args) } }] };
  },
};
