/**
 * Imports boards of a project file into an existing project with fresh ids, updating every reference. Removed records are
 * left out; boards and teams keep their order and come after those of the project.
 */
import type { SpecLookup, StoredRecord } from '../kernel/document';
import type { Random } from '../kernel/ids';
import { keyBetween, lastKeyOf } from '../kernel/order';
import { PROJECT_ID } from '../kernel/project';
import type { AnyFieldSpec } from '../kernel/records';

const BOARD = 'board';
/** Fixed ids such as `project` are words; in undescribed fields only longer ids are searched. */
const RANDOM_ID_LENGTH = 16;
/** Of an id that another id ends with: at least so much of it, at most so much. */
const SHORTEST_ID = 8;
const NAMED_LENGTH = 19;

function fieldOf(specs: SpecLookup, type: string, name: string): AnyFieldSpec | undefined {
  const fields = specs.get(type)?.fields;
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/**
 * Rewrites every reference in a record. References are the fields marked as such by the record specs; in types and fields
 * unknown to this version, any text equal to an id of the file counts as one (ids have 119 random bits). Ids derived from
 * their board's id (`<board>J`) follow the board, and the record of the project that they end with (`<board>A<team>`).
 * @param renamed null or the same id leaves a reference unchanged
 */
function mapReferences(
  record: StoredRecord,
  specs: SpecLookup,
  renamed: (id: string) => string | undefined,
): StoredRecord['values'] {
  const deep = (value: unknown, known: boolean): unknown => {
    if (typeof value === 'string') return (known || value.length >= RANDOM_ID_LENGTH ? renamed(value) : null) ?? value;
    if (Array.isArray(value)) return value.map((item) => deep(item, known));
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.create(null) as Record<string, unknown>;
    for (const [key, inner] of Object.entries(value)) copy[key] = deep(inner, known);
    return copy;
  };
  const values = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(record.values)) {
    const field = fieldOf(specs, record.type, name);
    values[name] = field && !field.refs ? value : deep(value, field !== undefined);
  }
  return values;
}

/** @returns ids that the record refers to, among those given */
function referencesIn(record: StoredRecord, specs: SpecLookup, among: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  mapReferences(record, specs, (id) => {
    if (among.has(id)) found.push(id);
    return undefined;
  });
  return found;
}

/**
 * @param boards ids of boards in the file
 * @returns those boards with all that belongs to them, and the project's records that they refer to, transitively
 */
export function recordsOfBoards(
  stored: readonly StoredRecord[],
  boards: ReadonlySet<string>,
  specs: SpecLookup,
): readonly StoredRecord[] {
  const live = new Map(stored.filter(({ removed }) => !removed).map((record) => [record.id, record]));
  const loose = new Set<string>();
  const taken = new Map<string, StoredRecord>();
  for (const record of live.values()) {
    const ofBoard = record.board === '' ? record.type === BOARD && boards.has(record.id) : boards.has(record.board);
    if (ofBoard) taken.set(record.id, record);
    else if (record.board === '' && record.type !== BOARD && record.id !== PROJECT_ID) loose.add(record.id);
  }
  const open = [...taken.values()];
  for (let record = open.pop(); record; record = open.pop()) {
    for (const id of referencesIn(record, specs, loose)) {
      const referred = live.get(id);
      if (!referred || taken.has(id)) continue;
      taken.set(id, referred);
      open.push(referred);
    }
  }
  return [...taken.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function orderOf({ values }: StoredRecord): string {
  const order = values['order'];
  return typeof order === 'string' ? order : '';
}

function inOrder(records: readonly StoredRecord[]): readonly StoredRecord[] {
  const key = (record: StoredRecord): string => `${orderOf(record)} ${record.id}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** @returns ids of the living boards of a file, in its order */
export function boardsIn(stored: readonly StoredRecord[]): readonly string[] {
  return inOrder(stored.filter(({ type, removed }) => type === BOARD && !removed)).map(({ id }) => id);
}

/** @returns new order keys by id for records of the project, type by type after those that are there */
function ordersAfter(
  existing: readonly StoredRecord[],
  fresh: readonly StoredRecord[],
  specs: SpecLookup,
  random: Random,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const own = fresh.filter(({ board, type }) => board === '' && fieldOf(specs, type, 'order') !== undefined);
  for (const type of new Set(own.map((record) => record.type))) {
    let last = lastKeyOf(existing.filter((record) => record.board === '' && record.type === type).map(orderOf));
    for (const { id } of inOrder(own.filter((record) => record.type === type))) {
      last = keyBetween(last, null, random);
      keys.set(id, last);
    }
  }
  return keys;
}

function nameOf({ texts, values }: StoredRecord): unknown {
  return texts['name'] ?? values['name'] ?? null;
}

export interface BoardImport {
  /** To write, ids free in the project. */
  readonly stored: readonly StoredRecord[];
  /** New ids of the boards, in their order in the file. */
  readonly boards: readonly string[];
}

/**
 * Records of the project itself (teams, …) are included only if something refers to them and the project does not already
 * have the same record: same id, type and name.
 * @param stored of the file
 * @param existing what the project has now
 * @param boards which boards to take; all of the file's unless given
 */
export function importBoards(
  stored: readonly StoredRecord[],
  existing: readonly StoredRecord[],
  specs: SpecLookup,
  newId: () => string,
  random: Random,
  boards: readonly string[] = boardsIn(stored),
): BoardImport {
  const present = new Map(existing.filter(({ removed }) => !removed).map((record) => [record.id, record]));
  const wanted = recordsOfBoards(stored, new Set(boards), specs);
  const isShared = (record: StoredRecord): boolean => {
    const same = present.get(record.id);
    if (record.board !== '' || record.type === BOARD || !same) return false;
    return same.type === record.type && same.board === '' && nameOf(same) === nameOf(record);
  };
  const renamed = new Map<string, string>();
  for (const board of boards) renamed.set(board, newId());
  const fresh = wanted.filter((record) => !isShared(record));
  const ofProject = new Map<string, string>();
  for (const { id, board } of fresh) {
    if (board !== '' || renamed.has(id)) continue;
    ofProject.set(id, newId());
    renamed.set(id, ofProject.get(id) ?? id);
  }
  /** What follows the board in a derived id may name a record of the project, as far as there was room. */
  const restOf = (rest: string): string => {
    for (const [old, now] of ofProject) {
      const head = old.slice(0, rest.length - 1);
      if (head.length >= SHORTEST_ID && rest.endsWith(head)) return rest.slice(0, 1) + now.slice(0, NAMED_LENGTH);
    }
    return rest;
  };
  for (const { id, board } of fresh) {
    if (renamed.has(id)) continue;
    const boardId = board !== '' && id.startsWith(board) ? renamed.get(board) : undefined;
    renamed.set(id, boardId === undefined ? newId() : `${boardId}${restOf(id.slice(board.length))}`);
  }
  const orders = ordersAfter(existing, fresh, specs, random);
  return {
    stored: fresh.map((record) => {
      const order = orders.get(record.id);
      const values = mapReferences(record, specs, (id) => renamed.get(id));
      return {
        ...record,
        id: renamed.get(record.id) ?? record.id,
        board: renamed.get(record.board) ?? record.board,
        values: order === undefined ? values : Object.assign(values, { order }),
      };
    }),
    boards: boards.flatMap((board) => renamed.get(board) ?? []),
  };
}
