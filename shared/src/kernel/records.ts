/**
 * Record specs: fields with validator and default, and a version. Stored form: one Y.Map per record; an absent field has its
 * default; `text` fields are Y.Text; values that several people change are stored in parts (`parts.ts`).
 */
import * as z from 'zod/mini';
import type { FieldSchema } from './field-schema';
import { LIMITS } from './limits';
import { listParts, type Parts } from './parts';

export interface FieldSpec<T> {
  readonly kind: 'value' | 'text';
  readonly schema: FieldSchema<T>;
  readonly fallback: T;
  /**
   * Set on fields that hold ids of other records: copying records into another project maps them to the new ids. Names
   * the relation to another board, `overview.relation.<refs>`; `look`: only part of a saved view.
   */
  readonly refs?: string;
  /** Set on the reference to the record that this one is a copy of, filled in as a target state is made of a board. */
  readonly copied?: true;
  /** Set on keys, colours and other strings that are not written as words. */
  readonly code?: true;
  /** Set on fields of calendar dates (`dates.ts`). */
  readonly date?: true;
  /** Characters that a text or string may have. */
  readonly max?: number;
  /** Set on fields whose parts are stored and won one by one (`parts.ts`). */
  readonly parts?: Parts<T>;
  /** Set on what says where a record is: what it is in, its lane, its position. A reference is to what it is in. */
  readonly place?: true;
  /** Set on the app's own bookkeeping, which is nobody's work: neither compared nor restored. */
  readonly bookkeeping?: true;
}

// Variance: specs of any value type are collected in one map; the reader checks each value with its own schema.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyFieldSpec = FieldSpec<any>;
export type FieldSpecs = Readonly<Record<string, AnyFieldSpec>>;

export interface RecordSpec<Type extends string = string, Fields extends FieldSpecs = FieldSpecs> {
  readonly type: Type;
  readonly version: number;
  readonly fields: Fields;
  /** Names of the references without which a record cannot exist: it is removed with their targets. */
  readonly dependsOn: readonly string[];
  /** A record with every field in its place; each record read is a copy, so that all of a type share one hidden class. */
  readonly shape: Readonly<Record<string, unknown>>;
}

/** Set when a record was removed; removing is soft, so that an edit made meanwhile elsewhere is not lost. */
export interface Removal {
  readonly at: number;
  readonly by: string;
  /** It was never brought to life, or its creation was undone: not deleted by anyone. */
  readonly unborn?: true;
}

/**
 * A record as read. Invalid values read as their default and are named in `rejected`; the stored value stays untouched.
 * Records have no prototype and are never changed, but not frozen: a frozen object gets its own layout in V8, and a board of
 * 5,000 things takes five times the memory and ten times as long to read (measured). A type, not an interface: only then is a
 * record of a spec also a record of any type.
 */
export type BaseRecord = {
  readonly id: string;
  readonly type: string;
  /** Id of the board it belongs to; `''` for what belongs to the project (teams, boards themselves). */
  readonly board: string;
  readonly removed: Removal | null;
  /** Names of stored fields whose value did not pass and is read as the default. */
  readonly rejected: readonly string[];
};

export type FieldValues<Fields extends FieldSpecs> = {
  readonly [Name in keyof Fields]: Fields[Name] extends FieldSpec<infer T> ? T : never;
};

export type RecordOf<Spec extends RecordSpec> = BaseRecord & { readonly type: Spec['type'] } & FieldValues<
    Spec['fields']
  >;

export type AnyRecord = BaseRecord & Readonly<Record<string, unknown>>;

/** Declares a record type. Ids and type names are wire format: never reused or renamed. */
export function defineRecord<Type extends string, Fields extends FieldSpecs>(
  type: Type,
  version: number,
  fields: Fields,
  { dependsOn = [] }: { readonly dependsOn?: readonly (keyof Fields & string)[] } = {},
): RecordSpec<Type, Fields> {
  const names = ['id', 'type', 'board', 'removed', ...Object.keys(fields), 'rejected'];
  // Parsed, because an object that is grown name by name becomes a slow hash table.
  const shape = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Record<
    string,
    null
  >;
  return { type, version, fields, dependsOn, shape };
}

