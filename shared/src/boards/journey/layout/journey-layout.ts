/** What a layout of a journey map is: boxes and positions, in board pixels. Plain data; made by `layout.ts`. */
import type { Box } from '../../../kernel/scene';
import type { Touchpoint } from '../schema';
import type { LaneContext, LaneType, PreparedLane } from '../lanes/lane';
import type { TimeAxis } from './axis';
import type { RowHeading, RowsBy } from './rows';
import type { Track } from './tracks';

export interface LayoutRow {
  readonly index: number;
  readonly heading: RowHeading;
  readonly y: number;
  readonly height: number;
  /** Where the uppermost cards of the row begin; above it lie the connectors' tracks. */
  readonly cardsY: number;
  readonly count: number;
}

/** Where a touchpoint's card stands. */
export interface Place {
  readonly touchpoint: Touchpoint;
  readonly column: number;
  readonly row: number;
  /** 0 is uppermost of those that share the column and the row. */
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly parked: boolean;
}

export interface LayoutLane {
  readonly type: LaneType;
  readonly lane: PreparedLane;
  readonly box: Box;
}

export interface JourneyLayout {
  readonly board: string;
  readonly rowsBy: RowsBy;
  readonly axis: TimeAxis;
  readonly rows: readonly LayoutRow[];
  /** By touchpoint id, in time order, parked ones last. */
  readonly places: ReadonlyMap<string, Place>;
  readonly lanes: readonly LayoutLane[];
  readonly tracks: readonly Track[];
  readonly laneContext: LaneContext;
  /** Where the rows end; lanes begin below. */
  readonly rowsBottom: number;
  /** Everything right of it is the parking place; null when nothing is parked. */
  readonly parkingX: number | null;
  readonly bounds: Box;
}
