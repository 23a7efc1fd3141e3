/**
 * The difference between two times of a project, board by board, of every kind: what was added, is gone, has moved or has
 * changed. Linear in the records, and done in pieces.
 */
import { SPECS } from '../boards/index';
import { recordName } from '../i18n/record-name';
import { each, type Pieces } from '../kernel/pieces';
import { PROJECT_ID } from '../kernel/project';
import type { RecordReader } from '../kernel/record-reader';
import type { RecordSet } from '../kernel/record-set';
import type { AnyRecord } from '../kernel/records';
import type { Translator } from '../kernel/translate';
import { fieldChanges } from './compared';
import { keptPlaces, type Reordered } from './moves';
import { kindOf, orderPath, placeOf } from './places';
import {
  type BoardDifference,
  CHANGE_KINDS,
  type ChangeKind,
  type FieldChange,
  type RecordChange,
} from './record-change';

/** One record at both times; live at one of them at least. */
interface Pair {
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
  readonly fields: readonly FieldChange[];
}

const live = (record: AnyRecord | undefined): AnyRecord | null => (record && !record.removed ? record : null);

/** @returns the record if people see it: a board that is removed leaves its records as they are */
function there(read: RecordReader, id: string): AnyRecord | null {
  const record = live(read.get(id));
  return record && (record.board === '' || live(read.get(record.board)) !== null) ? record : null;
}

function pairOf(before: AnyRecord | null, after: AnyRecord | null): Pair | null {
  if (before === after) return null;
  // Another record under the same id: the one is gone, the other new; what it is now is what people see.
  const same = before && after && before.type === after.type;
  const fields = same ? fieldChanges(before, after, SPECS.get(after.type)) : [];
  return before && after && fields.length === 0 ? null : { before, after, fields };
}

function kindsOf({ before, after, fields }: Pair): readonly ChangeKind[] {
  if (!before) return ['added'];
  if (!after) return ['gone'];
  return [
    ...(fields.some(({ what }) => what === 'place') ? (['moved'] as const) : []),
    ...(fields.some(({ what }) => what !== 'place') ? (['changed'] as const) : []),
  ];
}

function describe(pair: Pair, before: RecordReader, after: RecordReader, words: Translator): RecordChange | null {
  const kinds = kindsOf(pair);
  const [record, read] = pair.after ? [pair.after, after] : [pair.before, before];
  if (!record || kinds.length === 0) return null;
  const place = placeOf(read, record, words);
  const was = pair.before && kinds.includes('moved') ? placeOf(before, pair.before, words) : place;
  return {
    id: record.id,
    type: record.type,
    board: record.board,
    kinds,
    name: recordName(record, words),
    place,
    placeBefore: was.join('\n') === place.join('\n') ? null : was,
    fields: pair.fields,
  };
}

/**
 * Nothing is thrown on what a record holds; of types that this version does not know, plain values are compared.
 * @param before an older time @param after a later one, or now
 * @returns boards with a difference, the project itself first, boards in their order
 */
export function* difference(
  before: RecordSet,
  after: RecordSet,
  words: Translator,
): Pieces<readonly BoardDifference[]> {
  const pairs: Pair[] = [];
  const take = (pair: Pair | null): void => void (pair && pairs.push(pair));
  yield* each([...after.all()], ({ id }) => {
    const record = there(after.read, id);
    if (record) take(pairOf(there(before.read, id), record));
  });
  yield* each([...before.all()], ({ id }) => {
    const record = there(before.read, id);
    if (record && !there(after.read, id)) take(pairOf(record, null));
  });
  const reordered = pairs.filter(
    (pair): pair is Reordered & Pair => pair.before !== null && pair.after !== null && movedInOrder(pair),
  );
  const kept = yield* keptPlaces(reordered, before.read, after.read);
  const boards = new Map<string, { readonly change: RecordChange; readonly order: string }[]>();
  yield* each(pairs, (pair) => {
    const stays = pair.after !== null && kept.has(pair.after.id);
    const fields = stays ? pair.fields.filter(({ field }) => field !== 'order') : pair.fields;
    const change = describe({ ...pair, fields }, before.read, after.read, words);
    if (!change) return;
    const record = pair.after ?? pair.before;
    const order = record ? orderPath(pair.after ? after.read : before.read, record) : '';
    const list = boards.get(change.board);
    if (list) list.push({ change, order });
    else boards.set(change.board, [{ change, order }]);
  });
  const found: { readonly one: BoardDifference; readonly order: string }[] = [];
  for (const [board, list] of boards) {
    list.sort((a, b) => (a.order < b.order ? -1 : 1));
    const one = boardDifference(
      board,
      list.map(({ change }) => change),
      before.read,
      after.read,
      words,
    );
    const record = after.read.get(board) ?? before.read.get(board);
    found.push({ one, order: record ? orderPath(after.read, record) : '' });
    yield;
  }
  return found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ one }) => one);
}

const movedInOrder = ({ fields }: Pair): boolean => fields.some(({ field }) => field === 'order');

function boardDifference(
  board: string,
  records: readonly RecordChange[],
  before: RecordReader,
  after: RecordReader,
  words: Translator,
): BoardDifference {
  const [old, now] = [before.get(board || PROJECT_ID), after.get(board || PROJECT_ID)];
  const record = live(now) ?? live(old) ?? now ?? old;
  const counts = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, records.filter(({ kinds }) => kinds.includes(kind)).length]),
  ) as Record<ChangeKind, number>;
  return {
    board,
    kind: board === '' ? null : ((kindOf(after, board) ?? kindOf(before, board))?.id ?? null),
    name: record ? recordName(record, words) : words.t('word.untitled'),
    whole: board === '' ? null : !live(old) ? 'added' : !live(now) ? 'gone' : null,
    records,
    counts,
  };
}