/** A field with any JSON value that passes the schema. */
export function valueField<T>(schema: FieldSchema<T>, fallback: T): FieldSpec<T> {
  return { kind: 'value', schema, fallback };
}

/** A text that people write together (Y.Text); read as a string. Longer than `max` characters is refused on writing. */
export function textField(max: number = LIMITS.textLength): FieldSpec<string> {
  return { kind: 'text', schema: z.string().check(z.maxLength(max)), fallback: '', max };
}

/** A short plain string, last writer wins. */
export function stringField(fallback = '', max: number = LIMITS.shortStringLength): FieldSpec<string> {
  return { ...valueField(z.string().check(z.maxLength(max)), fallback), max };
}

/** A short string that is not text: a key, a colour, a hash. Not searched. */
export function codeField(fallback = '', max?: number): FieldSpec<string> {
  return { ...stringField(fallback, max), code: true };
}

/** A finite number within bounds, or null for unknown. Unknown is never zero. */
export function numberField(min: number, max: number): FieldSpec<number | null> {
  return valueField(z.nullable(z.number().check(z.minimum(min), z.maximum(max))), null);
}

export function booleanField(fallback = false): FieldSpec<boolean> {
  return valueField(z.boolean(), fallback);
}

/** One of the names, or null for unspecified. */
export function choiceField<const Names extends readonly string[]>(names: Names): FieldSpec<Names[number] | null> {
  return valueField<Names[number] | null>(z.nullable(z.enum(names)), null);
}

/** One of the names, with a default. */
export function enumField<const Names extends readonly string[]>(
  names: Names,
  fallback: Names[number],
): FieldSpec<Names[number]> {
  return valueField<Names[number]>(z.enum(names), fallback);
}

const atMost = z.maxLength(LIMITS.listLength);

/** Several of the names, in the order they were chosen; two people who choose at the same time both do. */
export function choicesField<const Names extends readonly string[]>(names: Names): FieldSpec<readonly Names[number][]> {
  const name = z.enum(names);
  return partsField<readonly Names[number][]>(z.array(name).check(atMost), EMPTY, listParts(name));
}

/** What references mean that have no words of their own. */
const OTHER = 'other';

/** Id of another record, or null. A dangling one is legal: readers show it in a parking place. */
export function refField(refs = OTHER): FieldSpec<string | null> {
  return { ...valueField(z.nullable(z.string().check(z.maxLength(40))), null), refs };
}

/** Id of the record that this one is a copy of, in the target state of a board. */
export function copyOfField(refs = OTHER): FieldSpec<string | null> {
  return { ...refField(refs), copied: true };
}

/** Ids of other records; two people who add at the same time both do. */
export function refsField(refs = OTHER): FieldSpec<readonly string[]> {
  const id = z.string().check(z.maxLength(40));
  return { ...partsField<readonly string[]>(z.array(id).check(atMost), EMPTY, listParts(id)), refs };
}

/** A value whose parts people change each on their own. */
export function partsField<T>(schema: FieldSchema<T>, fallback: T, parts: Parts<T>): FieldSpec<T> {
  return { ...valueField(schema, fallback), parts };
}

/** A fractional order key; ties are broken by id. */
export function orderField(): FieldSpec<string> {
  return { ...valueField(z.string().check(z.maxLength(2000)), ''), code: true, place: true };
}

/** @returns the same field, as one that says where a record is */
export function placeField<T>(field: FieldSpec<T>): FieldSpec<T> {
  return { ...field, place: true };
}

const EMPTY: readonly never[] = Object.freeze([]);
export const NOTHING_REJECTED: readonly string[] = EMPTY;

/** Compares two records of one list: by order key, ties by id. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
