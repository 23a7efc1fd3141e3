/** Hit tests for pointer and keyboard: what is where, and where a drop or insert would go. Pure; board pixels. */
import type { Box } from '../../../../kernel/scene';
import { emotionLane, emotionValue, emotionY } from '../lanes/emotion';
import { type AxisStage, lastAtOrBefore, type Slot, touchpointsOfStage } from '../grid/axis';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout, LayoutLane } from './journey-layout';
import type { Place } from '../grid/place';
import type { LayoutRow } from '../grid/skeleton';
import type { Point } from './routes';

const { stageGap, levelGap } = GEOMETRY;

export interface Gap {
  readonly stage: string;
  /** Place among the stage's touchpoints, parallel ones counted: 0…n. */
  readonly index: number;
  /** Whether it is the first or the last place of its stage. */
  readonly edge: 'start' | 'end' | null;
  /** Middle of the gap. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface DropTarget {
  readonly stage: string;
  readonly index: number;
  readonly row: string | null;
  /** Drop makes the touchpoint parallel to this one (`withPrevious`). */
  readonly parallelTo: string | null;
  /** A bar in the gap, or the place of the card when it becomes parallel. */
  readonly indicator: Box;
}

/** Counts the stage's touchpoints before a column of the layout, those hidden from this person included. */
function touchpointsBefore(layout: JourneyLayout, stage: AxisStage, column: number): number {
  if (stage.whole) {
    const all = touchpointsOfStage(layout.axis, stage);
    const beside = (at: number, nth: number): number => {
      const id = layout.axis.columns[at]?.touchpoints.at(nth)?.id;
      return all.findIndex((touchpoint) => touchpoint.id === id);
    };
    if (column > stage.from) return beside(column - 1, -1) + 1;
    return stage.to > stage.from ? Math.max(0, beside(column, 0)) : all.length;
  }
  let count = 0;
  for (let i = stage.from; i < column; i++) count += layout.axis.columns[i]?.touchpoints.length ?? 0;
  return count;
}

function gapX(layout: JourneyLayout, stage: AxisStage, column: number): number {
  const at = layout.axis.columns[column];
  if (at && column < stage.to) return at.x - (column === stage.from ? 6 : layout.axis.measures.columnGap / 2);
  return stage.to > stage.from ? stage.x + stage.width + 6 : stage.x + 6;
}

/** @returns the places where a touchpoint can be inserted: before each column of a stage and at the stage's end */
export function gapsOf(
  layout: JourneyLayout,
  only?: { readonly left: number; readonly right: number },
): readonly Gap[] {
  const y = GEOMETRY.top;
  const height = layout.rowsBottom - y;
  const gaps: Gap[] = [];
  for (const stage of layout.axis.stages) {
    if (only && (stage.x - 20 > only.right || stage.x + stage.width + 20 < only.left)) continue;
    if (stage.narrow) continue;
    for (let column = stage.from; column <= stage.to; column++) {
      const x = gapX(layout, stage, column);
      if (only && (x < only.left || x > only.right)) continue;
      const edge = column === stage.from ? 'start' : column === stage.to ? 'end' : null;
      gaps.push({ stage: stage.stage.id, index: touchpointsBefore(layout, stage, column), edge, x, y, height });
    }
  }
  return gaps;
}

/** @returns the row at y; the nearest one outside of the rows */
export function rowAt(layout: JourneyLayout, y: number): LayoutRow | undefined {
  return layout.rows.find((row) => y < row.y + row.height) ?? layout.rows.at(-1);
}

/** @returns the lane whose box holds y */
export function laneAt(layout: JourneyLayout, point: Point): LayoutLane | undefined {
  return layout.lanes.find(({ box }) => point.y >= box.y && point.y < box.y + box.height);
}

/** @returns the stage whose columns (and half of the adjacent gaps) contain x; the first or last one outside */
export function stageAt(layout: JourneyLayout, x: number): AxisStage | undefined {
  const { stages } = layout.axis;
  return stages[Math.max(0, lastAtOrBefore(stages, x + (layout.axis.measures.columnGap + stageGap) / 2))];
}

/**
 * Where a touchpoint dropped at the point would go: on the middle of a column it becomes parallel to it, else it gets a
 * column of its own. Left, right, above and below of the map count to its edge.
 * @returns undefined when there is no stage, or below the rows by more than half a card
 */
