/** Cached values, held by the owner of what they are made from (a projection, a picture) and passed along with it. */

/** Identifies one kind of values in a memo. */
export interface MemoPart<T> {
  readonly name: string;
  /** Never set: it holds the type. */
  readonly values?: T;
}

/** A value with its inputs. */
export interface Kept<T> {
  readonly inputs: readonly unknown[];
  readonly value: T;
}

export interface Memo {
  /** Values of one kind by key; initially an empty map. */
  part<T>(of: MemoPart<T>): Map<string, T>;
  /** @returns the key's value, recomputed when an input has changed. @param before the previous value */
  keep<T>(of: MemoPart<Kept<T>>, key: string, inputs: readonly unknown[], make: (before?: T) => T): T;
  /** Drops the kinds with more values than this. */
  tidy(most: number): void;
}

export function memoPart<T>(name: string): MemoPart<T> {
  return { name };
}

export function createMemo(): Memo {
  const parts = new Map<object, Map<string, unknown>>();
  const part = <T>(of: MemoPart<T>): Map<string, T> => {
    let found = parts.get(of);
    if (!found) parts.set(of, (found = new Map()));
    // A map is made for its kind and reached by it alone.
    return found as Map<string, T>;
  };
  return {
    part,
    keep(of, key, inputs, make) {
      const kept = part(of);
      const before = kept.get(key);
      if (before && sameList(before.inputs, inputs)) return before.value;
      const value = make(before?.value);
      kept.set(key, { inputs, value });
      return value;
    },
    tidy(most) {
      for (const values of parts.values()) if (values.size > most) values.clear();
    },
  };
}

/** @returns whether two lists hold the same values, by identity */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
