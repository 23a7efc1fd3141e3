/**
 * What is in a document and how it is written (one record is read in `read-record.ts`). One project's content is one Y.Doc: `records: Y.Map<id, Y.Map>` and `meta: Y.Map`. Records
 * are never deleted from the map, only marked with `removed`.
 */
import * as Y from 'yjs';
import { type Change, PlanError, textEdit } from './change';
import { isId } from './ids';
import { isJointlyMade, jointCreation, jointTexts, type MissingText } from './joint-creation';
import { LOCAL, LOCAL_BASE, type Origin } from './origin';
import { NO_PARTS } from './parts';
import { each, finish, type Pieces } from './pieces';
import { removalOf } from './read-record';
import { BASE_KEYS, BOARD, REMOVED, TYPE } from './record-keys';
import type { RecordSpec, Removal } from './records';
import { isInParts, joinValues, mergedParts, partsIn, passes, setParts, writeParts } from './stored-parts';
import { plain, sameValue, storable } from './stored-values';

/** Names of the root maps, for those who read updates. */
export const RECORDS = 'records';
export const META = 'meta';
/** The mark of a joint record before it is brought to life; identical for everyone. */
const JOINT_MARK: Removal = { at: 0, by: '' };

export type YRecord = Y.Map<unknown>;
export type SpecLookup = ReadonlyMap<string, RecordSpec>;

export function recordsOf(doc: Y.Doc): Y.Map<YRecord> {
  return doc.getMap<YRecord>(RECORDS);
}

/** Document-wide numbers: `schema` (version last migrated to) and `minWriter` (oldest client that may write). */
export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(META);
}

/** Takes apart every value that is stored whole. Idempotent; a value that does not pass stays as it is. */
export function splitStored(doc: Y.Doc, specs: SpecLookup): void {
  for (const stored of recordsOf(doc).values()) {
    const spec = stored instanceof Y.Map ? specs.get(String(stored.get(TYPE))) : undefined;
    for (const [name, field] of Object.entries(spec?.fields ?? {})) {
      const whole = isInParts(field) ? stored.get(name) : undefined;
      if (!isInParts(field) || whole === undefined || !passes(field, whole)) continue;
      const own = partsIn(stored)?.get(name);
      writeParts(stored, name, field, field.parts.join(mergedParts(field, whole, own)).value);
    }
  }
}

/** A record as stored, unknown fields included, for lossless export. Texts are distinguished from strings. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly board: string;
  readonly removed: Removal | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * @param specs with them, values stored by parts are put together where nothing is left out by it; without them, parts
 *   stay under their keys
 * @returns every record of the document, removed and unknown ones included, sorted by id, fields by name
 */
export function readStored(doc: Y.Doc, specs?: SpecLookup): readonly StoredRecord[] {
  return finish(readStoredInPieces(doc, specs));
}

