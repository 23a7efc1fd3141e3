/**
 * Touchpoints of the whole project, read by record type without knowing their board kind. Archived boards are left out;
 * current and target states are counted apart, and a sub-journey once: as the touchpoint that it details.
 */
import { type Kept, memoPart } from '../../kernel/memo';
import { type Board, boardRecord } from '../../kernel/project';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';

export const REACH_STATES = ['current', 'target'] as const;
export type ReachState = (typeof REACH_STATES)[number];

export interface ProjectTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly boardName: string;
  /** Of its board; boards that say nothing show how it is now. */
  readonly state: ReachState;
  /** Name of its stage; empty when the stage is gone. */
  readonly stage: string;
  readonly team: string | null;
  /** Nobody's team carries it, and it is no step that customers take on their own. */
  readonly needsTeam: boolean;
  /** Customers take part in it: it is not behind the line of visibility. */
  readonly met: boolean;
  /** Whether it is known how customers experience it: by a rating or an emotion that was measured or observed. */
  readonly experience: 'known' | 'assumed' | 'untold' | 'none';
  readonly desiredReaction: boolean;
  readonly momentOfTruth: boolean;
  /** 1–5; null is unknown. */
  readonly importance: number | null;
  /** The board that details it. */
  readonly subJourney: string | null;
  readonly metric: TouchpointMetric | null;
}

export interface TouchpointMetric {
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  /** ISO day of the actual value; empty: unknown. */
  readonly date: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const reference = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const stateOf = (value: unknown): ReachState => (value === 'target' ? 'target' : 'current');

function metricOf(value: unknown): TouchpointMetric | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const name = text(fields['name']).trim();
  return name === ''
    ? null
    : {
        name,
        baseline: number(fields['baseline']),
        target: number(fields['target']),
        actual: number(fields['actual']),
        date: text(fields['date']),
      };
}

function experienceOf(record: AnyRecord): ProjectTouchpoint['experience'] {
  if (number(record['emotion']) === null && (record['experience'] ?? null) === null) return 'none';
  const ground = reference(record['evidence']);
  return ground === null ? 'untold' : ground === 'assumption' ? 'assumed' : 'known';
}

function countsOnce(read: RecordReader, { archived, state, origin }: Board): boolean {
  if (archived) return false;
  const before = state === 'target' && origin !== null ? read.get(origin) : undefined;
  return !before || before.removed !== null || before['archived'] === true;
}

/** @returns boards in use, in order; of a board and its target state only the first, as goals on both would count twice */
export function boardsInUse(read: RecordReader): readonly Board[] {
  const boards = read.list(boardRecord, '');
  return boards.filter((board) => countsOnce(read, board));
}

export function describeTouchpoint(read: RecordReader, record: AnyRecord): ProjectTouchpoint {
  const stage = typeof record['stage'] === 'string' ? read.get(record['stage']) : undefined;
  const board = read.get(record.board);
  const layer = reference(record['layer']);
  return {
    id: record.id,
    title: text(record['title']),
    board: record.board,
    boardName: text(board?.['name']),
    state: stateOf(board?.['state']),
    stage: stage && !stage.removed ? text(stage['name']) : '',
    team: reference(record['team']),
    needsTeam: reference(record['team']) === null && layer !== 'customer',
    met: layer !== 'backstage' && layer !== 'support',
    experience: experienceOf(record),
    desiredReaction: text(record['desiredReaction']).trim() !== '',
    momentOfTruth: record['momentOfTruth'] === true,
    importance: number(record['importance']),
    subJourney: reference(record['subJourney']),
    metric: metricOf(record['metric']),
  };
}

/** By board. */
const ON_BOARD = memoPart<Kept<readonly ProjectTouchpoint[]>>('touchpoints of a board');
const DESCRIBED = memoPart<Kept<ProjectTouchpoint>>('described touchpoints');

/** @returns the touchpoints of a board by stage and order; those without a stage last */
export function touchpointsOn(read: RecordReader, board: string): readonly ProjectTouchpoint[] {
  const records = read.list('touchpoint', board);
  const stageRecords = read.list('stage', board);
  const home = read.get(board);
  const [name, state] = [home?.['name'], home?.['state']];
  return read.memo.keep(ON_BOARD, board, [records, stageRecords, name, state], () => {
    const stages = new Map(stageRecords.map(({ id }, at) => [id, at]));
    const place = (record: AnyRecord): number => stages.get(text(record['stage'])) ?? stages.size;
    return records
      .map((record, at) => ({ record, at, place: place(record) }))
      .sort((a, b) => a.place - b.place || a.at - b.at)
      .map(({ record }) => described(read, record, [name, state]));
  });
}

