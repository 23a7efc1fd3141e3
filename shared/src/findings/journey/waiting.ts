/** Waiting before touchpoints, as input of findings. */
import { hoursOf } from '../../boards/journey/facts/hours';
import type { JourneyAudit } from '../finding';

/** @returns hours of waiting before a touchpoint, from its sub-journey where they come from there; null is unknown */
export function waitingBefore({ find, context }: Pick<JourneyAudit, 'find' | 'context'>, id: string): number | null {
  const rolled = context.rolled?.get(id);
  return rolled ? rolled.waiting : hoursOf(find(id)?.waitTime ?? null, context.workdayHours);
}
