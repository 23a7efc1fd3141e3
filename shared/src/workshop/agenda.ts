/** Reads the workshop document: the workshop, its steps in order, and their planned times. */
import { live, type RecordReader } from '../kernel/record-reader';
import { type Step, stepRecord, WORKSHOP_ID, type Workshop, workshopRecord } from './records';

/** @returns null before anybody has planned one */
export function workshopOf(read: RecordReader): Workshop | null {
  return live(read, workshopRecord, WORKSHOP_ID);
}

/** @returns the steps in order */
export function stepsOf(read: RecordReader): readonly Step[] {
  return read.list(stepRecord, '');
}

/** @returns the steps with what was run of them in this workshop: what an earlier one in the project ran is to come again */
export function runOf(steps: readonly Step[], workshop: Pick<Workshop, 'startedAt'> | null): readonly Step[] {
  const from = workshop?.startedAt ?? null;
  if (from === null) return steps;
  return steps.map((step) =>
    step.startedAt !== null && step.startedAt < from ? { ...step, startedAt: null, endedAt: null } : step,
  );
}

/** @returns id of the board that a step works on: its own, or that of the workshop; null for neither */
export function boardOf(read: RecordReader, step: Pick<Step, 'placeBoard'>): string | null {
  return step.placeBoard || workshopOf(read)?.about || null;
}

export interface PlannedStep {
  readonly step: Step;
  /** Minutes from the beginning, of the plan. */
  readonly from: number;
  readonly to: number;
}

/** @returns when each step begins by the plan; one without minutes takes none */
export function plannedTimes(steps: readonly Step[]): readonly PlannedStep[] {
  let from = 0;
  return steps.map((step) => {
    const begins = from;
    from += step.minutes ?? 0;
    return { step, from: begins, to: from };
  });
}

/**
 * Takes minutes off steps that are still to come, in proportion to their length, none below one minute; negative minutes are
 * given to them.
 * @returns new minutes by id of those that change, and what could not be taken off
 */
export function spreadOver(
  steps: readonly Pick<Step, 'id' | 'minutes'>[],
  minutes: number,
): { readonly minutes: ReadonlyMap<string, number>; readonly left: number } {
  const timed = steps.flatMap(({ id, minutes: own }) => (own !== null && own > 0 ? [{ id, own }] : []));
  const room = timed.map(({ own }) => (minutes > 0 ? Math.max(0, own - 1) : own));
  const total = room.reduce((sum, one) => sum + one, 0);
  const off = Math.min(Math.round(minutes), total);
  const changed = new Map<string, number>();
  if (total === 0 || off === 0) return { minutes: changed, left: Math.round(minutes) };
  let passed = 0;
  let given = 0;
  for (const [at, { id, own }] of timed.entries()) {
    // Rounded along the way, so that the parts add up.
    passed += room[at] ?? 0;
    const upTo = Math.round((off * passed) / total);
    if (upTo !== given) changed.set(id, own - (upTo - given));
    given = upTo;
  }
  return { minutes: changed, left: Math.round(minutes) - off };
}
