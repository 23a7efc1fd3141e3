/**
 * Works out who did what: of each person and board, stretches without a longer pause; of each person who has a name, minute by
 * minute, which clocks are theirs and what they deleted. It only says which rows to write; they are written in the transaction
 * of the updates themselves (`activity-sqlite.ts`, `activity-postgres.ts`). What it remembers between two commits is bounded,
 * and no more than the tables say: if the transaction fails, `forget`.
 */
import { createHash } from 'node:crypto';
import { LIMITS } from '@polku/shared/kernel/limits';
import { ClockRanges, encodeRanges } from './clock-ranges';
import type { Deed } from './log-types';

const MINUTE_MS = 60_000;
/** A longer pause begins a new stretch, and so does a longer stretch. */
export const PAUSE_MS = 5 * MINUTE_MS;
export const LONGEST_MS = 60 * MINUTE_MS;
/** The end of a stretch is written anew when it is so much later. */
const END_MS = 10_000;
/** Boards of one person that are told apart at a time. */
export const MOST_BOARDS = 64;
/** Ranges in one row; more go into further rows. */
const MOST_RANGES = 2_000;
/** People, and ids of records, that are remembered. */
const MOST_PEOPLE = 1_000;
const MOST_IDS = 200_000;
const MOST_IDS_OF_ONE = 20_000;

interface Stretch {
  /** Null until it is stored. */
  row: number | null;
  readonly board: string;
  readonly from: number;
  to: number;
  readonly ids: Set<string>;
  storedTo: number;
  storedCount: number;
}
interface Slot {
  row: number | null;
  readonly from: number;
  to: number;
  readonly written: ClockRanges;
  readonly deleted: ClockRanges;
}
interface Person {
  readonly projectId: string;
  /** '' for those without a name. */
  readonly memberId: string;
  readonly stretches: Map<string, Stretch>;
  slot: Slot | null;
  ids: number;
}

/** A row to write. One that is stored already, but was removed meanwhile, is written anew. */
interface Row {
  /** Number of the stored row; null: none yet. */
  readonly row: number | null;
  readonly projectId: string;
  readonly memberId: string;
  readonly from: number;
  readonly to: number;
  /** Says under which number it was written anew. */
  readonly stored: (row: number) => void;
}
export interface StretchRow extends Row {
  readonly board: string;
  readonly count: number;
  readonly records: string;
}
export interface EditsRow extends Row {
  readonly data: Uint8Array;
  readonly sum: Buffer;
}
export interface ActivityRows {
  readonly stretches: readonly StretchRow[];
  readonly edits: readonly EditsRow[];
}
/** A stretch as it is stored. */
export interface RecentRow {
  readonly id: number;
  readonly board: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly records: string;
}

/** @returns SHA-256 over whose row it is, since when, and its bytes */
export function editsSum(projectId: string, memberId: string, from: number, data: Uint8Array): Buffer {
  return createHash('sha256').update(`edits\n${projectId}\n${memberId}\n${from}\n`).update(data).digest();
}

/** @returns ids of a stored row @throws when it holds anything else */
export function storedIds(records: string): string[] {
  const ids: unknown = JSON.parse(records);
  if (!Array.isArray(ids) || !ids.every((id): id is string => typeof id === 'string')) {
    throw new Error('activity: no list of ids');
  }
  return ids;
}

export interface ActivityKeeper {
  /**
   * @param recent stored stretches of somebody it does not remember, latest first, that may go on: with it, their stretches go
   * on after a restart. Without it, new ones begin
   * @returns what to write, in this order
   */
  note(
    projectId: string,
    deeds: readonly Deed[],
    recent?: (memberId: string, at: number) => readonly RecentRow[],
  ): ActivityRows;
  /** What was noted was not stored. */
  forget(): void;
}

