/** The planned and the real course of an agenda: when each step begins, and how far behind the room is. */
export interface PacedStep {
  readonly id: string;
  /** Null: without a clock; it counts for no time. */
  readonly minutes: number | null;
  /** Of what was run, ms since 1970. */
  readonly startedAt: number | null;
}

export interface Pace {
  /** Minutes from the beginning of the workshop, as planned. */
  readonly planned: ReadonlyMap<string, number>;
  /** Ms since 1970: when each step began, or will as things stand. */
  readonly begins: ReadonlyMap<string, number>;
  /** When all of it is over, as things stand. */
  readonly ends: number;
  /** All planned minutes. */
  readonly total: number;
  /** Ms behind the plan at the end of the running step, below zero when ahead; 0 while nothing runs. */
  readonly behind: number;
}

const MINUTE_MS = 60_000;

/**
 * @param steps in order
 * @param startedAt of the workshop, ms since 1970; null: not yet, so it is as if it began now
 * @param running the running step and when its time is over; null for none
 */
export function paceOf(
  steps: readonly PacedStep[],
  startedAt: number | null,
  running: { readonly stepId: string; readonly endsAt: number | null } | null,
  now: number,
): Pace {
  const planned = new Map<string, number>();
  let total = 0;
  for (const { id, minutes } of steps) {
    planned.set(id, total);
    total += minutes ?? 0;
  }
  const begins = new Map<string, number>();
  const at = running === null ? -1 : steps.findIndex(({ id }) => id === running.stepId);
  const current = steps[at];
  const from = startedAt ?? now;
  /** End of what is certain: from here on the plan goes on. */
  let next = from;
  let behind = 0;
  if (running && current) {
    next = Math.max(now, running.endsAt ?? now);
    const plannedEnd = ((planned.get(current.id) ?? 0) + (current.minutes ?? 0)) * MINUTE_MS;
    if (startedAt !== null) behind = next - (startedAt + plannedEnd);
  }
  for (const [nth, { id, minutes, startedAt: began }] of steps.entries()) {
    if (nth <= at) {
      begins.set(id, began ?? from + (planned.get(id) ?? 0) * MINUTE_MS);
      continue;
    }
    begins.set(id, next);
    next += (minutes ?? 0) * MINUTE_MS;
  }
  return { planned, begins, ends: next, total, behind };
}