/** As `readStored`, for a document that is larger than may be read at once. */
export function* readStoredInPieces(doc: Y.Doc, specs?: SpecLookup): Pieces<readonly StoredRecord[]> {
  const all: StoredRecord[] = [];
  yield* each([...recordsOf(doc).entries()], ([id, stored]) => {
    if (stored instanceof Y.Map) all.push(storedRecord(id, stored, specs));
  });
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function storedRecord(id: string, stored: YRecord, specs: SpecLookup | undefined): StoredRecord {
  const values = Object.create(null) as Record<string, unknown>;
  const texts = Object.create(null) as Record<string, string>;
  // By name: a map's own order reveals who wrote first, and differs between equal documents.
  for (const [name, value] of [...stored.entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (BASE_KEYS.has(name)) continue;
    if (value instanceof Y.Text) texts[name] = value.toString();
    else values[name] = plain(value);
  }
  const type = stored.get(TYPE);
  const board = stored.get(BOARD);
  const removed = removalOf(stored.get(REMOVED));
  if (specs && typeof type === 'string') joinValues(values, stored, specs.get(type));
  return {
    id,
    type: typeof type === 'string' ? type : '',
    board: typeof board === 'string' ? board : '',
    removed: removed && { at: removed.at, by: removed.by },
    values,
    texts,
  };
}

/**
 * Writes stored records unchanged (a file's import) in one transaction; ids must be free.
 * @throws PlanError
 * @param specs say which values are stored in parts
 */
export function writeStored(doc: Y.Doc, stored: readonly StoredRecord[], origin: Origin, specs: SpecLookup): void {
  const records = recordsOf(doc);
  for (const { id } of stored) {
    if (!isId(id)) throw new PlanError(`"${id}" is not a record id`);
    if (records.has(id)) throw new PlanError(`a record with the id ${id} exists already`);
  }
  doc.transact(() => {
    for (const item of stored) {
      const target: YRecord = new Y.Map();
      target.set(TYPE, item.type);
      target.set(BOARD, item.board);
      if (item.removed) target.set(REMOVED, item.removed);
      const fields = specs.get(item.type)?.fields ?? {};
      for (const [name, value] of Object.entries(item.values)) {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (isInParts(field) && passes(field, value)) setParts(target, name, field.parts.split(value, NO_PARTS));
        else target.set(name, storable(value));
      }
      for (const [name, value] of Object.entries(item.texts)) target.set(name, new Y.Text(value));
      records.set(item.id, target);
    }
  }, origin);
}

/** Checks a plan against the descriptions and the document. @throws PlanError saying which record and field */
export function checkChanges(doc: Y.Doc, changes: readonly Change[], specs: SpecLookup): void {
  const records = recordsOf(doc);
  const made = new Map<string, string>();
  const typeOf = (id: string): string => {
    const type = made.get(id) ?? records.get(id)?.get(TYPE);
    if (typeof type !== 'string') throw new PlanError(`there is no record ${id}`);
    return type;
  };
  const specOf = (type: string): RecordSpec => {
    const spec = specs.get(type);
    if (!spec) throw new PlanError(`records of type "${type}" are not known to this version`);
    return spec;
  };
  for (const change of changes) {
    if (change.op === 'create') {
      if (!isId(change.id)) throw new PlanError(`"${change.id}" is not a record id`);
      if (records.has(change.id) || made.has(change.id)) throw new PlanError(`the id ${change.id} is taken`);
      if (change.board !== '' && !isId(change.board)) throw new PlanError(`"${change.board}" is not a board id`);
      checkFields(specOf(change.type), change.id, change.fields);
      made.set(change.id, change.type);
    } else if (change.op === 'set') {
      const spec = specOf(typeOf(change.id));
      checkFields(spec, change.id, change.fields);
      for (const name of Object.keys(change.fields)) {
        if (spec.fields[name]?.kind === 'text') throw new PlanError(`${spec.type}.${name} is a text: edit it as one`);
      }
    } else if (change.op === 'text') {
      const spec = specOf(typeOf(change.id));
      if (spec.fields[change.field]?.kind !== 'text') throw new PlanError(`${spec.type}.${change.field} is not a text`);
      const stored = made.has(change.id) ? undefined : records.get(change.id)?.get(change.field);
      // Typing by several people may have made a text too long; shortening it must remain possible.
      const shorter = stored instanceof Y.Text && change.value.length < stored.length;
      if (!shorter) checkFields(spec, change.id, { [change.field]: change.value });
    } else typeOf(change.id);
  }
}

function checkFields(spec: RecordSpec, id: string, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    if (!field) throw new PlanError(`${spec.type} has no field "${name}" (record ${id})`);
    const parsed = field.schema.safeParse(value);
    if (!parsed.success) {
      const why = parsed.error.issues[0]?.message ?? 'invalid value';
      throw new PlanError(`${spec.type}.${name} of ${id}: ${why}`);
    }
  }
}

/**
 * Writes checked changes in one transaction; checking comes first because a throw inside a transaction does not roll back.
 * New records are first written as removed, outside undo, and then brought to life, so that undoing a creation cannot destroy
 * what another person typed into it.
 * @param by who, for the mark on removed records; `now` in ms
 */
export function writeChanges(
  doc: Y.Doc,
  changes: readonly Change[],
  specs: SpecLookup,
  who: { readonly by: string; readonly now: number },
  origin: Origin = LOCAL,
): void {
  const records = recordsOf(doc);
  const mark: Removal = { at: who.now, by: who.by };
  const created = changes.filter((change) => change.op === 'create');
  const undoable = origin === LOCAL;
  // Whole-document writes have no concurrent writers.
  const joint = undoable ? created.filter((change) => change.joint) : [];
  for (const change of joint) {
    const base = { [TYPE]: change.type, [BOARD]: change.board, [REMOVED]: JOINT_MARK };
    const fields = specs.get(change.type)?.fields ?? {};
    const texts = Object.keys(fields).filter((name) => fields[name]?.kind === 'text');
    Y.applyUpdate(doc, jointCreation(RECORDS, change.id, base, texts), LOCAL_BASE);
  }
  if (created.length > 0) {
    doc.transact(
      () => {
        for (const change of created) {
          const there = records.get(change.id);
          if (there) {
            setFields(there, change.fields, specs);
            continue;
          }
          const target: YRecord = new Y.Map();
          target.set(TYPE, change.type);
          target.set(BOARD, change.board);
          if (undoable) target.set(REMOVED, { ...mark, unborn: true });
          const spec = specs.get(change.type);
          for (const [name, field] of Object.entries(spec?.fields ?? {})) {
            const value = Object.hasOwn(change.fields, name) ? change.fields[name] : field.fallback;
            if (field.kind === 'text') target.set(name, new Y.Text(value as string));
            else if (isInParts(field)) setParts(target, name, field.parts.split(value, NO_PARTS));
            else if (value !== field.fallback) target.set(name, storable(value));
          }
          records.set(change.id, target);
        }
      },
      undoable ? LOCAL_BASE : origin,
    );
  }
  const texts = undoable ? missingTexts(records, changes) : [];
  if (texts.length > 0) Y.applyUpdate(doc, jointTexts(texts), LOCAL_BASE);
  doc.transact(() => {
    for (const change of changes) {
      const target = records.get(change.id);
      if (!target) continue;
      if (change.op === 'create') {
        if (undoable) target.set(REMOVED, null);
      } else if (change.op === 'set') setFields(target, change.fields, specs);
      else if (change.op === 'text') writeText(target, change.field, change.value, change.caret);
      else if (change.op === 'remove') target.set(REMOVED, mark);
      else if (target.get(REMOVED)) target.set(REMOVED, null);
    }
  }, origin);
}

/**
 * @returns texts that are typed into for the first time, in records from before they had them: two people who do so at the same
 *   time must not make two, of which one would be lost with all that is in it
 */
function missingTexts(records: Y.Map<YRecord>, changes: readonly Change[]): readonly MissingText[] {
  const missing = new Map<string, MissingText>();
  for (const change of changes) {
    if (change.op !== 'text' || change.value === '') continue;
    const { id, field: name } = change;
    const record = records.get(id);
    if (record && isJointlyMade({ record, name })) missing.set(`${id}/${name}`, { id, record, name });
  }
  return [...missing.values()];
}

/** Writes the fields that differ. */
function setFields(target: YRecord, values: Readonly<Record<string, unknown>>, specs: SpecLookup): void {
  const fields = specs.get(String(target.get(TYPE)))?.fields ?? {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    const stored = target.get(name);
    if (isInParts(field)) writeParts(target, name, field, value);
    else if (field?.kind === 'text') writeText(target, name, String(value), undefined);
    else if (!sameValue(stored === undefined ? field?.fallback : stored, value)) target.set(name, storable(value));
  }
}

function writeText(target: YRecord, field: string, value: string, caret: number | undefined): void {
  const stored = target.get(field);
  if (stored instanceof Y.Text) {
    const edit = textEdit(stored.toString(), value, caret);
    if (!edit) return;
    if (edit.remove > 0) stored.delete(edit.at, edit.remove);
    if (edit.insert) stored.insert(edit.at, edit.insert);
  } else if (value !== '' || stored !== undefined) target.set(field, new Y.Text(value));
}

/** @returns the id of the board that the record is on, also of a removed one; '' for none */
export function boardIn(doc: Y.Doc, id: string): string {
  const board = recordsOf(doc).get(id)?.get(BOARD);
  return typeof board === 'string' ? board : '';
}

/** @returns ids of the records that a deep event touched */
export function touchedIds(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) {
    const first = event.path[0];
    if (typeof first === 'string') ids.add(first);
    else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) ids.add(String(key));
  }
  return ids;
}
