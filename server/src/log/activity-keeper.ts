/**
 * Writes who did what, in the transaction of the updates themselves (synchronous; runs in the store's thread). Of each person
 * and board, stretches without a longer pause; of each person who has a name, minute by minute, which clocks are theirs and what
 * they deleted. What it remembers between two commits is bounded, and no more than the tables say.
 */
import { createHash } from 'node:crypto';
import { LIMITS } from '@polku/shared/kernel/limits';
import { ClockRanges, encodeRanges } from './clock-ranges';
import type { Db } from './database';
import type { Deed } from './log-types';

const MINUTE_MS = 60_000;
/** A longer pause begins a new stretch, and so does a longer stretch. */
const PAUSE_MS = 5 * MINUTE_MS;
const LONGEST_MS = 60 * MINUTE_MS;
/** The end of a stretch is written anew when it is so much later. */
const END_MS = 10_000;
/** Boards of one person that are told apart at a time. */
const MOST_BOARDS = 64;
/** Ranges in one row; more go into further rows. */
const MOST_RANGES = 2_000;
/** People, and ids of records, that are remembered. */
const MOST_PEOPLE = 1_000;
const MOST_IDS = 200_000;
const MOST_IDS_OF_ONE = 20_000;

interface Stretch {
  /** Null until it is stored. */
  row: number | bigint | null;
  readonly board: string;
  readonly from: number;
  to: number;
  readonly ids: Set<string>;
  storedTo: number;
  storedCount: number;
}
interface Slot {
  row: number | bigint | null;
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
  /** To be called within a transaction; if that fails, `forget`. */
  keep(projectId: string, deeds: readonly Deed[]): void;
  forget(): void;
}

export function activityKeeper(db: Db): ActivityKeeper {
  const recent = db.prepare<
    [string, string, number, number],
    { id: number; board: string; from_at: number; to_at: number; count: number; records: string }
  >(
    `SELECT id, board, from_at, to_at, count, records FROM activity
     WHERE project_id = ? AND member_id = ? AND to_at >= ? AND from_at >= ? ORDER BY to_at DESC LIMIT ${MOST_BOARDS}`,
  );
  const addStretch = db.prepare(
    'INSERT INTO activity (project_id, member_id, board, from_at, to_at, count, records) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const changeStretch = db.prepare('UPDATE activity SET to_at = ?, count = ?, records = ? WHERE id = ?');
  const addSlot = db.prepare(
    'INSERT INTO member_edits (project_id, member_id, from_at, to_at, data, sum) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const changeSlot = db.prepare('UPDATE member_edits SET to_at = ?, data = ?, sum = ? WHERE id = ?');
  const people = new Map<string, Person>();
  let ids = 0;

  const forget = (): void => {
    people.clear();
    ids = 0;
  };

  /** After a restart their stretches go on, as far as all that is in them is known. */
  const load = (projectId: string, memberId: string, at: number): Person => {
    const person: Person = { projectId, memberId, stretches: new Map(), slot: null, ids: 0 };
    for (const row of recent.all(projectId, memberId, at - PAUSE_MS, at - LONGEST_MS)) {
      const known = new Set(storedIds(row.records));
      if (person.stretches.has(row.board) || known.size !== row.count) continue;
      const { id, board, from_at: from, to_at: to, count } = row;
      person.stretches.set(board, { row: id, board, from, to, ids: known, storedTo: to, storedCount: count });
      person.ids += known.size;
    }
    ids += person.ids;
    return person;
  };

  const personOf = (projectId: string, memberId: string, at: number): Person => {
    const key = `${projectId} ${memberId}`;
    let person = people.get(key);
    if (!person) {
      person = load(projectId, memberId, at);
      people.set(key, person);
    }
    return person;
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

  const store = ({ projectId, memberId }: Person, stretch: Stretch): void => {
    const { row, board, from, to } = stretch;
    const count = stretch.ids.size;
    if (row !== null && count === stretch.storedCount && to - stretch.storedTo < END_MS) return;
    const named = JSON.stringify([...stretch.ids].slice(0, LIMITS.activityRecordsNamed));
    // What retention has removed meanwhile is written anew.
    if (row === null || changeStretch.run(to, count, named, row).changes === 0) {
      stretch.row = addStretch.run(projectId, memberId, board, from, to, count, named).lastInsertRowid;
    }
    stretch.storedTo = to;
    stretch.storedCount = count;
  };

  const storeSlot = ({ projectId, memberId }: Person, slot: Slot): void => {
    const { row, from, to } = slot;
    const data = encodeRanges(slot.written, slot.deleted);
    const sum = editsSum(projectId, memberId, from, data);
    if (row === null || changeSlot.run(to, data, sum, row).changes === 0) {
      slot.row = addSlot.run(projectId, memberId, from, to, data, sum).lastInsertRowid;
    }
  };

  const slotOf = (person: Person, at: number): Slot => {
    const { slot } = person;
    const room = slot && slot.written.size + slot.deleted.size < MOST_RANGES;
    if (slot && room && at >= slot.from && at - slot.from < MINUTE_MS) return slot;
    if (slot) storeSlot(person, slot);
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

  const keep = (projectId: string, deeds: readonly Deed[]): void => {
    const active = new Set<Person>();
    const changed = new Map<Stretch, Person>();
    for (const deed of deeds) {
      const { at, memberId, things } = deed;
      const person = personOf(projectId, memberId ?? '', at);
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
    for (const [stretch, person] of changed) store(person, stretch);
    for (const person of active) {
      if (person.slot) storeSlot(person, person.slot);
      if (person.ids > MOST_IDS_OF_ONE) for (const one of [...person.stretches.values()]) end(person, one);
    }
    if (people.size > MOST_PEOPLE || ids > MOST_IDS) forget();
  };

  return { keep, forget };
}
