/** Moves a scale among the others. */
import type { Command } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { scalesOf } from '../persona-reader';
import { rekeyed } from '../places';
import { isThere, liveRecord } from '../rules';

export interface MovePersonaScaleArgs {
  readonly id: string;
  /** Among the other scales: 0 is first. */
  readonly index: number;
}

export const movePersonaScale: Command<MovePersonaScaleArgs> = {
  name: 'movePersonaScale',
  check: ({ read }, { id }) => isThere(read, id, 'personaScale'),
  plan(context, { id, index }) {
    const all = scalesOf(context.read, liveRecord(context.read, id)?.board ?? '');
    const others = all.filter((scale) => scale.id !== id);
    const target = Math.max(0, Math.min(index, others.length));
    if (all[target]?.id === id) return { changes: [], select: [id] };
    const placement = placeAmong(others, target, 1, context.random);
    return {
      changes: [{ op: 'set', id, fields: { order: placement.keys[0] ?? '' } }, ...rekeyed(placement)],
      select: [id],
    };
  },
};
