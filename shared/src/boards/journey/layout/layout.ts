/**
 * The layout of a journey map: pure, deterministic, arithmetic over columns. Every live touchpoint has exactly one place
 * and no two places overlap. `previous` only saves work; the result is the same without it.
 */
import type { SceneInput } from '../../../kernel/kind';
import type { Note } from '../../../kernel/notes/note-record';
import { PROJECT_ID, type Project } from '../../../kernel/project';
import { arrangeLanes } from '../lanes/arrange';
import type { LaneContext } from '../lanes/lane';
import { LANE_TYPES } from '../lanes/list';
import type { Card, Lane } from '../schema';
import { GEOMETRY, PITCH } from './geometry';
import type { JourneyLayout, LayoutLane } from './journey-layout';
import { quickCard } from './quick';
import { settingsOf, type Skeleton, skeletonOf } from './skeleton';

/** Lays out one journey board. @param previous the layout made last for it */
export function journeyLayout(input: SceneInput, previous?: JourneyLayout): JourneyLayout {
  const skeleton = skeletonOf(input, previous?.skeleton);
  const { axis, rows, rowsBy, places, tracks, rowsBottom } = skeleton;
  const laneContext = contextOf(input, skeleton);
  const lanes = layLanes(laneContext, rowsBottom + GEOMETRY.lanesGap);
  const lastLane = lanes.at(-1);
  const bottom = lastLane ? lastLane.box.y + lastLane.box.height : rowsBottom;
  const lostCards = lanes.some(({ lane }) => (lane.parkedCards?.() ?? 0) > 0);
  const parkingColumns = Math.max(axis.parked.length, lostCards ? 1 : 0);
  const right = parkingColumns > 0 ? axis.parkingX + parkingColumns * PITCH - GEOMETRY.columnGap : axis.right;
  return {
    board: input.board,
    rowsBy,
    axis,
    rows,
    places,
    lanes,
    tracks,
    notes: input.read.list('note', input.board) as unknown as readonly Note[],
    laneContext,
    rowsBottom,
    skeleton,
    parkingX: parkingColumns > 0 ? axis.parkingX : null,
    bounds: { x: 0, y: 0, width: right + GEOMETRY.marginRight, height: bottom + GEOMETRY.marginBottom },
  };
}

function contextOf(input: SceneInput, { axis, places }: Skeleton): LaneContext {
  const { read, board, words } = input;
  const project = read.get(PROJECT_ID) as unknown as Project | undefined;
  const cards = new Map<string, Card[]>();
  for (const record of read.list('card', board) as unknown as readonly Card[]) {
    const card = quickCard(record);
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
    timeScale: settingsOf(read, board)?.timeScale ?? 'log',
    cards,
    places,
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
