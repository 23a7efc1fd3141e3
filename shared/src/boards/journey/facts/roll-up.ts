/**
 * Times from sub-journeys: a touchpoint that rolls up takes its process time from its sub-journey's PT, and its own waiting is
 * added to that of the sub-journey (LT − PT), recursively. A deleted or cyclic sub-journey gives nothing, and the touchpoint's
 * own times count. Unknown stays unknown, and what is known in part is open.
 */
import { memoPart, sameList } from '../../../kernel/memo';
import { finish } from '../../../kernel/pieces';
import { PROJECT_ID, projectRecord } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { readJourney } from './journey-reader';
import { linkingTouchpoints, subJourneyOf } from './nested';
import type { Touchpoint } from '../records/schema';
import { ownTimes, stepOf, type StepTimes } from './step';
import { sumKnown } from './sums';
import { timeAxisOf } from './time-axis';

export type RolledTimes = StepTimes;
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
  const { path, rivals } = axis;
  const sumOf = (time: 'process' | 'waiting' | 'waitedDays'): number | null => sumKnown(path.map((step) => step[time]));
  const contested = rivals.size > 0;
  computed.times = {
    process: sumOf('process'),
    waiting: sumOf('waiting'),
    waitedDays: sumOf('waitedDays'),
    openProcess: contested || path.length === 0 || path.some((step) => step.openProcess),
    openWaiting: contested || path.length === 0 || path.some((step) => step.openWaiting),
  };
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
    const own = ownTimes(touchpoint, workdayHours);
    rolled.set(touchpoint.id, {
      ...times,
      waiting: sumKnown([own.waiting, times.waiting]),
      waitedDays: sumKnown([own.waitedDays, times.waitedDays]),
      openWaiting: own.openWaiting || times.openWaiting,
    });
    parts.push(...Object.values(times));
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

function sameTimes(a: RolledTimes, b: RolledTimes): boolean {
  return (
    a.process === b.process &&
    a.waiting === b.waiting &&
    a.waitedDays === b.waitedDays &&
    a.openProcess === b.openProcess &&
    a.openWaiting === b.openWaiting
  );
}

export function sameRolled(a: RolledByTouchpoint = NOTHING_ROLLED, b: RolledByTouchpoint = NOTHING_ROLLED): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, times] of a) {
    const other = b.get(id);
    if (!other || !sameTimes(times, other)) return false;
  }
  return true;
}
