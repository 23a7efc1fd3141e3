/** The layout of a journey map as plain data, made by `layout.ts`: boxes and positions in board pixels. */
import type { Note } from '../../../../kernel/notes/note-record';
import type { Box } from '../../../../kernel/scene';
import type { LaneContext, LaneType, PreparedLane } from '../lanes/lane';
import type { TimeAxis } from '../grid/axis';
import type { PlaceMap } from '../grid/place-map';
import type { RowsBy } from '../../facts/rows';
import type { LayoutRow, Repeat, Skeleton } from '../grid/skeleton';
import type { Track } from '../grid/tracks';

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
  readonly places: PlaceMap;
  /** Touchpoints of several personas in the rows of the further ones. */
  readonly repeats: readonly Repeat[];
  readonly lanes: readonly LayoutLane[];
  readonly tracks: readonly Track[];
  /** Free notes at their current positions, which follow their anchors. */
  readonly notes: readonly Note[];
  /** The records that these were made from. */
  readonly noteRecords: readonly Note[];
  readonly laneContext: LaneContext;
  /** Inputs of the lanes besides the touchpoints. */
  readonly laneInputs: readonly unknown[];
  /** Where the rows end; lanes begin below. */
  readonly rowsBottom: number;
  /** Everything right of it is the parking place; null when nothing is parked. */
  readonly parkingX: number | null;
  readonly bounds: Box;
  /** For the next layout to reuse. */
  readonly skeleton: Skeleton;
}
