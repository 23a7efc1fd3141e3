/** Which touchpoint the customer felt last before, or feels first after, a column of the time axis. */
import { each, type Pieces } from '../../../kernel/pieces';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export type FeltAxis = Pick<TimeAxis, 'path' | 'steps' | 'columns'>;

/** @returns of each column the felt touchpoint nearest to it on that side: its own, or else the nearest, parallel ones too */
export function* nearestFelt(
  { path, steps, columns }: FeltAxis,
  side: 'before' | 'after',
): Pieces<ReadonlyMap<number, Step>> {
  const nearest = new Map<number, Step>();
  let last: Step | null = null;
  yield* each(steps, (_, nth) => {
    const at = side === 'before' ? nth : steps.length - 1 - nth;
    const step = steps[at];
    const column = columns[at] ?? 0;
    if (step && step.emotion !== null) last = step;
    const own = path[column];
    const felt = own && own.emotion !== null ? own : last;
    if (felt) nearest.set(column, felt);
  });
  return nearest;
}

/** @returns emotion after − before; null where either is unknown */
export function changeBetween(before: Step | undefined, after: Step | undefined): number | null {
  if (!before || !after || before.emotion === null || after.emotion === null) return null;
  return after.emotion - before.emotion;
}
