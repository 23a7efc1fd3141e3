/**
 * A journey as its order makes it: stages, their touchpoints, and the columns of the time axis. The one place that
 * decides which column a touchpoint stands in; layout, analysis, table and exports all read it.
 * A touchpoint whose stage is gone (deleted by another person meanwhile) is parked: nothing vanishes.
 */
import { byOrder } from '../../kernel/records';
import { each, finish, type Pieces } from '../../kernel/pieces';
import type { RecordReader } from '../../kernel/projection';
import type { Stage, Touchpoint } from './schema';

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
  readonly stages: readonly StageColumns[];
  /** Every column of the stages, in time order. */
  readonly columns: readonly Column[];
  /** Touchpoints in time order, parallel ones after the one they share the column with. */
  readonly touchpoints: readonly Touchpoint[];
  /** Touchpoints whose stage no longer exists; not part of the time axis, shown beside the map. */
  readonly parked: readonly Touchpoint[];
}

export function stagesOf(read: RecordReader, board: string): readonly Stage[] {
  return read.list('stage', board) as unknown as readonly Stage[];
}

export function touchpointsOf(read: RecordReader, board: string): readonly Touchpoint[] {
  return read.list('touchpoint', board) as unknown as readonly Touchpoint[];
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
  return { stages: stageColumns, columns, touchpoints: ordered, parked };
}

export function columnsOf(stages: readonly Stage[], touchpoints: readonly Touchpoint[]): JourneyColumns {
  return finish(columnsInPieces(stages, touchpoints));
}

interface Known {
  readonly stages: readonly Stage[];
  readonly journey: JourneyColumns;
}
const known = new WeakMap<readonly Touchpoint[], Known>();

/** Reads and orders a journey as it is when it begins, whatever is edited between two pieces; once between two edits. */
export function* readInPieces(read: RecordReader, board: string): Pieces<JourneyColumns> {
  const [stages, touchpoints] = [stagesOf(read, board), touchpointsOf(read, board)];
  const before = known.get(touchpoints);
  if (before?.stages === stages) return before.journey;
  const journey = yield* columnsInPieces(stages, touchpoints);
  // An empty list is the same one for every board.
  if (touchpoints.length > 0) known.set(touchpoints, { stages, journey });
  return journey;
}

/** Reads and orders a journey; once for all who ask between two edits. */
export function readJourney(read: RecordReader, board: string): JourneyColumns {
  return finish(readInPieces(read, board));
}
