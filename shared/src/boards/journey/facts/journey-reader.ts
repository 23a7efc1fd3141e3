/**
 * Orders a journey: stages, their touchpoints, and the columns of the time axis. The one place that assigns columns; layout,
 * analysis, table and exports read it. A touchpoint whose stage was removed is parked, so nothing disappears.
 */
import { byOrder } from '../../../kernel/records';
import { type Memo, memoPart } from '../../../kernel/memo';
import { each, finish, type Pieces } from '../../../kernel/pieces';
import type { RecordReader } from '../../../kernel/projection';
import { updatedJourney } from './updated-journey';
import type { Column, JourneyColumns, StageColumns } from './journey-columns';
import { type Stage, type Touchpoint, stageRecord, touchpointRecord } from '../records/schema';

export type { Column, JourneyColumns, StageColumns } from './journey-columns';

export function stagesOf(read: RecordReader, board: string): readonly Stage[] {
  return read.list(stageRecord, board);
}

export function touchpointsOf(read: RecordReader, board: string): readonly Touchpoint[] {
  return read.list(touchpointRecord, board);
}

/** @returns live touchpoints of one stage, in order */
export function touchpointsIn(read: RecordReader, board: string, stage: string): readonly Touchpoint[] {
  return touchpointsOf(read, board).filter((touchpoint) => touchpoint.stage === stage);
}

/** Puts touchpoints into columns: each has its own, unless it is marked with the previous one of its stage. */
export function* columnsInPieces(stages: readonly Stage[], touchpoints: readonly Touchpoint[]): Pieces<JourneyColumns> {
  const byStage = new Map<string, Touchpoint[]>(stages.map((stage) => [stage.id, []]));
  const parked: Touchpoint[] = [];
  const mixed = new Set<Touchpoint[]>();
  yield* each(touchpoints, (touchpoint) => {
    const list = (touchpoint.stage === null ? undefined : byStage.get(touchpoint.stage)) ?? parked;
    const last = list.at(-1);
    if (last && byOrder(last, touchpoint) > 0) mixed.add(list);
    list.push(touchpoint);
  });
  // A reader's lists come in order.
  for (const list of mixed) list.sort(byOrder);
  const columns: Column[] = [];
  const ordered: Touchpoint[] = [];
  const stageColumns: StageColumns[] = [];
  for (const stage of stages) {
    const own: { index: number; touchpoints: Touchpoint[] }[] = [];
    yield* each(byStage.get(stage.id) ?? [], (touchpoint) => {
      const last = own.at(-1);
      if (touchpoint.withPrevious && last) last.touchpoints.push(touchpoint);
      else {
        const column = { index: columns.length, touchpoints: [touchpoint] };
        own.push(column);
        columns.push(column);
      }
      ordered.push(touchpoint);
    });
    stageColumns.push({ stage, columns: own });
  }
  return { shape: {}, stages: stageColumns, columns, touchpoints: ordered, parked };
}

export function columnsOf(stages: readonly Stage[], touchpoints: readonly Touchpoint[]): JourneyColumns {
  return finish(columnsInPieces(stages, touchpoints));
}

interface Known {
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  readonly journey: JourneyColumns;
}
/** By board; with rolled-up times, another. */
const JOURNEYS = memoPart<Known>('journeys');

/** Orders a journey once between two edits; it follows from the one before when nothing moved since. */
export function* orderInPieces(
  memo: Memo,
  key: string,
  stages: readonly Stage[],
  touchpoints: readonly Touchpoint[],
): Pieces<JourneyColumns> {
  const known = memo.part(JOURNEYS);
  const before = known.get(key);
  const sameStages = before?.stages === stages;
  if (sameStages && before.touchpoints === touchpoints) return before.journey;
  const journey =
    (sameStages ? updatedJourney(before.journey, before.touchpoints, touchpoints) : null) ??
    (yield* columnsInPieces(stages, touchpoints));
  known.set(key, { stages, touchpoints, journey });
  return journey;
}

/** Reads and orders a journey as it is when it begins, whatever is edited between two pieces. */
export function readInPieces(read: RecordReader, board: string): Pieces<JourneyColumns> {
  return orderInPieces(read.memo, board, stagesOf(read, board), touchpointsOf(read, board));
}

/** Reads and orders a journey; once for all who ask between two edits. */
export function readJourney(read: RecordReader, board: string): JourneyColumns {
  return finish(readInPieces(read, board));
}
