/**
 * References among the boards of a project, read from the fields that hold ids (`FieldSpec.refs`), whatever the kind. A
 * relation counts each referring record once; references to project records (teams) are not counted.
 */
import type { SpecLookup } from '@polku/shared/kernel/document';
import { each, finish, type Pieces } from '@polku/shared/kernel/pieces';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';

export interface Relation {
  /** Id of the board that refers. */
  readonly from: string;
  /** Id of the board that is referred to. */
  readonly to: string;
  /** What the references mean to people (`FieldSpec.refs`). */
  readonly kind: string;
  /** Records that refer. */
  readonly count: number;
}

/** Every text in a value, however deep: a reference may be in a list or nested object. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** @returns the board that a record is or belongs to, removed boards included; null without one */
function boardOf(read: RecordReader, id: string): string | null {
  const record = read.get(id);
  if (!record) return null;
  if (record.type === 'board') return record.id;
  return record.board === '' || read.get(record.board)?.type !== 'board' ? null : record.board;
}

interface ReferringField {
  readonly type: string;
  readonly field: string;
  readonly kind: string;
}

/** References in saved views are not relations of boards. */
function referringFields(specs: SpecLookup): readonly ReferringField[] {
  return [...specs.values()].flatMap(({ type, fields }) =>
    Object.entries(fields).flatMap(([field, { refs = 'look' }]) =>
      refs === 'look' ? [] : [{ type, field, kind: refs }],
    ),
  );
}

/** @returns how many records of each board refer to what has the id; boards that were not deleted, in their order */
export function referrersOf(read: RecordReader, specs: SpecLookup, id: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const fields = referringFields(specs);
  for (const board of read.list('board', '')) {
    const by = new Set<string>();
    for (const { type, field } of fields) {
      for (const record of type === 'board' ? [] : read.list(type, board.id)) {
        for (const text of textsIn(record[field])) if (text === id) by.add(record.id);
      }
    }
    if (by.size > 0) counts.set(board.id, by.size);
  }
  return counts;
}

/**
 * @returns relations between the boards that were not deleted, archived ones included; those of one board together, in
 * the project's order. Removed boards are never `from`, but `to` where something still refers to them.
 */
export function relationsOf(read: RecordReader, specs: SpecLookup): readonly Relation[] {
  return finish(relationsInPieces(read, specs));
}

/** As `relationsOf`, with pauses. */
export function* relationsInPieces(read: RecordReader, specs: SpecLookup): Pieces<readonly Relation[]> {
  const fields = referringFields(specs);
  const relations: Relation[] = [];
  for (const { id: from } of read.list('board', '')) {
    const found = new Map<string, { readonly to: string; readonly kind: string; readonly by: Set<string> }>();
    for (const { type, field, kind } of fields) {
      const itself = read.get(from);
      const records: readonly AnyRecord[] = type !== 'board' ? read.list(type, from) : itself ? [itself] : [];
      yield* each(records, (record) => {
        for (const text of textsIn(record[field])) {
          const to = boardOf(read, text);
          if (to === null || to === from) continue;
          const key = `${to} ${kind}`;
          const relation = found.get(key) ?? { to, kind, by: new Set<string>() };
          found.set(key, relation);
          relation.by.add(record.id);
        }
      });
    }
    for (const { to, kind, by } of found.values()) relations.push({ from, to, kind, count: by.size });
  }
  return relations;
}
