/**
 * Times from sub-journeys: a touchpoint that rolls up takes its process time from the PT of its sub-journey and its waiting
 * from LT − PT (its waiting along the path), themselves with sub-journeys rolled up. A sub-journey that is deleted, or that leads back to a journey it
 * is part of, gives nothing: then the touchpoint's own times count. Unknown stays unknown.
 */
import { PROJECT_ID, type Project } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { readJourney } from '../journey-reader';
import { linkingTouchpoints, subJourneyOf } from '../nested';
import type { Touchpoint } from '../schema';
import { stepOf } from './step';
import { timeFigures } from './time';
import { timeAxisOf } from './time-axis';

/** Hours; null is unknown. */
export interface RolledTimes {
  readonly process: number | null;
  readonly waiting: number | null;
}
export type RolledByTouchpoint = ReadonlyMap<string, RolledTimes>;

export const NOTHING_ROLLED: RolledByTouchpoint = new Map();

const NO_TEAMS = new Map<string, never>();

function timesOf(read: RecordReader, board: string, workdayHours: number, above: ReadonlySet<string>): RolledTimes {
  const rolled = rolledOn(read, board, workdayHours, above);
  const axis = timeAxisOf(readJourney(read, board), (touchpoint) =>
    stepOf(touchpoint, NO_TEAMS, workdayHours, rolled.get(touchpoint.id)),
  );
  const { processTime, waitingTime } = timeFigures(axis);
  return { process: processTime.value, waiting: waitingTime.value };
}

function rolledOn(
  read: RecordReader,
  board: string,
  workdayHours: number,
  above: ReadonlySet<string>,
): RolledByTouchpoint {
  let rolled: Map<string, RolledTimes> | null = null;
  const within = new Set(above).add(board);
  for (const touchpoint of linkingTouchpoints(read, board)) {
    const sub = rollsUp(read, touchpoint);
    if (sub === null || within.has(sub)) continue;
    rolled ??= new Map();
    rolled.set(touchpoint.id, timesOf(read, sub, workdayHours, within));
  }
  return rolled ?? NOTHING_ROLLED;
}

function rollsUp(read: RecordReader, touchpoint: Touchpoint): string | null {
  if (!touchpoint.rollUp) return null;
  return subJourneyOf(read, touchpoint)?.state === 'here' ? touchpoint.subJourney : null;
}

/** @returns the times of the touchpoints of a board that take them from their sub-journey */
export function rolledTimes(read: RecordReader, board: string): RolledByTouchpoint {
  const project = read.get(PROJECT_ID) as unknown as Project | undefined;
  return rolledOn(read, board, project?.workdayHours ?? 7.5, new Set());
}

export function sameRolled(a: RolledByTouchpoint = NOTHING_ROLLED, b: RolledByTouchpoint = NOTHING_ROLLED): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, times] of a) {
    const other = b.get(id);
    if (!other || other.process !== times.process || other.waiting !== times.waiting) return false;
  }
  return true;
}

/** @returns a text that changes when the times do: to follow sub-journeys by, whose records belong to other boards */
export function rolledKey(rolled: RolledByTouchpoint): string {
  return [...rolled].map(([id, { process, waiting }]) => `${id} ${process} ${waiting}`).join('\n');
}