/** The same object while its content is equal. */
function described(read: RecordReader, record: AnyRecord, ofBoard: readonly unknown[]): ProjectTouchpoint {
  const stage = typeof record['stage'] === 'string' ? read.get(record['stage']) : undefined;
  return read.memo.keep(DESCRIBED, record.id, [record, stage, ...ofBoard], () => describeTouchpoint(read, record));
}

/** @returns every touchpoint of boards that are not archived, of either state, board by board in time order */
export function touchpointsOfProject(read: RecordReader): readonly ProjectTouchpoint[] {
  const boards = read.list(boardRecord, '').filter(({ archived }) => !archived);
  return boards.flatMap(({ id }) => touchpointsOn(read, id));
}

/** Touchpoints that are found by their ids. */
export interface IndexedTouchpoints {
  readonly all: readonly ProjectTouchpoint[];
  /** @returns those that are named, in their order; costs what is named, not what there is */
  readonly pick: (ids: readonly string[]) => readonly ProjectTouchpoint[];
  /** Those that count in a share: in each state, without what is a sub-journey of another. */
  readonly counted: Readonly<Record<ReachState, readonly ProjectTouchpoint[]>>;
  /** @returns those that stand for the named ones in a share: themselves, or the touchpoints whose sub-journey they are in */
  readonly standIns: (ids: readonly string[]) => Readonly<Record<ReachState, readonly ProjectTouchpoint[]>>;
}

export function indexed(all: readonly ProjectTouchpoint[]): IndexedTouchpoints {
  const placeOf = new Map(all.map(({ id }, at) => [id, at]));
  const pick = (ids: readonly string[]): readonly ProjectTouchpoint[] => {
    const found = new Set(ids.flatMap((id) => placeOf.get(id) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((at) => all[at] ?? []);
  };
  const detailed = detailedBoards(all);
  const byState = (list: readonly ProjectTouchpoint[]) => ({
    current: list.filter(({ state }) => state === 'current'),
    target: list.filter(({ state }) => state === 'target'),
  });
  return {
    all,
    pick,
    counted: byState(all.filter(({ board }) => !detailed.has(board))),
    standIns: (ids) =>
      byState(
        pick(pick(ids).flatMap(({ id, board }) => (detailed.has(board) ? [...(detailed.get(board) ?? [])] : [id]))),
      ),
  };
}

/**
 * @returns per board that is a sub-journey, the touchpoints on no sub-journey which lead to it. Boards that only lead to each
 * other in a circle are entered at the first of them, which then is no sub-journey.
 */
function detailedBoards(all: readonly ProjectTouchpoint[]): ReadonlyMap<string, ReadonlySet<string>> {
  const boards = new Set(all.map(({ board }) => board));
  const links = new Map<string, ProjectTouchpoint[]>();
  const nested = new Set<string>();
  for (const touchpoint of all) {
    const { board, subJourney } = touchpoint;
    if (subJourney === null || subJourney === board || !boards.has(subJourney)) continue;
    nested.add(subJourney);
    const own = links.get(board) ?? [];
    links.set(board, own);
    own.push(touchpoint);
  }
  const detailed = new Map<string, Set<string>>();
  const outermost = new Set<string>();
  const enter = (board: string, from: string): void => {
    const known = detailed.get(board) ?? new Set();
    if (outermost.has(board) || known.has(from)) return;
    detailed.set(board, known.add(from));
    for (const { subJourney } of links.get(board) ?? []) if (subJourney !== null) enter(subJourney, from);
  };
  const begin = (board: string): void => {
    outermost.add(board);
    for (const { id, subJourney } of links.get(board) ?? []) if (subJourney !== null) enter(subJourney, id);
  };
  for (const board of boards) if (!nested.has(board)) begin(board);
  for (const board of boards) if (!outermost.has(board) && !detailed.has(board)) begin(board);
  return detailed;
}
