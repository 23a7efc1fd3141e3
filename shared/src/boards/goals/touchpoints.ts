/**
 * Touchpoints of the whole project, read by record type without knowing their board kind. Archived boards, and target states
 * whose current state exists, are excluded from shares, as they would count twice.
 */
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

interface Known {
  readonly stages: readonly AnyRecord[];
  readonly boardName: string;
  readonly touchpoints: readonly ProjectTouchpoint[];
}
// Asked for on every edit of the project: what a list of records came to is kept as long as the list is.
const known = new WeakMap<readonly AnyRecord[], Known>();

/** @returns the touchpoints of a board by stage and order; those without a stage last */
export function touchpointsOn(read: RecordReader, board: string): readonly ProjectTouchpoint[] {
  const records = read.list('touchpoint', board);
  const stageRecords = read.list('stage', board);
  const boardName = text(read.get(board)?.['name']);
  const before = known.get(records);
  if (before?.stages === stageRecords && before.boardName === boardName) return before.touchpoints;
  const stages = new Map(stageRecords.map(({ id }, at) => [id, at]));
  const place = (record: AnyRecord): number => stages.get(text(record['stage'])) ?? stages.size;
  const touchpoints = records
    .map((record, at) => ({ record, at, place: place(record) }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ record }) => described(read, record, boardName));
  // An empty list is the same one for every board.
  if (records.length > 0) known.set(records, { stages: stageRecords, boardName, touchpoints });
  return touchpoints;
}

interface Described {
  readonly stage: AnyRecord | undefined;
  readonly touchpoint: ProjectTouchpoint;
}
const byRecord = new WeakMap<AnyRecord, Described>();

/** The same object while nothing differs that it says. */
function described(read: RecordReader, record: AnyRecord, boardName: string): ProjectTouchpoint {
  const stage = typeof record['stage'] === 'string' ? read.get(record['stage']) : undefined;
  const before = byRecord.get(record);
  if (before?.stage === stage && before?.touchpoint.boardName === boardName) return before.touchpoint;
  const touchpoint = describeTouchpoint(read, record);
  byRecord.set(record, { stage, touchpoint });
  return touchpoint;
}

/** @returns every touchpoint that counts, board by board in time order */
export function touchpointsOfProject(read: RecordReader): readonly ProjectTouchpoint[] {
  return boardsInUse(read).flatMap(({ id }) => touchpointsOn(read, id));
}

const places = new WeakMap<readonly ProjectTouchpoint[], ReadonlyMap<string, number>>();

/** @returns those of the touchpoints that are named, in their order; costs what is named, not what there is */
export function picked(
  touchpoints: readonly ProjectTouchpoint[],
  ids: readonly string[],
): readonly ProjectTouchpoint[] {
  let placeOf = places.get(touchpoints);
  if (!placeOf) places.set(touchpoints, (placeOf = new Map(touchpoints.map(({ id }, at) => [id, at]))));
  const found = new Set<number>();
  for (const id of ids) {
    const at = placeOf.get(id);
    if (at !== undefined) found.add(at);
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => touchpoints[at] ?? []);
}
