/** Reads one record through its description, from the document or from plain data as kept versions are. */
import * as Y from 'yjs';
import { BASE_KEYS, BOARD, REMOVED, TYPE } from './record-keys';
import { type AnyRecord, NOTHING_REJECTED, type RecordSpec, type Removal } from './records';
import { isInParts, joinedField, partsIn, type StoredEntries } from './stored-parts';
import { freeze, plain, sameValue } from './stored-values';

/** A text that has left the document. */
export class PlainText {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

const isText = (value: unknown): value is Y.Text | PlainText => value instanceof Y.Text || value instanceof PlainText;

/** @returns the mark of a removed record; null of a live one */
export function removalOf(value: unknown): Removal | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, by, unborn } = value as { at?: unknown; by?: unknown; unborn?: unknown };
  const removal = { at: typeof at === 'number' ? at : 0, by: typeof by === 'string' ? by : '' };
  return unborn === true ? { ...removal, unborn } : removal;
}

/** @returns the previously read value if it is equal, so that consumers can compare by identity */
function kept(before: unknown, value: unknown): unknown {
  return sameValue(before, value) ? before : freeze(value);
}

/**
 * @param before what it was when it was read last
 * @returns a null-prototype record; of a type not known here, its plain stored values
 */
export function readRecord(
  id: string,
  stored: StoredEntries,
  specs: ReadonlyMap<string, RecordSpec>,
  before?: AnyRecord,
): AnyRecord {
  const type = stored.get(TYPE);
  const board = stored.get(BOARD);
  const spec = typeof type === 'string' ? specs.get(type) : undefined;
  const record: Record<string, unknown> = { ...spec?.shape };
  Object.setPrototypeOf(record, null);
  record['id'] = id;
  record['type'] = typeof type === 'string' ? type : '';
  record['board'] = typeof board === 'string' ? board : '';
  record['removed'] = removalOf(stored.get(REMOVED));
  let rejected: string[] | null = null;
  if (spec) {
    const parts = partsIn(stored);
    for (const [name, field] of Object.entries(spec.fields)) {
      const value = stored.get(name);
      const own = parts?.get(name);
      if (isInParts(field) && (own || value !== undefined)) {
        const joined = joinedField(field, value, own);
        record[name] = kept(before?.[name], joined.value);
        if (joined.rejected) rejected = [...(rejected ?? []), name];
      } else if (value === undefined) record[name] = field.fallback;
      else if (isText(value)) {
        if (field.kind === 'text') record[name] = value.toString();
        else {
          record[name] = field.fallback;
          rejected = [...(rejected ?? []), name];
        }
      } else {
        const parsed = field.schema.safeParse(value);
        record[name] = parsed.success ? kept(before?.[name], parsed.data) : field.fallback;
        if (!parsed.success) rejected = [...(rejected ?? []), name];
      }
    }
  } else {
    for (const name of stored.keys()) {
      if (!BASE_KEYS.has(name) && name !== 'id' && name !== 'rejected') record[name] = plain(stored.get(name));
    }
  }
  record['rejected'] = rejected ?? NOTHING_REJECTED;
  return record as AnyRecord;
}