export function activityKeeper(): ActivityKeeper {
  const people = new Map<string, Person>();
  let ids = 0;

  const forget = (): void => {
    people.clear();
    ids = 0;
  };

  /** Their stretches go on, as far as all that is in them is known. */
  const load = (person: Person, rows: readonly RecentRow[]): void => {
    for (const { id, board, from, to, count, records } of rows) {
      const known = new Set(storedIds(records));
      if (person.stretches.has(board) || known.size !== count) continue;
      person.stretches.set(board, { row: id, board, from, to, ids: known, storedTo: to, storedCount: count });
      person.ids += known.size;
    }
    ids += person.ids;
  };

  const goesOn = ({ from, to }: Stretch, at: number): boolean => at - to <= PAUSE_MS && at - from < LONGEST_MS;
  const end = (person: Person, stretch: Stretch): void => {
    person.stretches.delete(stretch.board);
    person.ids -= stretch.ids.size;
    ids -= stretch.ids.size;
  };

  const stretchOf = (person: Person, wanted: string, at: number): Stretch => {
    const { stretches } = person;
    let board = wanted;
    if (!stretches.has(board) && stretches.size >= MOST_BOARDS) {
      for (const one of [...stretches.values()]) if (!goesOn(one, at)) end(person, one);
      if (stretches.size >= MOST_BOARDS) board = '';
    }
    const open = stretches.get(board);
    if (open && goesOn(open, at)) return open;
    if (open) end(person, open);
    const stretch: Stretch = { row: null, board, from: at, to: at, ids: new Set(), storedTo: at, storedCount: 0 };
    stretches.set(board, stretch);
    return stretch;
  };

  const stretchRow = ({ projectId, memberId }: Person, stretch: Stretch): StretchRow | null => {
    const { row, board, from, to } = stretch;
    const count = stretch.ids.size;
    if (row !== null && count === stretch.storedCount && to - stretch.storedTo < END_MS) return null;
    const records = JSON.stringify([...stretch.ids].slice(0, LIMITS.activityRecordsNamed));
    stretch.storedTo = to;
    stretch.storedCount = count;
    const stored = (id: number): void => void (stretch.row = id);
    return { row, projectId, memberId, board, from, to, count, records, stored };
  };

  const editsRow = ({ projectId, memberId }: Person, slot: Slot): EditsRow => {
    const { row, from, to } = slot;
    const data = encodeRanges(slot.written, slot.deleted);
    const stored = (id: number): void => void (slot.row = id);
    return { row, projectId, memberId, from, to, data, sum: editsSum(projectId, memberId, from, data), stored };
  };

  const note: ActivityKeeper['note'] = (projectId, deeds, recent) => {
    const active = new Set<Person>();
    const changed = new Map<Stretch, Person>();
    const edits: EditsRow[] = [];

    const personOf = (memberId: string, at: number): Person => {
      const key = `${projectId} ${memberId}`;
      let person = people.get(key);
      if (!person) {
        person = { projectId, memberId, stretches: new Map(), slot: null, ids: 0 };
        if (recent) load(person, recent(memberId, at));
        people.set(key, person);
      }
      return person;
    };
    const slotOf = (person: Person, at: number): Slot => {
      const { slot } = person;
      const room = slot && slot.written.size + slot.deleted.size < MOST_RANGES;
      if (slot && room && at >= slot.from && at - slot.from < MINUTE_MS) return slot;
      if (slot) edits.push(editsRow(person, slot));
      return (person.slot = { row: null, from: at, to: at, written: new ClockRanges(), deleted: new ClockRanges() });
    };
    const noteEdits = (person: Person, { at, written, deleted }: Deed): void => {
      for (const [what, flat] of [['written', written] as const, ['deleted', deleted] as const]) {
        for (let nth = 0; nth + 2 < flat.length; nth += 3) {
          const slot = slotOf(person, at);
          slot.to = Math.max(slot.to, at);
          slot[what].add(flat[nth] ?? 0, flat[nth + 1] ?? 0, flat[nth + 2] ?? 0);
        }
      }
    };

    for (const deed of deeds) {
      const { at, memberId, things } = deed;
      const person = personOf(memberId ?? '', at);
      active.add(person);
      for (const [board, touched] of things) {
        const stretch = stretchOf(person, board, at);
        const before = stretch.ids.size;
        for (const id of touched) stretch.ids.add(id);
        stretch.to = Math.max(stretch.to, at);
        person.ids += stretch.ids.size - before;
        ids += stretch.ids.size - before;
        changed.set(stretch, person);
      }
      if (memberId !== null) noteEdits(person, deed);
    }
    const stretches = [...changed].flatMap(([stretch, person]) => stretchRow(person, stretch) ?? []);
    for (const person of active) {
      if (person.slot) edits.push(editsRow(person, person.slot));
      if (person.ids > MOST_IDS_OF_ONE) for (const one of [...person.stretches.values()]) end(person, one);
    }
    if (people.size > MOST_PEOPLE || ids > MOST_IDS) forget();
    return { stretches, edits };
  };

  return { note, forget };
}
