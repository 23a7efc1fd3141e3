/**
 * Journeys within journeys: a touchpoint may have a sub-journey (`subJourney`). A rule prevents cycles, but two people
 * linking at once can still create one, so everything that follows links stops at boards already visited.
 */
import { type Board, boardRecord } from '../../../kernel/project';
import { memoPart } from '../../../kernel/memo';
import { differingIndexes } from '../../../kernel/list-changes';
import type { RecordReader } from '../../../kernel/projection';
import { touchpointsOf } from './journey-reader';
import type { Touchpoint } from '../records/schema';

export interface SubJourney {
  /** `here`: it can be opened; `removed`: deleted, can come back; `gone`: not in this project. */
  readonly state: 'here' | 'removed' | 'gone';
  readonly board: Board | null;
}

function journeyBoard(read: RecordReader, id: string): Board | null {
  const board = read.get(boardRecord, id);
  return board?.kind === 'journey' ? board : null;
}

/** @returns the target of the touchpoint's link; null without one */
export function subJourneyOf(read: RecordReader, { subJourney }: Pick<Touchpoint, 'subJourney'>): SubJourney | null {
  if (subJourney === null) return null;
  const board = journeyBoard(read, subJourney);
  return { state: board ? (board.removed ? 'removed' : 'here') : 'gone', board };
}

function journeyBoards(read: RecordReader): readonly Board[] {
  return read.list(boardRecord, '').filter(({ kind }) => kind === 'journey');
}

interface Linking {
  readonly all: readonly Touchpoint[];
  readonly linking: readonly Touchpoint[];
}
/** By board. */
const LINKING = memoPart<Linking>('linking touchpoints');

const links = (touchpoint: Touchpoint | undefined): boolean => (touchpoint?.subJourney ?? null) !== null;

/** @returns whether nothing that opens a journey differs */
function sameLinks(before: readonly Touchpoint[], now: readonly Touchpoint[]): boolean {
  return differingIndexes(before, now)?.every((at) => !links(before[at]) && !links(now[at])) ?? false;
}

/**
 * @returns the touchpoints of a board that have a sub-journey; called on every edit, so unchanged entries are not read
 * again
 */
export function linkingTouchpoints(read: RecordReader, board: string): readonly Touchpoint[] {
  const all = touchpointsOf(read, board);
  const boards = read.memo.part(LINKING);
  const last = boards.get(board);
  if (last?.all === all) return last.linking;
  const linking = last && sameLinks(last.all, all) ? last.linking : all.filter(links);
  boards.set(board, { all, linking });
  return linking;
}

/** @returns whether sub-journeys lead from one board to the other, over any number of boards; a board reaches itself */
export function leadsTo(read: RecordReader, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let board = open.pop(); board !== undefined; board = open.pop()) {
    if (board === to) return true;
    if (seen.has(board)) continue;
    seen.add(board);
    for (const { subJourney } of linkingTouchpoints(read, board)) if (subJourney !== null) open.push(subJourney);
  }
  return false;
}

/** @returns live touchpoints of live boards that open this board, in the order of the boards */
export function parentTouchpoints(read: RecordReader, board: string): readonly Touchpoint[] {
  return journeyBoards(read).flatMap(({ id }) =>
    linkingTouchpoints(read, id).filter((touchpoint) => touchpoint.subJourney === board),
  );
}

const NO_PARENTS: readonly ParentJourney[] = [];

export interface ParentJourney {
  readonly board: Board;
  /** The touchpoint that the next one down zooms into. */
  readonly touchpoint: Touchpoint;
}

/** @returns the journeys that a board is a part of, outermost first; of several parents the first in board order */
export function parentPath(read: RecordReader, board: string): readonly ParentJourney[] {
  const path: ParentJourney[] = [];
  const seen = new Set([board]);
  for (let current = board; ; ) {
    const touchpoint = parentTouchpoints(read, current).find((one) => !seen.has(one.board));
    const parent = touchpoint && journeyBoard(read, touchpoint.board);
    if (!touchpoint || !parent) return path.length === 0 ? NO_PARENTS : path;
    path.unshift({ board: parent, touchpoint });
    seen.add(parent.id);
    current = parent.id;
  }
}

/** @returns journey boards that this touchpoint may link to: not its own, none that contains it, none archived */
export function linkableJourneys(read: RecordReader, touchpoint: Pick<Touchpoint, 'board'>): readonly Board[] {
  return journeyBoards(read).filter(({ id, archived }) => !archived && !leadsTo(read, id, touchpoint.board));
}
