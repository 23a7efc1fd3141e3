/**
 * Times are compared in hours. A working day is as long as the project says (7.5 h unless set): three working days of
 * waiting are 22.5 h of working time, while three days (d) are 72 h of the customer's time and a week (w) is 168 h.
 * The unit is the person's statement of which of the two they mean; nothing is converted between them.
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
