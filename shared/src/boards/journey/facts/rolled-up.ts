/** What a journey comes to as a whole, and what of that a touchpoint takes of which it is the sub-journey. */
import type { WasteKind } from '../records/schema';

/** Hours as far as known; null is unknown. Open: more of it is unknown. */
export interface StepTimes {
  readonly process: number | null;
  /** Waiting before it; and the same in days, on one clock (`daysWaited`). */
  readonly waiting: number | null;
  readonly waitedDays: number | null;
  readonly openProcess: boolean;
  readonly openWaiting: boolean;
}

export interface WasteTime {
  readonly hours: number | null;
  readonly open: boolean;
}

/** Of each kind, and of all of them together, each hour once. A kind that is not told is null. */
export interface StepWaste extends WasteTime {
  readonly kinds: readonly (WasteTime & { readonly kind: WasteKind | null })[];
}

export interface InnerHandoffs {
  readonly count: number;
  /** There may be more: a touchpoint has no team. */
  readonly open: boolean;
}

export interface InnerAccuracy {
  /** 0–1. */
  readonly share: number;
  /** It may be less: a touchpoint has none. */
  readonly open: boolean;
}

export interface WholeJourney {
  readonly times: StepTimes;
  /** Means of what was told; null is unknown, as in all that follows. */
  readonly emotion: number | null;
  readonly employeeEmotion: number | null;
  /** Product of the shares that are right the first time. */
  readonly accuracy: InnerAccuracy | null;
  readonly handoffs: InnerHandoffs | null;
  /** Times of what lies on the time axis. */
  readonly waste: StepWaste | null;
}

/** Null where it is not switched on, or the sub-journey says nothing of it. */
export interface RolledUp extends Omit<WholeJourney, 'times'> {
  readonly times: StepTimes | null;
}
