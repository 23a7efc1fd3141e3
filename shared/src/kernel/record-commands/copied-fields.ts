/** The fields of a copy: references among what is copied lead to the copies. */
import type { AnyRecord, FieldSpecs } from '../records';

function turn(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => turn(inner, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, turn(inner, ids)]));
}

/** @param ids new ids by old ones @returns the fields that are not their default */
export function copiedFields(
  record: AnyRecord,
  specs: FieldSpecs,
  ids: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, spec] of Object.entries(specs)) {
    const value = record[field];
    if (value !== spec.fallback) fields[field] = spec.kind === 'text' ? value : turn(value, ids);
  }
  return fields;
}
