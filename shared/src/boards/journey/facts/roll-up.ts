/**
 * What sub-journeys give their touchpoints, recursively. Times: process time is the sub-journey's PT, and its waiting (LT − PT) is
 * added to the touchpoint's own. Emotions and %C&A take the place of its own where the sub-journey has any; waste and handoffs are
 * added. Each is switched on at the touchpoint. A deleted or cyclic sub-journey gives nothing. Unknown stays unknown, and what is
 * known in part is open.
 */
import { memoPart, sameList } from '../../../kernel/memo';
import { finish } from '../../../kernel/pieces';
import { PROJECT_ID, projectRecord, type Team, teamRecord } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { readJourney } from './journey-reader';
import { linkingTouchpoints, subJourneyOf } from './nested';
import type { Touchpoint } from '../records/schema';
import type { RolledUp, WholeJourney } from './rolled-up';
import { ownTimes, stepOf } from './step';
import { sumKnown } from './sums';
import { timeAxisOf } from './time-axis';
import { wholeJourneyOf } from './whole-journey';

export type RolledByTouchpoint = ReadonlyMap<string, RolledUp>;

export const NOTHING_ROLLED: RolledByTouchpoint = new Map();

/** What a board came to, and the records that it was made from. */
interface BoardTimes {
  readonly parts: readonly unknown[];
  readonly rolled: RolledByTouchpoint;
  /** In a cycle the result depends on the starting journey, so it is not cached. */
  readonly circular: boolean;
  /** Of the board itself; made when a journey above asks for it. */
  whole: WholeJourney | null;
  /** The same as text, so that what comes out the same counts as unchanged. */
  said: string;
}

interface Computation {
  readonly read: RecordReader;
  readonly workdayHours: number;
  readonly teams: readonly Team[];
  readonly cache: Map<string, BoardTimes>;
  /** Boards already visited in this computation, since many touchpoints may link to one sub-journey. */
  readonly asked: Set<string>;
}

/** By board. */
const ROLLED = memoPart<BoardTimes>('rolled times');

function rollsUp(read: RecordReader, touchpoint: Touchpoint): string | null {
  return subJourneyOf(read, touchpoint)?.state === 'here' ? touchpoint.subJourney : null;
}

function wholeOf({ read, workdayHours, teams }: Computation, board: string, computed: BoardTimes): WholeJourney {
  if (computed.whole) return computed.whole;
  const byId = new Map(teams.map((team) => [team.id, team]));
  const axis = finish(
    timeAxisOf(readJourney(read, board), (touchpoint) =>
      stepOf(touchpoint, byId, workdayHours, computed.rolled.get(touchpoint.id)),
    ),
  );
  computed.whole = wholeJourneyOf(axis);
  computed.said = JSON.stringify(computed.whole);
  return computed.whole;
}

/** @returns what is switched on at the touchpoint */
function rolledUp(touchpoint: Touchpoint, whole: WholeJourney, workdayHours: number): RolledUp {
  const { rollUp, rollUpAlso } = touchpoint;
  const own = ownTimes(touchpoint, workdayHours);
  const { times } = whole;
  const also = <T>(what: (typeof rollUpAlso)[number], given: T): T | null => (rollUpAlso.includes(what) ? given : null);
  return {
    times: rollUp
      ? {
          ...times,
          waiting: sumKnown([own.waiting, times.waiting]),
          waitedDays: sumKnown([own.waitedDays, times.waitedDays]),
          openWaiting: own.openWaiting || times.openWaiting,
        }
      : null,
    emotion: also('emotion', whole.emotion),
    employeeEmotion: also('emotion', whole.employeeEmotion),
    accuracy: also('completeAccurate', whole.accuracy),
    handoffs: also('handoffs', whole.handoffs),
    waste: also('waste', whole.waste),
  };
}

function compute(computation: Computation, board: string, above: ReadonlySet<string>): BoardTimes {
  const { read, workdayHours, teams, cache, asked } = computation;
  const before = cache.get(board);
  if (before && asked.has(board)) return before;
  const parts: unknown[] = [workdayHours, teams, read.list('stage', board), read.list('touchpoint', board)];
  const within = new Set(above).add(board);
  let rolled: Map<string, RolledUp> | null = null;
  let circular = false;
  for (const touchpoint of linkingTouchpoints(read, board)) {
    if (!touchpoint.rollUp && touchpoint.rollUpAlso.length === 0) continue;
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
    const whole = wholeOf(computation, sub, below);
    rolled.set(touchpoint.id, rolledUp(touchpoint, whole, workdayHours));
    parts.push(below.said);
  }
  if (before && sameList(before.parts, parts)) {
    asked.add(board);
    return before;
  }
  const computed = { parts, rolled: rolled ?? NOTHING_ROLLED, circular, whole: null, said: '' };
  if (circular) return computed;
  asked.add(board);
  cache.set(board, computed);
  return computed;
}

/** What was last answered for a board. */
const ANSWERED = memoPart<RolledByTouchpoint>('rolled times as answered');

/** @returns what the touchpoints of a board take from their sub-journeys; the same while it holds */
export function rolledTimes(read: RecordReader, board: string): RolledByTouchpoint {
  const project = read.get(projectRecord, PROJECT_ID);
  const cache = read.memo.part(ROLLED);
  const workdayHours = project?.workdayHours ?? 7.5;
  const computation = { read, workdayHours, teams: read.list(teamRecord, ''), cache, asked: new Set<string>() };
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
  for (const [id, given] of a) {
    const other = b.get(id);
    if (!other || (other !== given && JSON.stringify(other) !== JSON.stringify(given))) return false;
  }
  return true;
}
