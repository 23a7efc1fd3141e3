/** Reads, writes and joins the parts of a value (`parts.ts`) in a stored record. Used by `document.ts` alone. */
import type * as Y from 'yjs';
import { type Joined, NO_PARTS, type PartMap, partKey, partOf, type Parts } from './parts';
import type { AnyFieldSpec, RecordSpec } from './records';
import { freeze, sameValue, storable } from './stored-values';

type YRecord = Y.Map<unknown>;
/** What is stored of a record, by key: in the document, or as plain data. */
export interface StoredEntries {
  get(key: string): unknown;
  keys(): Iterable<string>;
}
export type PartsField = AnyFieldSpec & { readonly parts: Parts<unknown> };

/** Whether a field's values are stored by their parts. */
export function isInParts(field: AnyFieldSpec | undefined): field is PartsField {
  return field?.parts !== undefined;
}

/** @returns the separately stored parts, by field; null if there are none, as in most records */
export function partsIn(stored: StoredEntries): ReadonlyMap<string, ReadonlyMap<string, unknown>> | null {
  let found: Map<string, Map<string, unknown>> | null = null;
  for (const key of stored.keys()) {
    const at = partOf(key);
    if (!at) continue;
    found ??= new Map();
    const parts = found.get(at.field) ?? new Map<string, unknown>();
    found.set(at.field, parts.set(at.part, stored.get(key)));
  }
  return found;
}

/** Whether a value that is stored whole can be taken apart; there need be none. */
export function passes(field: AnyFieldSpec, whole: unknown): boolean {
  return whole === undefined || field.schema.safeParse(whole).success;
}

/** What is stored whole counts as parts, under those stored on their own. */
export function mergedParts(field: PartsField, whole: unknown, own: PartMap = NO_PARTS): PartMap {
  if (whole === undefined || !passes(field, whole)) return own;
  return new Map([...field.parts.split(whole, NO_PARTS), ...own]);
}

/** @returns the value of a field that is stored whole, in parts or both; `rejected` when something of it does not pass */
export function joinedField(field: PartsField, whole: unknown, own: PartMap | undefined): Joined<unknown> {
  const { value, rejected } = field.parts.join(mergedParts(field, whole, own));
  return { value, rejected: rejected || !passes(field, whole) };
}

/** Writes parts into a record that has none. */
export function setParts(target: YRecord, name: string, parts: PartMap): void {
  for (const [part, one] of parts) target.set(partKey(name, part), storable(one));
}

/** Writes what differs. Parts that this version cannot read stay. */
export function writeParts(target: YRecord, name: string, field: PartsField, value: unknown): void {
  const whole = target.get(name);
  const own = partsIn(target)?.get(name) ?? NO_PARTS;
  const before = mergedParts(field, whole, own);
  const after = field.parts.split(value, before);
  const known = field.parts.split(field.parts.join(before).value, before);
  for (const [part, one] of after) {
    if (!own.has(part) || !sameValue(own.get(part), one)) target.set(partKey(name, part), storable(one));
  }
  for (const part of known.keys()) if (own.has(part) && !after.has(part)) target.delete(partKey(name, part));
  if (whole !== undefined) target.delete(name);
}

/** Puts the parts among a record's stored values together, except where something would be left out. */
export function joinValues(values: Record<string, unknown>, stored: YRecord, spec: RecordSpec | undefined): void {
  const parts = partsIn(stored);
  for (const [name, own] of parts ?? []) {
    const field = spec && Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    const whole = stored.get(name);
    if (!isInParts(field) || !passes(field, whole)) continue;
    const { value, rejected } = field.parts.join(mergedParts(field, whole, own));
    // What this version cannot read goes out as it is stored, and comes back so.
    if (rejected || !passes(field, value)) continue;
    for (const part of own.keys()) delete values[partKey(name, part)];
    values[name] = freeze(value);
  }
}
