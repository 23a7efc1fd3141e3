/**
 * Converts times to hours for comparison. A working day has the project's hours (7.5 by default): three working days are 22.5
 * h, but three days (d) are 72 h of the customer's time and a week (w) is 168 h. The person's unit says which they mean.
 */
import type { Duration } from '../records/schema';

/** @returns hours, or null for unknown */
export function hoursOf(duration: Duration | null, workdayHours: number): number | null {
  if (duration === null) return null;
  if (duration.unit === 'min') return duration.amount / 60;
  if (duration.unit === 'h') return duration.amount;
  if (duration.unit === 'wd') return duration.amount * workdayHours;
  if (duration.unit === 'd') return duration.amount * 24;
  return duration.amount * 168;
}

/**
 * Waiting on one clock, that of whoever waits: a working day that somebody waits is a day, whatever hours are worked in it.
 * @returns days, or null for unknown
 */
export function daysWaited(duration: Duration | null): number | null {
  const hours = hoursOf(duration, 24);
  return hours === null ? null : hours / 24;
}