export function dropTargetAt(layout: JourneyLayout, point: Point): DropTarget | undefined {
  const { cardWidth, cardHeight, columnGap } = layout.axis.measures;
  const stage = stageAt(layout, point.x);
  const row = rowAt(layout, point.y);
  if (!stage || !row || point.y > layout.rowsBottom + cardHeight / 2) return undefined;
  const target = { stage: stage.stage.id, row: row.heading.value };
  const bar = (column: number): Box => ({
    x: gapX(layout, stage, column) - 2,
    y: row.y + 4,
    width: 4,
    height: row.height - 8,
  });
  if (stage.from === stage.to) {
    const width = stage.narrow ? stage.width : cardWidth;
    const indicator = { x: stage.x, y: row.cardsY, width, height: cardHeight };
    return { ...target, index: touchpointsBefore(layout, stage, stage.from), parallelTo: null, indicator };
  }
  const columns = layout.axis.columns.slice(stage.from, stage.to);
  const at = Math.max(0, lastAtOrBefore(columns, point.x + columnGap / 2));
  const column = columns[at];
  if (!column) return undefined;
  const share = (point.x - column.x) / cardWidth;
  if (share >= 0.3 && share <= 0.7) {
    const index = touchpointsBefore(layout, stage, column.index + 1);
    const level = column.touchpoints.filter(({ id }) => layout.places.get(id)?.row === row.index).length;
    const y = row.cardsY + level * (cardHeight + levelGap);
    // A row without cards is lower than a card.
    const height = row.count === 0 ? Math.min(cardHeight, row.y + row.height - y) : cardHeight;
    const indicator = { x: column.x, y, width: cardWidth, height };
    return { ...target, index, parallelTo: column.touchpoints[0]?.id ?? null, indicator };
  }
  const before = share < 0.5 ? column.index : column.index + 1;
  return { ...target, index: touchpointsBefore(layout, stage, before), parallelTo: null, indicator: bar(before) };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The touchpoint an arrow key moves to. Left and right: the next column in time order, there the same row or the
 * nearest; up and down: within the stack and across the rows of the column, then the nearest column of the next row
 * that has one.
 * @returns undefined at the edge
 */
export function neighbour(layout: JourneyLayout, id: string, direction: Direction): string | undefined {
  const here = layout.places.get(id);
  if (!here) return undefined;
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const { columns, parked } = layout.axis;
  if (direction === 'left' || direction === 'right') {
    const column = here.column + sign;
    const next = column < columns.length ? columns[column] : parked[column - columns.length];
    return nearest(
      layout,
      next?.touchpoints ?? [],
      (place) => Math.abs(place.row - here.row) * 100 + Math.abs(place.level - here.level),
    );
  }
  const beyond = (place: Place): boolean => (place.row - here.row || place.level - here.level) * sign > 0;
  const own = here.parked ? parked[here.column - columns.length] : columns[here.column];
  const inColumn = nearest(
    layout,
    (own?.touchpoints ?? []).filter((t) => isPlace(layout, t.id, beyond)),
    (place) => Math.abs(place.row - here.row) * 100 + Math.abs(place.level - here.level),
  );
  if (inColumn) return inColumn;
  let best: Place | undefined;
  let bestCost = Infinity;
  for (const place of layout.places.values()) {
    if ((place.row - here.row) * sign <= 0) continue;
    const cost = Math.abs(place.row - here.row) * 1e6 + Math.abs(place.column - here.column);
    if (cost < bestCost) [best, bestCost] = [place, cost];
  }
  return best?.touchpoint.id;
}

function isPlace(layout: JourneyLayout, id: string, test: (place: Place) => boolean): boolean {
  const place = layout.places.get(id);
  return place !== undefined && test(place);
}

function nearest(
  layout: JourneyLayout,
  touchpoints: readonly { readonly id: string }[],
  cost: (place: Place) => number,
): string | undefined {
  let best: string | undefined;
  let bestCost = Infinity;
  for (const { id } of touchpoints) {
    const place = layout.places.get(id);
    if (place && cost(place) < bestCost) [best, bestCost] = [id, cost(place)];
  }
  return best;
}

function emotionBox(layout: JourneyLayout): Box | undefined {
  return layout.lanes.find(({ type }) => type.id === emotionLane.id)?.box;
}

/** @returns the emotion at a board y, −2…+2 in steps of 0.1; null while the emotion lane is hidden */
export function emotionAt(layout: JourneyLayout, y: number): number | null {
  const box = emotionBox(layout);
  return box ? emotionValue(box, y) : null;
}

export interface EmotionHandle extends Point {
  /** Null if unknown; the handle then rests at zero as an offer, not as a value. */
  readonly value: number | null;
}

/** @returns positions of a touchpoint's points in the emotion lane; undefined while hidden, or for a parked touchpoint */
export function emotionPoint(
  layout: JourneyLayout,
  id: string,
): { readonly customer: EmotionHandle; readonly employee: EmotionHandle } | undefined {
  const box = emotionBox(layout);
  const place = layout.places.get(id);
  if (!box || !place || place.parked) return undefined;
  const { slots } = layout.axis;
  let at = lastBeforeColumn(layout, place.column);
  while (at < slots.length && slots[at]?.touchpoint.id !== id) at++;
  const slot = slots[at];
  if (!slot) return undefined;
  const handle = (value: number | null): EmotionHandle => ({ x: slot.centre, y: emotionY(box, value ?? 0), value });
  return { customer: handle(place.touchpoint.emotion), employee: handle(place.touchpoint.employeeEmotion) };
}

/** @returns the touchpoint whose slot in the lanes holds x */
export function slotAt(layout: JourneyLayout, x: number): Slot | undefined {
  const slot = layout.axis.slots[lastAtOrBefore(layout.axis.slots, x)];
  return slot && x <= slot.x + slot.width ? slot : undefined;
}

function lastBeforeColumn(layout: JourneyLayout, column: number): number {
  const x = layout.axis.columns[column]?.x ?? 0;
  return Math.max(0, lastAtOrBefore(layout.axis.slots, x));
}
