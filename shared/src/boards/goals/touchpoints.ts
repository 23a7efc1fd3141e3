/**
 * Touchpoints of the whole project, read by record type without knowing their board kind. Archived boards, and target states
 * whose current state exists, are excluded from shares, as they would count twice.
 */
import { type Kept, memoPart } from '../../kernel/memo';
import { type Board, boardRecord } from '../../kernel/project';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';

export interface ProjectTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly boardName: string;
  /** Name of its stage; empty when the stage is gone. */
  readonly stage: string;
  readonly team: string | null;
  readonly momentOfTruth: boolean;
  readonly metric: TouchpointMetric | null;
}

export interface TouchpointMetric {
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function metricOf(value: unknown): TouchpointMetric | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const name = text(fields['name']).trim();
  return name === '' ? null : { name, baseline: number(fields['baseline']), target: number(fields['target']) };
}

function countsOnce(read: RecordReader, { archived, state, origin }: Board): boolean {
  if (archived) return false;
  const before = state === 'target' && origin !== null ? read.get(origin) : undefined;
  return !before || before.removed !== null || before['archived'] === true;
}

/** @returns boards that are in use, in order */
export function boardsInUse(read: RecordReader): readonly Board[] {
  const boards = read.list(boardRecord, '');
  return boards.filter((board) => countsOnce(read, board));
}

export function describeTouchpoint(read: RecordReader, record: AnyRecord): ProjectTouchpoint {
  const stage = typeof record['stage'] === 'string' ? read.get(record['stage']) : undefined;
  return {
    id: record.id,
    title: text(record['title']),
    board: record.board,
    boardName: text(read.get(record.board)?.['name']),
    stage: stage && !stage.removed ? text(stage['name']) : '',
    team: typeof record['team'] === 'string' ? record['team'] : null,
    momentOfTruth: record['momentOfTruth'] === true,
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
  const boardName = text(read.get(board)?.['name']);
  return read.memo.keep(ON_BOARD, board, [records, stageRecords, boardName], () => {
    const stages = new Map(stageRecords.map(({ id }, at) => [id, at]));
    const place = (record: AnyRecord): number => stages.get(text(record['stage'])) ?? stages.size;
    return records
      .map((record, at) => ({ record, at, place: place(record) }))
      .sort((a, b) => a.place - b.place || a.at - b.at)
      .map(({ record }) => described(read, record, boardName));
  });
}

/** The same object while its content is equal. */
function described(read: RecordReader, record: AnyRecord, boardName: string): ProjectTouchpoint {
  const stage = typeof record['stage'] === 'string' ? read.get(record['stage']) : undefined;
  return read.memo.keep(DESCRIBED, record.id, [record, stage, boardName], () => describeTouchpoint(read, record));
}

/** @returns every touchpoint that counts, board by board in time order */
export function touchpointsOfProject(read: RecordReader): readonly ProjectTouchpoint[] {
  return boardsInUse(read).flatMap(({ id }) => touchpointsOn(read, id));
}

/** Touchpoints that are found by their ids. */
export interface IndexedTouchpoints {
  readonly all: readonly ProjectTouchpoint[];
  /** @returns those that are named, in their order; costs what is named, not what there is */
  readonly pick: (ids: readonly string[]) => readonly ProjectTouchpoint[];
}

export function indexed(all: readonly ProjectTouchpoint[]): IndexedTouchpoints {
  const placeOf = new Map(all.map(({ id }, at) => [id, at]));
  const pick = (ids: readonly string[]): readonly ProjectTouchpoint[] => {
    const found = new Set(ids.flatMap((id) => placeOf.get(id) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((at) => all[at] ?? []);
  };
  return { all, pick };
}
