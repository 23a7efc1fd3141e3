/**
 * The layout of a journey map: pure, deterministic, arithmetic over columns; no text is measured here but that of cards in
 * lanes of cards. Every live touchpoint has exactly one place and no two places overlap.
 */
import type { SceneInput } from '../../../kernel/kind';
import { PROJECT_ID, type Project } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { readJourney } from '../journey-reader';
import { arrangeLanes } from '../lanes/arrange';
import type { LaneContext } from '../lanes/lane';
import { LANE_TYPES } from '../lanes/list';
import { type Card, type Connector, type Journey, journeyId, type Lane } from '../schema';
import { type AxisColumn, type TimeAxis, timeAxis } from './axis';
import { GEOMETRY } from './geometry';
import type { JourneyLayout, LayoutLane, LayoutRow, Place } from './journey-layout';
import { rowHeadings, rowValue } from './rows';
import { assignTracks, type Seat } from './tracks';

/** Lays out one journey board. */
export function journeyLayout(input: SceneInput): JourneyLayout {
  const { read, board, words } = input;
  const journey = settingsOf(read, board);
  const axis = timeAxis(readJourney(read, board));
  const rowsBy = journey?.rows ?? 'layer';

  const used = new Set<string | null>();
  const values = new Map<string, string | null>();
  const everyColumn = [...axis.columns, ...axis.parked];
  for (const column of everyColumn) {
    for (const touchpoint of column.touchpoints) {
      const value = rowValue(read, rowsBy, touchpoint);
      values.set(touchpoint.id, value);
      used.add(value);
    }
  }
  const headings = rowHeadings(read, words, rowsBy, used);
  const rowOf = new Map(headings.map((heading, i) => [heading.value, i]));
  const seats = new Map<string, Seat & { level: number; column: number }>();
  const levels = new Array<number>(headings.length).fill(1);
  const counts = new Array<number>(headings.length).fill(0);
  for (const column of everyColumn) seatColumn(column, values, rowOf, seats, levels, counts);

  const connectors = read.list('connector', board) as unknown as readonly Connector[];
  const { tracks, perRow } = assignTracks(connectors, seats, headings.length);
  const rows: LayoutRow[] = [];
  let y: number = GEOMETRY.top;
  headings.forEach((heading, index) => {
    const cardsY = y + GEOMETRY.rowPadTop + (perRow[index] ?? 0) * GEOMETRY.track;
    const stack = (levels[index] ?? 1) * (GEOMETRY.cardHeight + GEOMETRY.levelGap) - GEOMETRY.levelGap;
    const height = cardsY + stack + GEOMETRY.rowPadBottom - y;
    rows.push({ index, heading, y, height, cardsY, count: counts[index] ?? 0 });
    y += height;
  });

  const places = new Map<string, Place>();
  const placeColumn = (column: AxisColumn, parked: boolean): void => {
    for (const touchpoint of column.touchpoints) {
      const seat = seats.get(touchpoint.id);
      if (!seat) continue;
      const { row, level } = seat;
      const cardY = (rows[row]?.cardsY ?? 0) + level * (GEOMETRY.cardHeight + GEOMETRY.levelGap);
      places.set(touchpoint.id, { touchpoint, column: column.index, row, level, x: column.x, y: cardY, parked });
    }
  };
  for (const column of axis.columns) placeColumn(column, false);
  for (const column of axis.parked) placeColumn(column, true);

  const rowsBottom = y;
  const laneContext = contextOf(input, axis, journey);
  const lanes = layLanes(laneContext, rowsBottom + GEOMETRY.lanesGap);
  const lastLane = lanes.at(-1);
  const bottom = lastLane ? lastLane.box.y + lastLane.box.height : rowsBottom;
  const lostCards = lanes.some(({ lane }) => (lane.parkedCards?.() ?? 0) > 0);
  const parkingColumns = Math.max(axis.parked.length, lostCards ? 1 : 0);
  const right =
    parkingColumns > 0
      ? axis.parkingX + parkingColumns * (GEOMETRY.cardWidth + GEOMETRY.columnGap) - GEOMETRY.columnGap
      : axis.right;
  return {
    board,
    rowsBy,
    axis,
    rows,
    places,
    lanes,
    tracks,
    laneContext,
    rowsBottom,
    parkingX: parkingColumns > 0 ? axis.parkingX : null,
    bounds: { x: 0, y: 0, width: right + GEOMETRY.marginRight, height: bottom + GEOMETRY.marginBottom },
  };
}

/** @returns the shared settings of a journey board, if somebody has made them */
export function settingsOf(read: RecordReader, board: string): Journey | undefined {
  const record = read.get(journeyId(board));
  return record?.type === 'journey' ? (record as unknown as Journey) : undefined;
}

function seatColumn(
  column: AxisColumn,
  values: ReadonlyMap<string, string | null>,
  rowOf: ReadonlyMap<string | null, number>,
  seats: Map<string, Seat & { level: number }>,
  levels: number[],
  counts: number[],
): void {
  const stacked = new Map<number, number>();
  for (const { id } of column.touchpoints) {
    const row = rowOf.get(values.get(id) ?? null) ?? 0;
    const level = stacked.get(row) ?? 0;
    stacked.set(row, level + 1);
    seats.set(id, { column: column.index, row, level });
    levels[row] = Math.max(levels[row] ?? 1, level + 1);
    counts[row] = (counts[row] ?? 0) + 1;
  }
}

function contextOf(input: SceneInput, axis: TimeAxis, journey: Journey | undefined): LaneContext {
  const { read, board, words } = input;
  const project = read.get(PROJECT_ID) as unknown as Project | undefined;
  const cards = new Map<string, Card[]>();
  for (const card of read.list('card', board) as unknown as readonly Card[]) {
    const list = cards.get(card.kind);
    if (list) list.push(card);
    else cards.set(card.kind, [card]);
  }
  return {
    read,
    board,
    words,
    axis,
    workdayHours: project?.workdayHours ?? 7.5,
    blindSpotFrom: project?.blindSpotFrom ?? 1,
    timeScale: journey?.timeScale ?? 'log',
    cards,
  };
}

function layLanes(context: LaneContext, top: number): readonly LayoutLane[] {
  const records = context.read.list('lane', context.board) as unknown as readonly Lane[];
  const byLane = new Map(records.map((record) => [record.lane, record]));
  const { left, right } = context.axis;
  const lanes: LayoutLane[] = [];
  let y = top;
  for (const type of arrangeLanes(LANE_TYPES, records)) {
    const record = byLane.get(type.id);
    if (!(record?.shown ?? type.shownByDefault(context))) continue;
    const lane = type.prepare(context);
    const height = Math.max(lane.least, record?.height ?? lane.height);
    lanes.push({ type, lane, box: { x: left, y, width: right - left, height } });
    y += height + GEOMETRY.laneGap;
  }
  return lanes;
}
