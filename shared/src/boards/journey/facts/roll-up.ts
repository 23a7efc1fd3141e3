/**
 * Times from sub-journeys: a touchpoint that rolls up takes its process time from its sub-journey's PT and its waiting from
 * LT − PT, recursively. A deleted or cyclic sub-journey gives nothing, and the touchpoint's own times count. Unknown stays
 * unknown.
 */
import { memoPart, sameList } from '../../../kernel/memo';
import { finish } from '../../../kernel/pieces';
import { PROJECT_ID, projectRecord } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { readJourney } from './journey-reader';
import { linkingTouchpoints, subJourneyOf } from './nested';
import type { Touchpoint } from '../records/schema';
import { stepOf } from './step';
import { sumKnown } from './sums';
import { timeAxisOf } from './time-axis';

/** Hours; null is unknown. */
export interface RolledTimes {
  readonly process: number | null;
  readonly waiting: number | null;
}
export type RolledByTouchpoint = ReadonlyMap<string, RolledTimes>;

export const NOTHING_ROLLED: RolledByTouchpoint = new Map();

const NO_TEAMS = new Map<string, never>();

/** What a board came to, and the records that it was made from. */
interface BoardTimes {
  readonly parts: readonly unknown[];
  readonly rolled: RolledByTouchpoint;
  /** In a cycle the result depends on the starting journey, so it is not cached. */
  readonly circular: boolean;
  /** Of the board itself; made when a journey above asks for it. */
  times: RolledTimes | null;
}

interface Computation {
  readonly read: RecordReader;
  readonly workdayHours: number;
  readonly cache: Map<string, BoardTimes>;
  /** Boards already visited in this computation, since many touchpoints may link to one sub-journey. */
  readonly asked: Set<string>;
}

/** By board. */
const ROLLED = memoPart<BoardTimes>('rolled times');

function rollsUp(read: RecordReader, touchpoint: Touchpoint): string | null {
  return subJourneyOf(read, touchpoint)?.state === 'here' ? touchpoint.subJourney : null;
}

function timesOf({ read, workdayHours }: Computation, board: string, computed: BoardTimes): RolledTimes {
  if (computed.times) return computed.times;
  const axis = finish(
    timeAxisOf(readJourney(read, board), (touchpoint) =>
      stepOf(touchpoint, NO_TEAMS, workdayHours, computed.rolled.get(touchpoint.id)),
    ),
  );
  const sumOf = (time: 'process' | 'waiting'): number | null => sumKnown(axis.path.map((step) => step[time]));
  computed.times = { process: sumOf('process'), waiting: sumOf('waiting') };
  return computed.times;
}

function compute(computation: Computation, board: string, above: ReadonlySet<string>): BoardTimes {
  const { read, workdayHours, cache, asked } = computation;
  const before = cache.get(board);
  if (before && asked.has(board)) return before;
  const parts: unknown[] = [workdayHours, read.list('stage', board), read.list('touchpoint', board)];
  const within = new Set(above).add(board);
  let rolled: Map<string, RolledTimes> | null = null;
  let circular = false;
  for (const touchpoint of linkingTouchpoints(read, board)) {
    if (!touchpoint.rollUp) continue;
    const sub = rollsUp(read, touchpoint);
    parts.push(sub);
    if (sub === null) continue;
    if (within.has(sub)) {
      circular = true;
      continue;
    }
    rolled ??= new Map();
    const below = compute(computation, sub, within);
    circular ||= below.circular;
    const times = timesOf(computation, sub, below);
    rolled.set(touchpoint.id, times);
    parts.push(times.process, times.waiting);
  }
  if (before && sameList(before.parts, parts)) {
    asked.add(board);
    return before;
  }
  const computed = { parts, rolled: rolled ?? NOTHING_ROLLED, circular, times: null };
  if (circular) return computed;
  asked.add(board);
  cache.set(board, computed);
  return computed;
}

/** What was last answered for a board. */
const ANSWERED = memoPart<RolledByTouchpoint>('rolled times as answered');

/** @returns the times of the touchpoints of a board that take them from their sub-journey; the same while they hold */
export function rolledTimes(read: RecordReader, board: string): RolledByTouchpoint {
  const project = read.get(projectRecord, PROJECT_ID);
  const cache = read.memo.part(ROLLED);
  const computation = { read, workdayHours: project?.workdayHours ?? 7.5, cache, asked: new Set<string>() };
  const { rolled } = compute(computation, board, new Set());
  const answered = read.memo.part(ANSWERED);
  const before = answered.get(board);
  if (before && sameRolled(before, rolled)) return before;
  answered.set(board, rolled);
  return rolled;
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
