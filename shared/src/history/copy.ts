/** Copies from an older version into the project as it is now, as new records; what is there stays as it is. */
import { isKindId, recordsOfKind, SPECS } from '../boards/index';
import type { Change } from '../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../kernel/command';
import { boardRecord } from '../kernel/project';
import { copiedFields } from '../kernel/record-commands/copied-fields';
import { placeIn } from '../kernel/record-commands/place';
import { boardExists, boardHasRoom, refuseRecord, textsFit } from '../kernel/record-commands/rules';
import { live, liveRecord, type RecordReader } from '../kernel/record-reader';
import { type AnyRecord, byOrder } from '../kernel/records';
import { copyOfBoard } from '../project/commands/duplicate-board';
import { refuse as refuseProject } from '../project/rules';
import { holdersOf } from './compared';

const PART = 50;

export interface CopyBoardArgs {
  /** The records as they were. */
  readonly before: RecordReader;
  /** Id of the board then. */
  readonly board: string;
  /** What the copy is called. */
  readonly name: string;
}

export const copyOldBoard: Command<CopyBoardArgs> = {
  name: 'copyOldBoard',
  check(_, { before, board, name }) {
    const kind = live(before, boardRecord, board)?.kind ?? '';
    return firstRefusal(
      boardExists(before, board),
      isKindId(kind) ? null : refuseProject('unknownKind'),
      textsFit(boardRecord, 'name', [name]),
    );
  },
  plan(context, { before, board, name }) {
    const copy = copyOfBoard(context, before, { id: board, name });
    return copy ? { changes: [...copy.board, ...copy.records()], select: [copy.id] } : { changes: [] };
  },
  *parts(context, { before, board, name }) {
    const copy = copyOfBoard(context, before, { id: board, name });
    if (!copy) return;
    yield { changes: copy.board, select: [copy.id] };
    let changes: Change[] = [];
    for (const change of copy.records()) {
      changes.push(change);
      if (changes.length < PART) continue;
      yield { changes };
      changes = [];
    }
    yield { changes };
  },
};

export interface CopyRecordsArgs {
  readonly before: RecordReader;
  /** Ids of records of one board then; what was in them comes along. */
  readonly ids: readonly string[];
}

/** A record with an id made from its board's is there once a board. */
const isCopied = ({ id, board, order }: AnyRecord): boolean =>
  board !== '' && !id.startsWith(board) && typeof order === 'string';

/** @returns the records and all that was in them, on the board of the first */
function takenFrom(before: RecordReader, ids: readonly string[]): readonly AnyRecord[] {
  const given = ids.flatMap((id) => liveRecord(before, id) ?? []).filter(isCopied);
  const board = given[0]?.board ?? '';
  const kind = live(before, boardRecord, board)?.kind ?? '';
  if (!isKindId(kind)) return [];
  const followers = new Map<string, AnyRecord[]>();
  for (const spec of recordsOfKind(kind)) {
    for (const record of before.list(spec.type, board)) {
      for (const holder of record.id.startsWith(board) ? [] : holdersOf(record, spec)) {
        const list = followers.get(holder);
        if (list) list.push(record);
        else followers.set(holder, [record]);
      }
    }
  }
  const taken = new Map<string, AnyRecord>();
  const open = given.filter((record) => record.board === board);
  for (let record = open.pop(); record; record = open.pop()) {
    if (taken.has(record.id)) continue;
    taken.set(record.id, record);
    open.push(...(followers.get(record.id) ?? []));
  }
  // A connection whose other end is not copied leads to the record that is there.
  return [...taken.values()];
}

/** @returns order keys of those copied for themselves: after the last of them that is there, or at the end */
function placesOf(context: CommandContext, roots: readonly AnyRecord[]) {
  const keys = new Map<string, string>();
  const changes: Change[] = [];
  for (const type of new Set(roots.map((record) => record.type))) {
    const group = roots.filter((record) => record.type === type).sort(byOrderKey);
    const ids = new Set(group.map(({ id }) => id));
    const siblings = context.read.list(type, group[0]?.board ?? '').map((one) => ({ id: one.id, order: orderOf(one) }));
    const last = siblings.reduce((found, { id }, at) => (ids.has(id) ? at : found), -1);
    const place = placeIn(context, siblings, last < 0 ? Infinity : last + 1, group.length);
    for (const [at, { id }] of group.entries()) keys.set(id, place.keys[at] ?? '');
    changes.push(...place.changes);
  }
  return { keys, changes };
}

const orderOf = ({ order }: AnyRecord): string => (typeof order === 'string' ? order : '');
const byOrderKey = (a: AnyRecord, b: AnyRecord): number =>
  byOrder({ id: a.id, order: orderOf(a) }, { id: b.id, order: orderOf(b) });

export const copyOldRecords: Command<CopyRecordsArgs> = {
  name: 'copyOldRecords',
  check({ read }, { before, ids }) {
    const taken = takenFrom(before, ids);
    const board = taken[0]?.board ?? '';
    const kind = live(read, boardRecord, board)?.kind ?? '';
    if (taken.length === 0) return refuseRecord('nothingSelected');
    return firstRefusal(
      boardExists(read, board),
      boardHasRoom(read, isKindId(kind) ? recordsOfKind(kind) : [], board, taken.length),
    );
  },
  plan(context, { before, ids }) {
    const taken = takenFrom(before, ids);
    const fresh = new Map(taken.map(({ id }) => [id, context.newId()]));
    const given = new Set(ids);
    const roots = taken.filter(
      (record) => given.has(record.id) && !holdersOf(record, SPECS.get(record.type)).some((id) => fresh.has(id)),
    );
    const { keys, changes } = placesOf(context, roots);
    const made = taken.map((record): Change => {
      const { id, type, board } = record;
      const fields = copiedFields(record, SPECS.get(type)?.fields ?? {}, fresh);
      const order = keys.get(id);
      return {
        op: 'create',
        id: fresh.get(id) ?? '',
        type,
        board,
        fields: order === undefined ? fields : { ...fields, order },
      };
    });
    return { changes: [...made, ...changes], select: roots.map(({ id }) => fresh.get(id) ?? '') };
  },
};
