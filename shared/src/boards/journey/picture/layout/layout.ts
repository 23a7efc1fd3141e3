/**
 * The layout of a journey map: pure, deterministic arithmetic over columns. Every live touchpoint has exactly one place and
 * no two overlap. `previous` only saves work; the result is the same without it.
 */
import type { SceneInput } from '../../../../kernel/kind';
import { type Note, noteRecord } from '../../../../kernel/notes/note-record';
import { type AnchorLookup, placedNote } from '../../../../kernel/notes/note-anchors';
import { finish, type Pieces } from '../../../../kernel/pieces';
import { sameBox } from '../../../../kernel/scene';
import { arrangeLanes } from '../lanes/arrange';
import type { LaneContext, LaneType, PreparedLane } from '../lanes/lane';
import { LANE_TYPES } from '../lanes/list';
import { factsInPieces, type JourneyFacts } from '../../facts/journey-facts';
import type { Card } from '../../records/schema';
import { createMemo, sameList } from '../../../../kernel/memo';
import { GEOMETRY, type Measures } from '../grid/geometry';
import type { JourneyLayout, LayoutLane } from './journey-layout';
import { anchorsIn } from './note-anchors';
import { type GridInput, type Skeleton, skeletonInPieces } from '../grid/skeleton';

/** Input of a journey's layout: its board, or facts with personal settings or lanes. */
export interface JourneyInput extends SceneInput {
  readonly facts?: JourneyFacts;
}

/** Lays out one journey board. @param previous the layout made last for it */
export function journeyLayout(input: JourneyInput, previous?: JourneyLayout): JourneyLayout {
  return finish(layoutInPieces(input, previous));
}

/** As `journeyLayout`, with pauses. */
export function* layoutInPieces(
  { facts: given, read, board, ...seen }: JourneyInput,
  previous?: JourneyLayout,
): Pieces<JourneyLayout> {
  const facts = given ?? (yield* factsInPieces(read, board));
  const input = { ...seen, facts };
  const skeleton = yield* skeletonInPieces(input, previous?.skeleton);
  const { axis, rows, rowsBy, places, repeats, tracks, rowsBottom } = skeleton;
  const laneContext = contextOf(input, skeleton, previous?.laneContext);
  const laneInputs = laneInputsOf(laneContext);
  const holding = holdingLanes(laneInputs, skeleton, previous);
  yield;
  const lanes = yield* layLanes(laneContext, skeleton, holding);
  const lastLane = lanes.at(-1);
  const bottom = lastLane ? lastLane.box.y + lastLane.box.height : rowsBottom;
  const lostCards = lanes.some(({ lane }) => (lane.parkedCards?.() ?? 0) > 0);
  const parkingColumns = Math.max(axis.parked.length, lostCards ? 1 : 0);
  const right =
    parkingColumns > 0 ? axis.parkingX + parkingColumns * axis.measures.pitch - axis.measures.columnGap : axis.right;
  const noteRecords = read.list(noteRecord, board);
  const anchors = anchorsIn(read, { axis, rows, rowsBy, places, lanes, rowsBottom });
  return {
    board,
    rowsBy,
    axis,
    rows,
    places,
    repeats,
    lanes,
    tracks,
    noteRecords,
    notes: placedNotes(noteRecords, anchors, previous),
    laneContext,
    laneInputs,
    rowsBottom,
    skeleton,
    parkingX: parkingColumns > 0 ? axis.parkingX : null,
    bounds: { x: 0, y: 0, width: right + GEOMETRY.marginRight, height: bottom + GEOMETRY.marginBottom },
  };
}

/** Notes at their current positions; an unmoved one keeps its identity, so that its picture is kept. */
function placedNotes(
  records: readonly Note[],
  anchors: AnchorLookup,
  previous: JourneyLayout | undefined,
): readonly Note[] {
  const placed = records.map((record, at) => {
    const note = placedNote(record, anchors);
    const before = previous?.noteRecords[at] === record ? previous.notes[at] : undefined;
    return before && sameBox(before.box, note.box) ? before : note;
  });
  return placed.every((note, at) => note === records[at]) ? records : placed;
}

function contextOf({ facts, words }: GridInput, { axis, places }: Skeleton, previous?: LaneContext): LaneContext {
  const cards = previous?.facts.cards === facts.cards ? previous.cards : cardsByKind(facts.cards);
  const timeScale = facts.settings?.timeScale ?? 'log';
  return { facts, words, axis, timeScale, cards, places, memo: previous?.memo ?? createMemo() };
}

function cardsByKind(records: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  const cards = new Map<string, Card[]>();
  for (const record of records) {
    const list = cards.get(record.kind);
    if (list) list.push(record);
    else cards.set(record.kind, [record]);
  }
  return cards;
}

/** Inputs of lanes besides the axis and its touchpoints. */
function laneInputsOf({ facts, words, timeScale }: LaneContext): readonly unknown[] {
  const { workdayHours, blindSpotFrom, channelNatures, cards, lanes, personas, reactionRecords } = facts;
  return [words, workdayHours, blindSpotFrom, channelNatures, timeScale, cards, lanes, personas, reactionRecords];
}

/**
 * The lanes of the previous layout that can be reused: only touchpoints were replaced, and none of the fields that the
 * lane reads differ, so it draws the same from the previous slots as from the current ones.
 */
function holdingLanes(
  laneInputs: readonly unknown[],
  skeleton: Skeleton,
  previous?: JourneyLayout,
): ReadonlyMap<LaneType, LayoutLane> {
  const { after } = skeleton;
  const base = previous?.skeleton;
  const same = base && (skeleton === base || after?.base === base.mark);
  if (!same || !sameList(previous.laneInputs, laneInputs)) return new Map();
  const replacements = skeleton === base ? [] : (after?.replacements ?? []);
  const holds = ({ type }: LayoutLane): boolean =>
    replacements.every(({ before, now }) => type.reads.every((field) => before[field] === now[field]));
  return new Map(previous.lanes.filter(holds).map((lane) => [lane.type, lane]));
}

function* layLanes(
  context: LaneContext,
  skeleton: Skeleton,
  holding: ReadonlyMap<LaneType, LayoutLane>,
): Pieces<readonly LayoutLane[]> {
  const holds = {
    rated: skeleton.rated,
    cardKinds: new Set(context.cards.keys()),
    reactions: context.facts.reactionRecords.length > 0,
  };
  const records = context.facts.lanes;
  const byLane = new Map(records.map((record) => [record.lane, record]));
  const { left, right, measures } = context.axis;
  const lanes: LayoutLane[] = [];
  let y = skeleton.rowsBottom + GEOMETRY.lanesGap;
  for (const type of arrangeLanes(LANE_TYPES, records)) {
    const record = byLane.get(type.id);
    if (!(record?.shown ?? type.shownByDefault(holds))) continue;
    const kept = holding.get(type);
    const lane = kept?.lane ?? type.prepare(context);
    const height = record?.height ? Math.max(lane.least, record.height) : naturalHeight(lane, measures);
    const box = { x: left, y, width: right - left, height };
    lanes.push(kept && sameBox(kept.box, box) ? kept : { type, lane, box });
    y += height + GEOMETRY.laneGap;
    yield;
  }
  return lanes;
}

/** @returns a lane's height if none is set; shortened ones stay on the grid of 4 */
export function naturalHeight(lane: PreparedLane, { laneShare }: Measures): number {
  const wanted = laneShare === 1 ? lane.height : Math.ceil((lane.height * laneShare) / 4) * 4;
  return Math.max(lane.least, wanted);
}
