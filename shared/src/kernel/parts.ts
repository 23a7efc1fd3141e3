/**
 * Values that several people change at the same time are stored in parts: each list member and object property under its own
 * key beside the other fields (`tags:urgent`, `metric:target`), so that concurrent changes to different parts both win.
 * Readers and commands see whole values; `document.ts` splits and joins.
 */
import type { FieldSchema } from './field-schema';

/** Part → stored value. */
export type PartMap = ReadonlyMap<string, unknown>;

export interface Joined<T> {
  readonly value: T;
  /** Whether something stored was left out. */
  readonly rejected: boolean;
}

/**
 * A value stored whole under the field's name (by an older version or a file) counts as its parts, with lower precedence than
 * parts stored on their own. An invalid part is ignored and stays stored.
 */
export interface Parts<T> {
  /** @param before what is stored now: what did not change keeps its stored value, so that little is written */
  split(value: T, before: PartMap): PartMap;
  join(parts: PartMap): Joined<T>;
}

export const NO_PARTS: PartMap = new Map();

/** Between a field's name and its part. No field's name has it. */
export const PART_MARK = ':';

export function partKey(field: string, part: string): string {
  return `${field}${PART_MARK}${part}`;
}

/** @returns field and part of a stored key, or null for the key of a whole value */
export function partOf(key: string): { readonly field: string; readonly part: string } | null {
  const at = key.indexOf(PART_MARK);
  return at > 0 ? { field: key.slice(0, at), part: key.slice(at + 1) } : null;
}

function rankOf(stored: unknown): number {
  return typeof stored === 'number' && Number.isFinite(stored) ? stored : 0;
}

/** A rank above `after` and, where there is one, below `before`. */
function rankBetween(after: number | null, before: number | null): number {
  if (after === null) return before === null ? 0 : before - 1;
  return before === null ? after + 1 : (after + before) / 2;
}

/** @returns ranks in the order of `members`; as many as can be are those stored */
function ranksOf(members: readonly string[], before: PartMap): PartMap {
  const kept = members.filter((member) => before.has(member));
  const sorted = kept.every((member, at) => {
    const last = kept[at - 1];
    return last === undefined || rankOf(before.get(last)) < rankOf(before.get(member));
  });
  if (!sorted) return new Map(members.map((member, at) => [member, at]));
  const ranks = new Map<string, unknown>();
  let after: number | null = null;
  for (const [at, member] of members.entries()) {
    let rank: number;
    if (before.has(member)) rank = rankOf(before.get(member));
    else {
      const next = members.slice(at + 1).find((later) => before.has(later));
      rank = rankBetween(after, next === undefined ? null : rankOf(before.get(next)));
    }
    ranks.set(member, rank);
    after = rank;
  }
  return ranks;
}

/** A list of different strings, in the order that people gave it; two who add at the same time both add. */
export function listParts<T extends string>(member: FieldSchema<T>): Parts<readonly T[]> {
  return {
    split: (value, before) => ranksOf([...new Set(value)], before),
    join(parts) {
      const ranked = [...parts].sort(
        ([a, left], [b, right]) => rankOf(left) - rankOf(right) || (a < b ? -1 : a > b ? 1 : 0),
      );
      const value = ranked.flatMap(([part]) => {
        const parsed = member.safeParse(part);
        return parsed.success ? [parsed.data] : [];
      });
      return { value, rejected: value.length < parts.size };
    },
  };
}

type Shape<T> = { readonly [Name in keyof T]: FieldSchema<T[Name]> };

/**
 * An object with known properties, or null for unknown; each property is merged separately.
 * @param missing defaults of properties when only others are stored; without a required one the whole is unknown (a
 * number of answers means nothing without their mean)
 */
export function objectParts<T extends object>(shape: Shape<T>, missing: Partial<T>): Parts<T | null> {
  const names = Object.keys(shape) as (keyof T & string)[];
  return {
    // Values equal to missing are not stored: they would overwrite another person's concurrent value.
    split(value, before) {
      if (value === null) return NO_PARTS;
      // An older file lacks properties that came later.
      const of = (name: keyof T & string): unknown => (value[name] === undefined ? missing[name] : value[name]);
      const said = (name: keyof T & string): boolean =>
        before.has(name) || !Object.hasOwn(missing, name) || of(name) !== missing[name];
      const parts = names.filter(said);
      return new Map((parts.length > 0 ? parts : names.slice(0, 1)).map((name) => [name, of(name)]));
    },
    join(parts) {
      if (parts.size === 0) return { value: null, rejected: false };
      const value: Partial<T> = {};
      let rejected = [...parts.keys()].some((part) => !Object.hasOwn(shape, part));
      for (const name of names) {
        const parsed = parts.has(name) ? shape[name].safeParse(parts.get(name)) : null;
        if (parsed?.success) value[name] = parsed.data;
        else if (Object.hasOwn(missing, name)) value[name] = missing[name];
        if (parsed && !parsed.success) rejected = true;
      }
      const whole = names.every((name) => Object.hasOwn(value, name));
      return { value: whole ? (value as T) : null, rejected };
    },
  };
}

/** An open set of named values, e.g. custom fields; by name. */
export function namedParts<V>(schema: FieldSchema<V>): Parts<Readonly<Record<string, V>>> {
  return {
    split: (value) => new Map(Object.entries(value)),
    join(parts) {
      const value = Object.create(null) as Record<string, V>;
      let rejected = false;
      for (const name of [...parts.keys()].sort()) {
        const parsed = schema.safeParse(parts.get(name));
        if (parsed.success && name !== '__proto__') value[name] = parsed.data;
        else rejected = true;
      }
      return { value, rejected };
    },
  };
}

/** A list of pairs with unique keys, e.g. a value per person; by key. */
export function pairParts<K extends string, V extends string, T>(
  key: K,
  name: V,
  schema: FieldSchema<T>,
): Parts<readonly (Readonly<Record<K, string>> & Readonly<Record<V, T>>)[]> {
  type Pair = Readonly<Record<K, string>> & Readonly<Record<V, T>>;
  const named = namedParts(schema);
  return {
    split: (value) => new Map(value.map((pair) => [pair[key], pair[name]])),
    join(parts) {
      const { value, rejected } = named.join(parts);
      return { value: Object.entries(value).map(([id, one]) => ({ [key]: id, [name]: one }) as Pair), rejected };
    },
  };
}
