/** Compares one record at two times, field by field, as it reads. */
import type { AnyFieldSpec, AnyRecord, RecordSpec } from '../kernel/records';
import type { FieldChange } from './record-change';

/** @returns whether two values are the same to a reader; the order of an object's properties means nothing */
export function sameToReaders(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, at) => sameToReaders(item, b[at]));
  }
  const [inA, inB] = [Object.entries(a), new Map(Object.entries(b))];
  return inA.length === inB.size && inA.every(([name, value]) => inB.has(name) && sameToReaders(value, inB.get(name)));
}

const whatOf = (field: AnyFieldSpec): FieldChange['what'] =>
  field.place ? 'place' : field.kind === 'text' ? 'text' : 'value';

/** @returns the fields that read differently; the app's own bookkeeping is none of them */
export function fieldChanges(
  before: AnyRecord,
  after: AnyRecord,
  spec: RecordSpec | undefined,
): readonly FieldChange[] {
  if (before === after) return NONE;
  if (!spec) return plainChanges(before, after);
  const found: FieldChange[] = [];
  for (const [name, field] of fieldsOf(spec)) {
    const [from, to] = [before[name], after[name]];
    if (!sameToReaders(from, to)) found.push({ field: name, from, to, what: whatOf(field) });
  }
  return found.length === 0 ? NONE : found;
}

const NONE: readonly FieldChange[] = Object.freeze([]);
const BASE: ReadonlySet<string> = new Set(['id', 'type', 'board', 'removed', 'rejected']);

/** Of a type that this version does not know. */
function plainChanges(before: AnyRecord, after: AnyRecord): readonly FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    return BASE.has(field) || sameToReaders(from, to) ? [] : [{ field, from, to, what: 'value' as const }];
  });
}

const known = new WeakMap<RecordSpec, readonly (readonly [string, AnyFieldSpec])[]>();

/** @returns the fields that people set, by name */
export function fieldsOf(spec: RecordSpec): readonly (readonly [string, AnyFieldSpec])[] {
  let fields = known.get(spec);
  if (!fields) known.set(spec, (fields = Object.entries(spec.fields).filter(([, { bookkeeping }]) => !bookkeeping)));
  return fields;
}

/** @returns the ids of what the record is in or cannot be without, by its description */
export function holdersOf(record: AnyRecord, spec: RecordSpec | undefined): readonly string[] {
  if (!spec) return [];
  const names = new Set(spec.dependsOn);
  for (const [name, field] of fieldsOf(spec)) if (field.place && field.refs !== undefined) names.add(name);
  return [...names].flatMap((name) => {
    const id = record[name];
    return typeof id === 'string' ? [id] : [];
  });
}
