/**
 * A journey as its order makes it: stages, their touchpoints, and the columns of the time axis. The one place that
 * decides which column a touchpoint stands in; layout, analysis, table and exports all read it.
 * A touchpoint whose stage is gone (deleted by another person meanwhile) is parked: nothing vanishes.
 */
import { byOrder } from '../../kernel/records';
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
export function columnsOf(stages: readonly Stage[], touchpoints: readonly Touchpoint[]): JourneyColumns {
  const byStage = new Map<string, Touchpoint[]>(stages.map((stage) => [stage.id, []]));
  const parked: Touchpoint[] = [];
  for (const touchpoint of touchpoints) {
    const list = touchpoint.stage === null ? undefined : byStage.get(touchpoint.stage);
    (list ?? parked).push(touchpoint);
  }
  const columns: Column[] = [];
  const ordered: Touchpoint[] = [];
  const stageColumns = stages.map((stage) => {
    const own: { index: number; touchpoints: Touchpoint[] }[] = [];
    for (const touchpoint of (byStage.get(stage.id) ?? []).sort(byOrder)) {
      const last = own.at(-1);
      if (touchpoint.withPrevious && last) last.touchpoints.push(touchpoint);
      else own.push({ index: columns.length + own.length, touchpoints: [touchpoint] });
      ordered.push(touchpoint);
    }
    columns.push(...own);
    return { stage, columns: own };
  });
  return { stages: stageColumns, columns, touchpoints: ordered, parked: parked.sort(byOrder) };
}

interface Known {
  readonly stages: readonly Stage[];
  readonly journey: JourneyColumns;
}
const known = new WeakMap<readonly Touchpoint[], Known>();

/** Reads and orders a journey; once for all who ask between two edits. */
export function readJourney(read: RecordReader, board: string): JourneyColumns {
  const [stages, touchpoints] = [stagesOf(read, board), touchpointsOf(read, board)];
  const before = known.get(touchpoints);
  if (before?.stages === stages) return before.journey;
  const journey = columnsOf(stages, touchpoints);
  // An empty list is the same one for every board.
  if (touchpoints.length > 0) known.set(touchpoints, { stages, journey });
  return journey;
}
