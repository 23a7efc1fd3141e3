/** The time axis: horizontal positions of stages, columns and touchpoints, by arithmetic over the columns. */
import type { Column, JourneyColumns } from '../../facts/journey-reader';
import { type ViewedJourney, viewedJourney } from './viewed-journey';
import type { Stage, Touchpoint } from '../../records/schema';
import { GEOMETRY, type Measures, measuresOf } from './geometry';

export interface AxisColumn {
  readonly index: number;
  readonly x: number;
  readonly touchpoints: readonly Touchpoint[];
}

export interface AxisStage {
  readonly stage: Stage;
  readonly index: number;
  readonly x: number;
  readonly width: number;
  /** Its columns are `columns[from]` up to, without, `columns[to]`. */
  readonly from: number;
  readonly to: number;
  /** All of its columns when some of its touchpoints are hidden from this person; otherwise null. */
  readonly whole: readonly Column[] | null;
  /** Collapsed, or nothing of it is shown: no touchpoint has a place in it. */
  readonly narrow: boolean;
  readonly collapsed: boolean;
}

/** The part of a column that one touchpoint has in the lanes. */
export interface Slot {
  readonly touchpoint: Touchpoint;
  readonly column: number;
  readonly x: number;
  readonly width: number;
  /** Whole pixels, so that neighbouring areas meet without a seam. */
  readonly centre: number;
  /** First of its column. */
  readonly leads: boolean;
}

export interface TimeAxis {
  /** The measures used for the layout. */
  readonly measures: Measures;
  readonly left: number;
  /** Right edge of the last column. */
  readonly right: number;
  readonly stages: readonly AxisStage[];
  readonly columns: readonly AxisColumn[];
  /** In time order, parallel touchpoints side by side. */
  readonly slots: readonly Slot[];
  /** Columns right of the map for touchpoints without a stage; not part of time. */
  readonly parked: readonly AxisColumn[];
  /** Left edge of the parking place, used or not. */
  readonly parkingX: number;
}

function addSlots(slots: Slot[], column: AxisColumn, cardWidth: number): void {
  const { touchpoints, x, index } = column;
  const width = cardWidth / touchpoints.length;
  touchpoints.forEach((touchpoint, i) => {
    const left = x + width * i;
    slots.push({ touchpoint, column: index, x: left, width, centre: Math.round(left + width / 2), leads: i === 0 });
  });
}

/** @returns all touchpoints of a stage in time order, those hidden from this person too */
export function touchpointsOfStage(axis: TimeAxis, stage: AxisStage): readonly Touchpoint[] {
  return (stage.whole ?? axis.columns.slice(stage.from, stage.to)).flatMap((column) => column.touchpoints);
}

/**
 * Touchpoints that share a column share its width in the lanes, one slot each. A stage without touchpoints keeps the width of
 * one column, so that one can type into it; a collapsed one, or one that a filter empties, is one narrow column.
 */
export function timeAxis(
  journey: JourneyColumns | ViewedJourney,
  measures: Measures = measuresOf('comfortable'),
): TimeAxis {
  const { stageGap, parkingGap } = GEOMETRY;
  const { cardWidth, columnGap, pitch } = measures;
  const left = measures.left + GEOMETRY.edge;
  const columns: AxisColumn[] = [];
  const slots: Slot[] = [];
  const stages: AxisStage[] = [];
  let x: number = left;
  const viewed = 'viewed' in journey ? journey : viewedJourney(journey);
  for (const { stage, columns: own, whole, narrow, collapsed } of viewed.stages) {
    const from = columns.length;
    for (const [i, column] of own.entries()) {
      const placed: AxisColumn = { index: column.index, x: x + i * pitch, touchpoints: column.touchpoints };
      columns.push(placed);
      addSlots(slots, placed, cardWidth);
    }
    const width = narrow ? measures.narrowStage : (Math.max(1, own.length) - 1) * pitch + cardWidth;
    stages.push({ stage, index: stages.length, x, width, from, to: columns.length, whole, narrow, collapsed });
    x += width + columnGap + stageGap;
  }
  const last = stages.at(-1);
  const right = last ? last.x + last.width : left + cardWidth;
  const parkingX = right + parkingGap;
  const parked = journey.parked.map((touchpoint, i) => ({
    index: columns.length + i,
    x: parkingX + i * pitch,
    touchpoints: [touchpoint],
  }));
  return { measures, left, right, stages, columns, slots, parked, parkingX };
}

/** @returns the index of the last of the sorted items that begins at or before x; −1 when all begin after it */
export function lastAtOrBefore(items: readonly { readonly x: number }[], x: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.x ?? Infinity) <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
