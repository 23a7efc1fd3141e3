/** What is to be set back: a whole board, a row or lane, one record, or changes that somebody chose. */
import { SPECS } from '../boards/index';
import { each, type Pieces } from '../kernel/pieces';
import type { RecordReader } from '../kernel/record-reader';
import type { RecordSet } from '../kernel/record-set';
import type { AnyRecord } from '../kernel/records';
import { fieldsOf, holdersOf } from './compared';

/** A record to be set back to what it was. */
export interface Choice {
  readonly id: string;
  /** Only these fields; left out: all of it, and whether it is there. */
  readonly fields?: readonly string[];
}

const isLive = (record: AnyRecord | undefined): record is AnyRecord => record !== undefined && !record.removed;

/** A board's own place among the boards of the project is not on the board. */
function ofBoard(before: RecordReader, now: RecordReader, board: string): readonly Choice[] {
  const [old, is] = [before.get(board), now.get(board)];
  const spec = SPECS.get('board');
  if (!spec || !isLive(old)) return [];
  const fields = fieldsOf(spec).flatMap(([name, field]) => (field.place ? [] : [name]));
  return isLive(is) ? [{ id: board, fields }] : [{ id: board }];
}

/**
 * Everything on one board, with its name and settings. On a board that was not there at the time nothing is chosen.
 * @param board `''`: what belongs to the project itself, boards apart from what is on them
 */
export function* wholeBoard(before: RecordSet, now: RecordSet, board: string): Pieces<readonly Choice[]> {
  if (board !== '' && !before.read.get(board)) return [];
  const choices = board === '' ? [] : [...ofBoard(before.read, now.read, board)];
  const seen = new Set<string>();
  const take = (record: AnyRecord): void => {
    if (record.board !== board || record.removed !== null || seen.has(record.id)) return;
    seen.add(record.id);
    choices.push({ id: record.id });
  };
  yield* each([...before.all()], take);
  yield* each([...now.all()], take);
  return choices;
}

/** Live records by the ids of what they are in or cannot be without. */
function* followersOf({ all }: RecordSet, found: Map<string, Set<string>>): Pieces<void> {
  yield* each([...all()], (record) => {
    if (record.removed) return;
    for (const holder of holdersOf(record, SPECS.get(record.type))) {
      const ids = found.get(holder);
      if (ids) ids.add(record.id);
      else found.set(holder, new Set([record.id]));
    }
  });
}

/**
 * Records by id. One that is gone comes back with what it was in, where that is gone as well, and with what was in it.
 * @param whole with everything that is or was in them: a stage with its touchpoints and their cards, a section with its lines
 */
export function* chosenRecords(
  before: RecordSet,
  now: RecordSet,
  ids: readonly string[],
  whole: boolean,
): Pieces<readonly Choice[]> {
  const followers = new Map<string, Set<string>>();
  yield* followersOf(before, followers);
  if (whole) yield* followersOf(now, followers);
  const chosen = new Set<string>();
  const comesBack = (id: string): boolean => isLive(before.read.get(id)) && !isLive(now.read.get(id));
  const take = (id: string, withAll: boolean): void => {
    const open: string[] = [id];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (chosen.has(one)) continue;
      chosen.add(one);
      if (!withAll && !comesBack(one)) continue;
      for (const follower of followers.get(one) ?? []) if (withAll || comesBack(follower)) open.push(follower);
    }
  };
  for (const id of ids) take(id, whole);
  yield;
  // What they were in: only itself, not what else was in it.
  const open = [...chosen].filter(comesBack);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const record = before.read.get(id);
    for (const holder of record ? holdersOf(record, SPECS.get(record.type)) : []) {
      if (chosen.has(holder) || !comesBack(holder)) continue;
      chosen.add(holder);
      open.push(holder);
    }
  }
  return [...chosen].map((id) => ({ id }));
}
