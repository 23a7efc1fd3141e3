/** An ordered journey: stages, the columns of the time axis, and touchpoints that have lost their stage. */
import type { Stage, Touchpoint } from '../records/schema';

export interface Column {
  /** Left to right, over the whole map. */
  readonly index: number;
  /** First, the one that owns the column; then those parallel to it. Never empty. */
  readonly touchpoints: readonly Touchpoint[];
}
export interface StageColumns {
  readonly stage: Stage;
  readonly columns: readonly Column[];
}
export interface JourneyColumns {
  /** Identity of the order: journeys updated without reordering share it. */
  readonly shape: object;
  readonly stages: readonly StageColumns[];
  /** Every column of the stages, in time order. */
  readonly columns: readonly Column[];
  /** Touchpoints in time order, parallel ones after the one they share the column with. */
  readonly touchpoints: readonly Touchpoint[];
  /** Touchpoints whose stage no longer exists; not on the time axis, shown beside the map. */
  readonly parked: readonly Touchpoint[];
}
