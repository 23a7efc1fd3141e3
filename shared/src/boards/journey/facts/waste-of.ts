/** The waste of a step: its own, and what its sub-journey gives it. */
import type { WasteKind } from '../records/schema';
import type { StepWaste } from './rolled-up';
import { lacksTime, type Step } from './step';

/**
 * All of a step's time is waste of the kinds that it is tagged with itself; of a kind that only its sub-journey has, what takes
 * time there.
 * @returns null where there is no waste
 */
export function wasteOf(step: Step): StepWaste | null {
  const { waste, value, total, innerWaste } = step;
  const own: readonly (WasteKind | null)[] = waste.length > 0 ? [...new Set(waste)] : value === 'waste' ? [null] : [];
  if (own.length === 0) return innerWaste;
  const time = { hours: total, open: lacksTime(step) };
  const inner = innerWaste?.kinds.filter(({ kind }) => !own.includes(kind)) ?? [];
  return { ...time, kinds: [...own.map((kind) => ({ kind, ...time })), ...inner] };
}
