/** Rules of a journey map besides those for all records. Reasons are the messages `journey.refused.<reason>`. */
import type { Refusal } from '../../../../kernel/command';
import { recordExists, refusals, someExist } from '../../../../kernel/record-commands/rules';
import { live, type RecordReader } from '../../../../kernel/record-reader';
import { readJourney, touchpointsOf } from '../../facts/journey-reader';
import { type Stage, stageRecord, type Touchpoint, touchpointRecord } from '../../records/schema';

export const refuse = refusals('journey.refused');

export function liveTouchpoint(read: RecordReader, id: string | null): Touchpoint | null {
  return live(read, touchpointRecord, id);
}

export function liveStage(read: RecordReader, id: string | null): Stage | null {
  return live(read, stageRecord, id);
}

/** @returns those of the ids that are live touchpoints, each once, in time order; parked ones last */
export function selectedTouchpoints(read: RecordReader, ids: readonly string[]): readonly Touchpoint[] {
  const wanted = new Set(ids);
  const chosen = [...wanted].map((id) => liveTouchpoint(read, id)).filter((touchpoint) => touchpoint !== null);
  if (chosen.length < 2) return chosen;
  const boards = new Set(chosen.map(({ board }) => board));
  return [...boards].flatMap((board) => {
    const { touchpoints, parked } = readJourney(read, board);
    return [...touchpoints, ...parked].filter((touchpoint) => wanted.has(touchpoint.id));
  });
}

export function stageExists(read: RecordReader, stage: string | null, board?: string): Refusal | null {
  const found = liveStage(read, stage);
  return found && (board === undefined || found.board === board) ? null : refuse('stageGone');
}

export function touchpointsExist(read: RecordReader, ids: readonly string[]): Refusal | null {
  return someExist(read, ids, touchpointRecord);
}

/** What cards hang under. */
export function cardPlaceExists(read: RecordReader, under: string): Refusal | null {
  return recordExists(read, under, touchpointRecord, stageRecord);
}

/** The first of a stage has no previous one that it could be parallel to. */
export function hasPrevious(read: RecordReader, id: string): Refusal | null {
  const touchpoint = liveTouchpoint(read, id);
  if (!touchpoint) return recordExists(read, id, touchpointRecord);
  const first = touchpointsOf(read, touchpoint.board).find((other) => other.stage === touchpoint.stage);
  return first && first.id !== id && liveStage(read, touchpoint.stage) ? null : refuse('firstOfStage');
}
