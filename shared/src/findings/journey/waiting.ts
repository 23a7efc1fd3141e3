/** Waiting before touchpoints, as input of findings. */
import type { Bound } from '../../kernel/bound';
import type { Figure } from '../../boards/journey/analysis/figure';
import type { StepTimes } from '../../boards/journey/facts/rolled-up';
import { ownTimes } from '../../boards/journey/facts/step';
import type { JourneyAudit } from '../finding';

/** From how long on waiting is long: a day, or a working day, of whoever waits (`daysWaited`). */
export const LONG_DAYS = 1;

/** @returns the times of a touchpoint, of its sub-journey where they come from there; null for what is not on the time axis */
export function timesAt({ find, context }: Pick<JourneyAudit, 'find' | 'context'>, id: string): StepTimes | null {
  const touchpoint = find(id);
  if (!touchpoint) return null;
  return context.rolled?.get(id)?.times ?? ownTimes(touchpoint, context.workdayHours);
}

/**
 * How a time is to be said as a share of the lead time: at most, where the lead time lacks something else; where the time
 * itself lacks something, too, it is that of what is known.
 */
export function boundOfShare(open: boolean, leadTime: Figure): Bound {
  if (open) return 'partial';
  return leadTime.bound === 'atLeast' ? 'atMost' : 'exact';
}
