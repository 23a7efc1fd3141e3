/** Says which touchpoints move a goal's measure, and which do no longer. Touchpoints of any board. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import type { LinkTouchpointsArgs } from '../../../kernel/touchpoint-links';
import { isThere, liveOf, refuse } from '../rules';
import { type Goal, goalRecord } from '../schema';
import { live } from '../../../kernel/record-reader';

function linked(goal: Goal, add: readonly string[], remove: readonly string[]): readonly string[] {
  const gone = new Set(remove);
  return [...new Set([...goal.touchpoints, ...add])].filter((id) => !gone.has(id));
}

export const linkGoalTouchpoints: Command<LinkTouchpointsArgs> = {
  name: 'linkGoalTouchpoints',
  check({ read }, { id, add = [], remove = [] }) {
    const goal = live(read, goalRecord, id);
    const missing = add.some((touchpoint) => !liveOf(read, touchpoint, 'touchpoint'));
    const full = goal !== null && linked(goal, add, remove).length > LIMITS.listLength;
    return firstRefusal(
      isThere(read, id, 'goal'),
      missing ? refuse('touchpointGone') : null,
      full ? refuse('tooManyLinks', { max: LIMITS.listLength }) : null,
    );
  },
  plan({ read }, { id, add = [], remove = [] }) {
    const goal = live(read, goalRecord, id);
    if (!goal) return { changes: [] };
    return { changes: [{ op: 'set', id, fields: { touchpoints: linked(goal, add, remove) } }] };
  },
};
